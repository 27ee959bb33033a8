"""QR codes of pages."""

from __future__ import annotations

from io import BytesIO

import segno

LEVEL = "m"
"""Error correction M (15 % of the code may be unreadable), which ISO/IEC 18004 names the usual
one: a higher level needs more, and so smaller, squares."""
QUIET_ZONE = 2
"""Empty squares around it; the standard's other two are the white paper it stands on."""


def qr_svg(address: str) -> str:
    """The QR code of an address as an SVG picture without a size of its own."""
    out = BytesIO()
    code = segno.make(address, error=LEVEL, micro=False, boost_error=False)
    code.save(out, kind="svg", border=QUIET_ZONE, omitsize=True, xmldecl=False, svgns=True)
    return out.getvalue().decode("utf-8")
