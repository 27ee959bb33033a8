"""Files of nothing but unknown fields, as of another program, are told of without delay."""

from __future__ import annotations

import time

import pytest

from generator.records.kinds import KINDS
from generator.schema.context import Vocabulary
from generator.schema.fields import all_names
from generator.schema.reader import read_model
from generator.sources.document import parse
from generator.sources.source import Source

MANY = 2_000


@pytest.mark.parametrize("line", ["杂项{}: 一", "活动{}: 一", "正文:\n杂项{}: 一", "标题: {}"])
def test_many_unknown_fields_are_told_in_time(line: str) -> None:
    model = KINDS["notices"]
    text = "\n".join(line.format(number) for number in range(MANY))
    document = parse(Source("x.yml", text), all_names(model))
    start = time.process_time()
    read = read_model(document, model, Vocabulary())
    assert time.process_time() - start < 2
    assert len(read.problems) >= MANY - 1
