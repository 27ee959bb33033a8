"""Lines with private numbers in every disguise, beside lines that only look like them.

The numbers are made at run time and belong to nobody: no file ever holds one.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random
from typing import Final
from uuid import UUID

from bench.words import GIVEN, SURNAMES

_WEIGHTS: Final = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_PROVINCES: Final = (11, 13, 21, 23, 31, 32, 37, 42, 44, 50, 51, 53, 61, 62, 65)
_DASHES: Final = "-‐‑‒–—―−－﹣"
_ZERO_WIDTH: Final = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u202c"
_NUMERALS: Final = {
    "chinese": "〇一二三四五六七八九",
    "chinese-zero": "零一二三四五六七八九",
    "spoken": "零幺二三四五六七八九",
    "financial": "零壹贰叁肆伍陆柒捌玖",
    "full-width": "０１２３４５６７８９",
    "circled": "⓪①②③④⑤⑥⑦⑧⑨",
    "bold": "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗",
    "arabic": "٠١٢٣٤٥٦٧٨٩",
}


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the corpus: ``numbers`` are planted, none in a look-alike."""

    text: str
    sort: str
    numbers: tuple[str, ...] = ()


def corpus(count: int, seed: int) -> list[Line]:
    """``count`` lines, half of them with planted numbers, in every disguise and every place."""
    rng = Random(seed)
    makers = [_planted, _look_alike]
    return [makers[index % 2](rng, index // 2) for index in range(count)]


def identity(rng: Random) -> str:
    """An identity number with a right check sign."""
    day = dt.date(1930, 1, 1) + dt.timedelta(days=rng.randrange(30000))
    region = f"{rng.choice(_PROVINCES)}{rng.randrange(1, 30):02d}{rng.randrange(1, 30):02d}"
    return _checked(f"{region}{day:%Y%m%d}{rng.randrange(1000):03d}")


def old_identity(rng: Random) -> str:
    """The same without century and check sign, as until 1999."""
    number = identity(rng)
    return number[:6] + number[8:17]


def mobile(rng: Random) -> str:
    """A mobile number."""
    return f"1{rng.randrange(3, 10)}{rng.randrange(10**9):09d}"


def card(rng: Random) -> str:
    """A card number that passes Luhn's check."""
    first, length = rng.choice(((62, 16), (62, 17), (62, 18), (62, 19), (4, 16), (5, 16)))
    body = str(first)
    body += "".join(str(rng.randrange(10)) for _ in range(length - len(body) - 1))
    return body + str(-_luhn(body + "0") % 10)


def _checked(digits: str) -> str:
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=True))
    return digits + "10X98765432"[total % 11]


def _luhn(digits: str) -> int:
    doubled = (sum(divmod(2 * int(digit), 10)) for digit in digits[-2::-2])
    return sum(map(int, digits[-1::-2])) + sum(doubled)


def _spelled(numerals: str) -> Callable[[Random, str], str]:
    table = str.maketrans("0123456789X", numerals + "X")
    return lambda rng, number: number.translate(table)


def _grouped(signs: str) -> Callable[[Random, str], str]:
    def disguise(rng: Random, number: str) -> str:
        sizes = {11: (3, 4, 4), 18: (6, 8, 4), 15: (6, 6, 3)}.get(len(number), (4,) * 5)
        parts, rest = [], number
        for size in sizes:
            parts.append(rest[:size])
            rest = rest[size:]
        return rng.choice(signs).join(part for part in parts if part)

    return disguise


def _then(*steps: Callable[[Random, str], str]) -> Callable[[Random, str], str]:
    def disguise(rng: Random, number: str) -> str:
        for step in steps:
            number = step(rng, number)
        return number

    return disguise


def _apart(sign: str) -> Callable[[Random, str], str]:
    return lambda rng, number: sign.join(number)


