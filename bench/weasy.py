"""Prints HTML files by WeasyPrint in one process: ``python weasy.py HTML-FOLDER OUT``.

Runs under a Python of its own and imports nothing of this repository. Says as JSON what it took.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

ARCHIVAL: dict[str, Any] = {"pdf_variant": "pdf/a-2a", "pdf_tags": True}
"""The same sort of file as ours."""


def main(source: str, out: str) -> None:
    """One PDF file for each HTML file; the fonts are looked up once for all of them."""
    began = time.perf_counter()
    from weasyprint import HTML
    from weasyprint.text.fonts import FontConfiguration

    fonts, pages = FontConfiguration(), 0
    folder = Path(out)
    folder.mkdir(parents=True, exist_ok=True)
    files = sorted(Path(source).glob("*.html"))
    for file in files:
        document = HTML(filename=str(file)).render(font_config=fonts, **ARCHIVAL)
        document.write_pdf(str(folder / f"{file.stem}.pdf"), **ARCHIVAL)
        pages += len(document.pages)
    told = {"sheets": len(files), "pages": pages, "print": time.perf_counter() - began}
    told["cpu"] = time.process_time()
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
