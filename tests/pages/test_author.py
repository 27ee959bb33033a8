"""What templates are given to find their way."""

from __future__ import annotations

import pytest

from generator.pages.author import _files_from
from generator.records.services import Service


@pytest.mark.parametrize(
    ("here", "path", "link"),
    [
        ("services/a.html", "附件/表 1#2.docx", "%E9%99%84%E4%BB%B6/%E8%A1%A8%201%232.docx"),
        ("index.html", "x.pdf", "services/x.pdf"),
        ("services/years/2026.html", "./x 50%.pdf", "../x%2050%25.pdf"),
    ],
)
def test_names_of_files_survive_as_links(here: str, path: str, link: str) -> None:
    assert _files_from(here)(Service.model_construct(id="a"), path) == link
