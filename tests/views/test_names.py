"""The sign on a placeholder portrait."""

from __future__ import annotations

import pytest

from generator.views.names import surname


@pytest.mark.parametrize(
    ("name", "sign"),
    [
        ("王一凡", "王"),
        ("欧阳小红", "欧阳"),
        ("司马光", "司马"),
        ("单于", "单"),
        ("阿依古丽·买买提", "阿"),
        (" 方建平", "方"),
    ],
)
def test_surname(name: str, sign: str) -> None:
    assert surname(name) == sign
