"""What is shown to people of a field: terms that can be written, examples of the kind's own."""

from __future__ import annotations

import json

import pytest

from generator.config.lists import Lists, vocabulary_of
from generator.records.kinds import KINDS
from generator.records.notices import Notice
from generator.records.plans import Plan
from generator.schema.fields import spec_of
from generator.schema.json_schema import json_schema_of
from generator.schema.reference import reference_of
from generator.values.terms import in_words, read_term

VOCABULARY = vocabulary_of(Lists())


@pytest.mark.parametrize("model", [Notice, Plan])
def test_no_term_is_offered_that_is_refused(model: type[Notice | Plan]) -> None:
    schema = json.dumps(json_schema_of(model, model.label, VOCABULARY), ensure_ascii=False)
    assert '"第一党小组", "第二党小组", "第三党小组"' in schema
    assert "第N" not in schema
    reference = reference_of(model, "通知", VOCABULARY)
    assert "第一党小组、第二党小组……" in reference
    assert "第N" not in reference


def test_only_rows_of_terms_are_shown_otherwise() -> None:
    assert in_words(["支委会", "第N小队"]) == ("支委会", "第一小队、第二小队……")
    assert read_term("第二小队", ["第N小队"], {}, "对象").value == "第二小队"


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_title_of_its_own_as_example(kind: str) -> None:
    others = {spec_of(KINDS[other]).fields["title"].example for other in KINDS if other != kind}
    assert spec_of(KINDS[kind]).fields["title"].example not in others
