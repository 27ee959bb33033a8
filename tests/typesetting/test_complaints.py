"""What the engine complains about."""

from __future__ import annotations

import pytest
import typst

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
