"""What stands beside digits and shows that they are no number of a person."""

from __future__ import annotations

import re
from typing import Final

from generator.gate.windows import Window

_TOKEN_BEFORE: Final = re.compile(r"[0-9A-Za-z+/]*\Z")
_TOKEN_AFTER: Final = re.compile(r"[0-9A-Za-z+/]*")
_HEX: Final = re.compile(r"(?=[0-9]*[A-Fa-f])[0-9A-Fa-f]{16,}")
_UUID: Final = re.compile(r"[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")
_LONGEST_WORD: Final = 40
_REACH: Final = 80
_ITEM_NUMBER: Final = re.compile(r"[ \t>#*-]*[1-9]\d?")
_UNIT: Final = re.compile(
    r"\s*(?:元(?![旦宵])|万|亿|[KMGTkmgt]i?B\b|B\b|[Bb]ytes?\b|字节|[mμun]s\b|毫秒|微秒|纳秒|平方|公里|吨)"
)
_MONEY_BEFORE: Final = re.compile(r"(?:[¥￥$]|RMB|CNY|人民币)\s*\Z")
# Codes such as SN… and DD… have capitals; a word that says what follows has not, or is known.
_LABEL: Final = (
    r"TEL|PHONE|MOBILE|MOB|CELL|[TMPV]|VX|WX|QQ|WECHAT|WHATSAPP|SJH?|DHH?|LXDH|ZFB|ALIPAY|ID|SFZH?"
    r"|NO|NUM|CALL|SMS|HP"
)
_CAPITALS_BEFORE: Final = re.compile(rf"(?<![A-Za-z])(?!(?:{_LABEL})\Z)[A-Z]+\Z")
_OTHER_NUMBER: Final = re.compile(
    r"(?:注册号|执照|IMEI|串号|订单|单号|流水|编号|序列号|合同|发票|条码|批号|物料|账单|凭证|备案|许可证|证书)"
    r"[号码 编]{0,3}[:：为是 ]{0,3}\Z",
    re.IGNORECASE,
)


def is_code(text: str, window: Window) -> bool:
    """Whether the digits are part of a hash, a key or an UUID."""
    near = text[max(0, window.start - _REACH) : window.start]
    far = text[window.end : window.end + _REACH]
    before, after = _TOKEN_BEFORE.search(near), _TOKEN_AFTER.match(far)
    token = (before[0] if before else "") + window.digits + (after[0] if after else "")
    if not token.isdigit() and (len(token) > _LONGEST_WORD or _HEX.fullmatch(token)):
        return True
    return any(
        _overlaps(match, near, window)
        for match in _UUID.finditer(near + window_text(text, window) + far)
    )


def window_text(text: str, window: Window) -> str:
    """What the window covers, as written."""
    return text[window.start : window.end]


def _overlaps(match: re.Match[str], near: str, window: Window) -> bool:
    start = len(near)
    return match.start() < start + window.end - window.start and match.end() > start


def is_decimal(text: str, window: Window) -> bool:
    """Whether a point joins the digits with others to a fraction; “3.138…” may be an item."""
    first, after = window.groups[window.first], window.after
    if first.gap == "." and text[first.start - 1] == "." and not _is_item(text, window):
        return True
    following = window.groups[after] if after < len(window.groups) else None
    return (
        following is not None
        and text[window.end : following.start] == "."
        and (len(following.digits) != len(window.digits))
    )


def _is_item(text: str, window: Window) -> bool:
    line = text.rfind("\n", 0, window.start) + 1
    before = window.before
    same_length = before is not None and len(before.digits) == len(window.digits)
    return same_length or _ITEM_NUMBER.fullmatch(text, line, window.start - 1) is not None


def is_amount(text: str, window: Window) -> bool:
    """Whether a unit or a sign of money stands beside the digits."""
    before = text[max(0, window.start - 8) : window.start]
    return bool(_UNIT.match(text, window.end) or _MONEY_BEFORE.search(before))


def has_code_letters(text: str, window: Window) -> bool:
    """Whether capitals that are no label (TEL, ID) stand right before: SN…, DD…."""
    return _CAPITALS_BEFORE.search(text, max(0, window.start - 12), window.start) is not None


def is_labelled_otherwise(text: str, window: Window) -> bool:
    """Whether the words right before say that it is another number (licence, order, IMEI)."""
    return _OTHER_NUMBER.search(text[max(0, window.start - 16) : window.start]) is not None
