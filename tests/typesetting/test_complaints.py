"""What the engine complains about."""

from __future__ import annotations

import pytest
import typst

from generator.typesetting.complaint_words import in_chinese
from generator.typesetting.complaints import Complaint, complaint_of

SOURCES = {
    "the source": ("一\n\n#foo()", Complaint("unknown variable: foo", "", 3, 3)),
    "a library file": (
        '#import "/lib/deep/a.typ": f\n\n#f("甲")',
        Complaint("cannot add string and integer", "deep/a.typ", 2, 3),
    ),
    "no place": ("一", Complaint("PDF/UA-1 error: missing document title", "", 0, 0)),
}


@pytest.mark.parametrize(("source", "complaint"), SOURCES.values(), ids=SOURCES.keys())
def test_file_and_line_are_known(
    source: str, complaint: Complaint, tmp_path_factory: pytest.TempPathFactory
) -> None:
    root = tmp_path_factory.mktemp("lib")
    (root / "lib" / "deep").mkdir(parents=True)
    (root / "lib" / "deep" / "a.typ").write_text("#let f(x) = {\n  x + 1\n}\n", encoding="utf-8")
    with pytest.raises(typst.TypstError) as raised:
        typst.Compiler(root=root).compile(
            source.encode(), format="pdf", pdf_standards=["ua-1"], timestamp=0
        )
    assert complaint_of(raised.value) == complaint


MEANT = {
    "#sgin()": "没有“sgin”这个名字",
    "#strong[": "括号没有合上",
    '#"a': "引号没有合上",
    "#let f(x) = x\n#f()": "少给了参数“x”",
    "#let f(x) = x\n#f(1, 2)": "给的参数多了",
    "#text(foo: 1)[a]": "没有“foo”这个参数",
    '#import "/none.typ"': "找不到引用的文件",
    '#image("/none.png")': "找不到引用的文件",
    "#let f(x) = f(x)\n#f(1)": "自己调用自己",
    "#import calc: none-such": "引用的文件里没有这个名字",
    '#text(size: "a")[b]': "给的值不对：要 length，给的是 string",
    "#let z = 1 +": "写法有错：这里缺 expression",
    '#(1 + "a")': "这两样不能放在一起算",
    "#(a: 1).b": '里面没有 "b"',
    "#calc.foo": "里面没有 `foo`",
    "#(1, 2).at(5)": "列表里没有这么多项",
    '#panic("坏")': "模板自己停下来了：坏",
}


@pytest.mark.parametrize(("source", "meaning"), MEANT.items())
def test_usual_complaints_are_told_in_chinese(
    source: str, meaning: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    root = tmp_path_factory.mktemp("said")
    with pytest.raises(typst.TypstError) as raised:
        typst.Compiler(root=root).compile(source.encode(), format="pdf")
    said = in_chinese(raised.value.message)
    assert said.startswith(meaning)
    assert said.endswith(f"（{raised.value.message}）")


def test_words_nobody_foresaw_stand_alone() -> None:
    assert in_chinese("something odd") == "something odd"
