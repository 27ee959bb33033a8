"""QR codes of pages."""

from __future__ import annotations

from io import BytesIO

import segno

LEVEL = "m"
"""Error correction M (15 % of the code may be unreadable), which ISO/IEC 18004 names the usual
one: a higher level needs more, and so smaller, squares."""
QUIET_ZONE = 2
"""Empty squares around it; the standard's other two are the white paper it stands on."""

MASK = 3
"""One for all codes: readers find it named in the code. To try all eight takes five times as long,
and the worst code is hardly better: over addresses like ours this mask's penalty (ISO/IEC 18004,
7.8.3) is 1.24 a square on average and 1.64 at most, that of the best of eight 1.17 and 1.63."""


def qr_svg(address: str) -> str:
    """The QR code of an address as an SVG picture without a size of its own."""
    out = BytesIO()
    code = segno.make(address, error=LEVEL, micro=False, boost_error=False, mask=MASK)
    code.save(out, kind="svg", border=QUIET_ZONE, omitsize=True, xmldecl=False, svgns=True)
    return out.getvalue().decode("utf-8")