def _split(signs: str) -> Callable[[Random, str], str]:
    def disguise(rng: Random, number: str) -> str:
        places = set(rng.sample(range(1, len(number)), rng.randrange(1, 5)))
        return "".join(
            (rng.choice(signs) if place in places else "") + sign
            for place, sign in enumerate(number)
        )

    return disguise


def _each(form: str, share: float = 1.0) -> Callable[[Random, str], str]:
    def disguise(rng: Random, number: str) -> str:
        return "".join(
            form.format(ord(sign)) if sign.isdigit() and rng.random() < share else sign
            for sign in number
        )

    return disguise


def _mixed(rng: Random, number: str) -> str:
    spelled = _NUMERALS["chinese"]
    return "".join(
        spelled[int(sign)] if sign.isdigit() and rng.random() < 0.4 else sign for sign in number
    )


def _tagged(rng: Random, number: str) -> str:
    place = rng.randrange(1, len(number) - 1)
    tag = rng.choice(("b", "em", "span style='color:red'", "strong"))
    return f"<{tag}>{number[:place]}</{tag.split()[0]}>{number[place:]}"


DISGUISES: Final[dict[str, Callable[[Random, str], str]]] = {
    "plain": lambda rng, number: number,
    "small x": lambda rng, number: number.replace("X", "x"),
    "full-width x": lambda rng, number: number.replace("X", "Ｘ"),
    **{name: _spelled(numerals) for name, numerals in _NUMERALS.items()},
    "spaces": _grouped(" "),
    "wide spaces": _grouped("\u3000\u00a0\u2003"),
    "every digit apart": _apart(" "),
    "every digit with a dash": _apart("-"),
    "hyphens": _grouped(_DASHES),
    "points": _grouped(".·•・"),
    "zero-width": _split(_ZERO_WIDTH),
    "zero-width everywhere": _apart("\u200b"),
    "keycaps": _apart("\ufe0f\u20e3"),
    "mixed": _mixed,
    "full-width hyphens": _then(_spelled(_NUMERALS["full-width"]), _grouped("－—")),
    "chinese spaces": _then(_spelled(_NUMERALS["chinese"]), _grouped(" ")),
    "entities": _each("&#{};", 0.6),
    "hexadecimal entities": _each("&#x{:x};"),
    "percents": _each("%{:02X}"),
    "escapes": _each("\\u{:04x}"),
    "tags": _tagged,
    "struck out": _apart("\u0336"),
    "tag signs": _split("\U000e0101\U000e0001"),
    "separators": _split("\u2028\u2029"),
    "comments": lambda rng, number: f"{number[:3]}<!-- x -->{number[3:]}",
    "ruby": lambda rng, number: f"<ruby>{number[:4]}<rt>x</rt>{number[4:]}</ruby>",
    "stars": lambda rng, number: f"{number[:3]}**{number[3:7]}**{number[7:]}",
}  # fmt: skip

# “¤” is the number, “人” a name.
PLACES: Final = (
    "¤", "    contact: ¤", 'note: "¤"', "note: '¤'", "note: “¤”", "# 记一下：¤", "place: 礼堂  # ¤",
    "- {姓名: 人, 电话: ¤, 性别: 男}", "tags: [党章, ¤, 作风]", "| 人 | ¤ | 男 |", "|¤|¤|",
    "人\t男\t1978.05\t¤", "1978.05\t¤\t2001.07", "1. ¤", "3、¤", "（¤）", "联系人¤请拨打",
    "请拨打¤。", "人：¤，有事请联系", "电话¤转8021", "[电话](tel:¤)", "<td>¤</td><td>12</td>",
    "2024-08-26 ¤ 19:30", "2024年8月26日¤", "¤；¤", "¤、¤", "￥500 ¤", "序号12：¤", "*¤*", "`¤`",
    "¤ 万师傅", "¤\n万芳", "¤ 元宝村", "手机¤.8月5日前", "http://10.1.1.1/party/attachments/photos/人/¤",
)  # fmt: skip


