"""The form of an explanation's file; another form is our own mistake and is refused."""

from __future__ import annotations

import pytest

from generator.explanations.model import Block
from generator.explanations.reading import read_explanation

WRONG = "错：\n\n```yaml\n地点：甲\n```\n"
RIGHT = "对：\n\n```yaml\n地点: 甲\n```\n"
BESIDE = """旁边还有：

```yaml
# content/rules/a.yml
标题: 甲
```

```yaml
# site_config.yml
```
"""
WHOLE = f"第一段，\n接着说。\n\n第二段。\n\n{BESIDE}\n{WRONG}\n{RIGHT}\n还要知道：不要紧。\n"


def test_every_part_is_read() -> None:
    read = read_explanation("E101", WHOLE)
    assert read.paragraphs == ("第一段，接着说。", "第二段。")
    assert [block.path for block in read.beside] == ["content/rules/a.yml", "site_config.yml"]
    assert read.labels == ("错", "对")
    assert read.first == Block("yaml", "地点：甲\n")
    assert read.second.text == "地点: 甲\n"
    assert read.more == "不要紧。"


def test_beside_and_more_may_be_missing() -> None:
    read = read_explanation("E101", f"一段。\n\n{WRONG}\n{RIGHT}")
    assert (read.beside, read.more) == ((), "")


def test_a_note_has_other_labels() -> None:
    text = f"一段。\n\n{WRONG}\n{RIGHT}".replace("错：", "写的：").replace("对：", "读成：")
    assert read_explanation("N101", text).labels == ("写的", "读成")


def test_only_a_first_line_names_the_file() -> None:
    assert Block("yaml", "标题: 甲\n# content/rules/a.yml\n").path is None
    assert Block("yaml", "# 备注\n标题: 甲\n").path is None


def test_markers_are_shown_masked() -> None:
    assert Block("yaml", "联系: {手机号}\n").shown == "联系: 138****8000\n"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "一段。\n",
        f"{WRONG}\n{RIGHT}",
        f"一段。\n\n{RIGHT}\n{WRONG}",
        f"一段。\n\n{WRONG}\n{RIGHT}\n没有说是什么。\n",
        f"一段。\n\n{WRONG}\n{RIGHT}\n{RIGHT}",
        f"一段。\n\n{WRONG}\n{RIGHT}".replace("对：", "读成："),
        f"一段。\n\n旁边还有：\n\n{WRONG}\n{RIGHT}\n还要知道：甲。\n\n乙。\n",
    ],
)
def test_another_form_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="E101"):
        read_explanation("E101", text)