def _planted(rng: Random, index: int) -> Line:
    name, disguise = list(DISGUISES.items())[index % len(DISGUISES)]
    place = PLACES[(index // len(DISGUISES)) % len(PLACES)]
    maker = rng.choice((identity, mobile, mobile, card, _old_if_plain(name)))
    parts = place.replace("人", rng.choice(SURNAMES) + rng.choice(GIVEN)).split("¤")
    numbers = tuple(maker(rng) for _ in parts[1:])
    text = parts[0]
    for number, part in zip(numbers, parts[1:], strict=True):
        text += disguise(rng, number) + part
    return Line(text, f"{maker.__name__}, {name}, {place}", numbers)


def _old_if_plain(disguise: str) -> Callable[[Random], str]:
    return old_identity if disguise in ("plain", "full-width", "zero-width") else mobile


def _digits(rng: Random, count: int) -> str:
    return str(rng.randrange(1, 10)) + "".join(str(rng.randrange(10)) for _ in range(count - 1))


def _wrong_identity(rng: Random) -> str:
    number = identity(rng)
    wrong = number[:17] + rng.choice([sign for sign in "0123456789" if sign != number[17]])
    return wrong if wrong[:2] != "62" else _wrong_identity(rng)


def _no_card(rng: Random) -> str:
    body = rng.choice(("62", "4", "5")) + _digits(rng, 14)
    body = body[:15]
    return body + str((-_luhn(body + "0") + rng.randrange(1, 10)) % 10)


def _credit_code(rng: Random) -> str:
    letter = rng.choice("ABCDEFGHJK")
    return f"9111{_digits(rng, 4)}MA{rng.randrange(4)}{_digits(rng, 3)}{letter}{_digits(rng, 3)}X"


def _isbn(rng: Random) -> str:
    sign = rng.choice(("-", " ", ""))
    return sign.join(("978", "7", _digits(rng, 4), _digits(rng, 4), _digits(rng, 1)))


def _number_row(rng: Random) -> str:
    return " ".join(str(rng.randrange(1, 32)) for _ in range(rng.randrange(4, 20)))


def _threes(rng: Random) -> list[str]:
    return [_digits(rng, 3) for _ in range(3)]


def _byte(rng: Random) -> int:
    return rng.randrange(100, 200)


_THINGS: Final = (
    "编号", "流水号", "物资编码", "物料号", "工单号", "设备号", "记账凭证号", "产权证号", "图号",
    "准考证号", "考号", "学号", "资产代码", "发动机号", "户号", "微信群号", "会议号", "时间戳",
    "合计", "累计", "读数",
)  # fmt: skip
LOOK_ALIKES: Final[dict[str, Callable[[Random], str]]] = {
    "document number": lambda r: f"支发〔20{_digits(r, 2)}〕{r.randrange(1, 99)}号",
    "amount": lambda r: f"合计 {r.randrange(10**10, 2 * 10**10):,}.00元",
    "amount without commas": lambda r: f"共{mobile(r)}元，合{mobile(r)}.50元",
    "amount in groups": lambda r: " ".join([f"{r.randrange(13, 20)}", *_threes(r)]),
    "date": lambda r: f"published: 20{_digits(r, 2)}-0{_digits(r, 1)}-11 至 2026-12-31",
    "date and time": lambda r: f"2026-08-{_digits(r, 2)} 19:30—21:00",
    "moment": lambda r: f"20260826{_digits(r, 6)}",
    "order number": lambda r: f"订单号9{mobile(r)}{_digits(r, 3)}",
    "long order number": lambda r: f"单号 {mobile(r)}{_digits(r, 2)}",
    "order code": lambda r: f"编号 DD{mobile(r)}",
    "book": lambda r: f"ISBN {_isbn(r)}",
    "wrong identity": _wrong_identity,
    "wrong identity in groups": lambda r: _grouped(" ")(r, _wrong_identity(r)),
    "no card": _no_card,
    "no card in groups": lambda r: _grouped(" -")(r, _no_card(r)),
    "hash": lambda r: f"--hash=sha256:{r.randrange(16**64):064x}",
    "commit": lambda r: f"{r.randrange(16**40):040x}",
    "uuid": lambda r: str(UUID(int=r.getrandbits(128))),
    "extension": lambda r: f"内线{_digits(r, 4)}、{_digits(r, 4)}",
    "landline": lambda r: f"010-{_digits(r, 8)}",
    "service line": lambda r: f"400-{_digits(r, 3)}-{_digits(r, 4)}",
    "credit code": _credit_code,
    "postal code": lambda r: f"邮编{_digits(r, 6)}",
    "version": lambda r: f"v{r.randrange(20)}.{r.randrange(99)}.{r.randrange(999)}.{_digits(r, 5)}",
    "address of a computer": lambda r: f"http://139.{_byte(r)}.{r.randrange(10, 99)}.{_byte(r)}/",
    "fraction": lambda r: f"lat: {r.randrange(10, 60)}.{mobile(r)}",
    "share": lambda r: f"0.{mobile(r)}",
    "size": lambda r: f"size: {mobile(r)} bytes",
    "days": lambda r: "、".join(str(r.randrange(1, 32)) for _ in range(12)),
    "row of numbers": _number_row,
    "years": lambda r: f"{r.randrange(1921, 1950)}—{r.randrange(1950, 2027)}年",
    "masked": lambda r: f"{mobile(r)[:3]}****{_digits(r, 4)}",
    "cut": lambda r: mobile(r)[:10],
    "twelve": lambda r: f"1{mobile(r)}",
    "account": lambda r: f"QQ群{_digits(r, 9)}",
    "very long": lambda r: _digits(r, r.randrange(20, 40)),
    "chinese date": lambda r: "二〇二六年八月二十六日十九时三十分",
    "chinese amount": lambda r: "十三亿八千〇一万三千八百元",
    "counting": lambda r: "一二三四五六七八九十，一、三、五、七、九",
    "table": lambda r: f"| {r.randrange(130, 199)} | {_digits(r, 4)} | {_digits(r, 4)} |",
    "cells": lambda r: f"{r.randrange(130, 199)}\t{_digits(r, 4)}\t{_digits(r, 4)}",
    "table of a page": lambda r: f"<td>{r.randrange(130, 199)}</td><td>{_digits(r, 8)}</td>",
    "list of amounts": lambda r: f"{r.randrange(130, 199)}，{_digits(r, 4)}，{_digits(r, 4)}",
    "plan period": lambda r: "2024-2025学年 2026-H2 2026-W35 2026-08",
    "number of a thing": lambda r: f"{r.choice(_THINGS)}{r.choice('：: ')}{mobile(r)}",
    "old number of a thing": lambda r: f"{r.choice(_THINGS)}{old_identity(r)}",
    "counted": lambda r: f"共{mobile(r)}{r.choice(('条', ' 次访问', '万元', '亿元', '字', ' 个'))}",
    "column": lambda r: "\n".join(_digits(r, 8) for _ in range(5)),
    "columns": lambda r: "\n".join(f"甲{_digits(r, 3)}\t{_digits(r, 8)}" for _ in range(4)),
    "drawing": lambda r: "M" + " ".join(f"{_digits(r, 2)}.{_digits(r, 3)}" for _ in range(6)),
}  # fmt: skip


def _look_alike(rng: Random, index: int) -> Line:
    name, maker = list(LOOK_ALIKES.items())[index % len(LOOK_ALIKES)]
    return Line(maker(rng), name)


def sorts() -> Iterator[str]:
    """Names of all disguises and look-alikes."""
    yield from DISGUISES
    yield from LOOK_ALIKES
