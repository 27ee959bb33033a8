"""Draw the placeholder portraits of the example members.

The people of the example are invented, so no photo of anybody may stand for them: each picture is
a quiet bust in front of a warm backdrop, without a face. Every picture is drawn from the member's
id alone, so running the script again gives the same pictures.

Run it from the project's folder: ``python docs/maintainers/make_portraits.py``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFilter

SIZE = (600, 800)
DRAWN_LARGER = 2
"""Drawn at this multiple and scaled down, which smooths the edges."""

TARGET = Path("content/members/photos")
MEMBERS = (
    "cheng-zhiyuan",
    "ding-haitao",
    "han-shoutian",
    "he-guiying",
    "lin-xiuzhi",
    "lu-qiming",
    "su-xiaotang",
)
"""Three members have no picture on purpose: the site shows its own placeholder there."""

Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Tones:
    """Colours of one picture, from back to front."""

    top: Colour
    bottom: Colour
    disc: Colour
    coat: Colour
    collar: Colour
    skin: Colour
    hair: Colour


TONES = (
    Tones((240, 232, 220), (214, 200, 182), (248, 242, 232), (96, 108, 118), (226, 222, 214),
          (206, 180, 156), (84, 76, 72)),
    Tones((238, 229, 222), (210, 190, 178), (247, 240, 233), (122, 96, 86), (232, 224, 214),
          (210, 184, 160), (72, 66, 66)),
    Tones((232, 232, 222), (196, 198, 180), (243, 243, 234), (92, 108, 92), (226, 226, 214),
          (204, 178, 152), (92, 86, 80)),
    Tones((241, 231, 214), (220, 196, 164), (249, 242, 229), (76, 96, 116), (230, 226, 218),
          (212, 184, 156), (78, 72, 70)),
    Tones((234, 228, 226), (200, 188, 186), (244, 239, 237), (112, 84, 88), (232, 226, 222),
          (208, 182, 162), (66, 62, 64)),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Figure:
    """Proportions of a bust, as shares of the picture's width."""

    head: float
    shoulders: float
    hair_length: float
    parting: float
    lean: float
    light_from_left: bool


def main() -> None:
    """Write every portrait."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for number, member in enumerate(MEMBERS):
        picture = portrait(_figure(member, long_hair=member in LONG_HAIR), TONES[number % 5])
        picture.save(TARGET / f"{member}.jpg", quality=86, optimize=True, progressive=True)


LONG_HAIR = frozenset({"he-guiying", "lin-xiuzhi", "su-xiaotang"})


def _figure(member: str, *, long_hair: bool) -> Figure:
    shares = [byte / 255 for byte in hashlib.sha256(member.encode()).digest()]
    return Figure(
        head=0.30 + 0.02 * shares[0],
        shoulders=(0.42 if long_hair else 0.47) + 0.03 * shares[1],
        hair_length=0.50 + 0.30 * shares[2] if long_hair else 0.0,
        parting=0.4 * shares[3] - 0.2,
        lean=0.02 * shares[4] - 0.01,
        light_from_left=shares[5] < 0.5,
    )


def portrait(figure: Figure, tones: Tones) -> Image.Image:
    """A bust of 600 × 800 pixels."""
    width, height = (side * DRAWN_LARGER for side in SIZE)
    picture = _backdrop(width, height, figure, tones)
    _draw_bust(picture, width, height, figure, tones)
    return picture.resize(SIZE, Image.Resampling.LANCZOS)


def _backdrop(width: int, height: int, figure: Figure, tones: Tones) -> Image.Image:
    fade = Image.linear_gradient("L").resize((width, height))
    backdrop = Image.composite(
        Image.new("RGB", (width, height), tones.bottom),
        Image.new("RGB", (width, height), tones.top),
        fade,
    )
    light = Image.new("L", (width, height), 0)
    centre = width * (0.40 if figure.light_from_left else 0.60)
    _disc(ImageDraw.Draw(light), centre, height * 0.40, width * 0.42, fill=190)
    light = light.filter(ImageFilter.GaussianBlur(width * 0.07))
    backdrop.paste(Image.new("RGB", (width, height), tones.disc), mask=light)
    return backdrop


def _draw_bust(picture: Image.Image, width: int, height: int, figure: Figure, tones: Tones) -> None:
    middle = width * (0.5 + figure.lean)
    radius = width * figure.head * 0.62
    brow = height * 0.40
    draw = ImageDraw.Draw(picture)
    if figure.hair_length:
        _long_hair(draw, middle, brow, radius, figure, tones)
    _shoulders(picture, middle, brow + radius * 1.62, width * figure.shoulders, tones)
    draw = ImageDraw.Draw(picture)
    _neck(draw, middle, brow, radius, tones)
    _collar(draw, middle, brow + radius * 1.62, radius, tones)
    _head(draw, middle, brow, radius, tones)
    _hair(picture, middle, brow, radius, figure, tones)


def _disc(draw: ImageDraw.ImageDraw, x: float, y: float, radius: float, fill: int) -> None:
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=fill)


def _shoulders(picture: Image.Image, x: float, top: float, half_width: float, tones: Tones) -> None:
    draw = ImageDraw.Draw(picture)
    bottom = picture.height
    corner = half_width * 0.62
    draw.rounded_rectangle(
        (x - half_width, top, x + half_width, bottom + corner * 2),
        radius=corner,
        fill=tones.coat,
    )


def _neck(draw: ImageDraw.ImageDraw, x: float, brow: float, radius: float, tones: Tones) -> None:
    shade = _mixed(tones.skin, tones.coat, 0.22)
    box = (x - radius * 0.44, brow + radius * 0.7, x + radius * 0.44, brow + radius * 1.95)
    draw.rounded_rectangle(box, radius=radius * 0.4, fill=shade)


def _collar(draw: ImageDraw.ImageDraw, x: float, top: float, radius: float, tones: Tones) -> None:
    """Two lapels that leave the neck free."""
    for side in (-1, 1):
        draw.polygon(
            _points(
                x, top, radius,
                ((side * 0.50, -0.06), (side * 0.86, 0.16), (side * 0.36, 0.86), (0.0, 0.46)),
            ),
            fill=tones.collar,
        )  # fmt: skip


def _head(draw: ImageDraw.ImageDraw, x: float, brow: float, radius: float, tones: Tones) -> None:
    draw.ellipse(
        (x - radius * 0.86, brow - radius * 1.02, x + radius * 0.86, brow + radius * 1.22),
        fill=tones.skin,
    )


def _long_hair(
    draw: ImageDraw.ImageDraw, x: float, brow: float, radius: float, figure: Figure, tones: Tones
) -> None:
    length = radius * (0.55 + figure.hair_length)
    draw.rounded_rectangle(
        (x - radius, brow - radius * 0.5, x + radius, brow + length),
        radius=radius * 0.5,
        fill=tones.hair,
    )


def _hair(
    picture: Image.Image, x: float, brow: float, radius: float, figure: Figure, tones: Tones
) -> None:
    """The crown of the head less the forehead, which gives a hairline without a face."""
    crown = Image.new("L", picture.size, 0)
    forehead = Image.new("L", picture.size, 0)
    ImageDraw.Draw(crown).ellipse(
        (x - radius, brow - radius * 1.16, x + radius, brow + radius * 0.9), fill=255
    )
    shift = radius * figure.parting * 0.5
    drop = 0.42 if figure.hair_length else 0.5
    ImageDraw.Draw(forehead).ellipse(
        (
            x - radius * 1.12 + shift,
            brow - radius * drop,
            x + radius * 1.12 + shift,
            brow + radius * 2.4,
        ),
        fill=255,
    )
    picture.paste(tones.hair, mask=ImageChops.subtract(crown, forehead))


def _points(
    x: float, y: float, scale: float, offsets: Sequence[tuple[float, float]]
) -> list[tuple[float, float]]:
    return [(x + dx * scale, y + dy * scale) for dx, dy in offsets]


def _mixed(first: Colour, second: Colour, share: float) -> Colour:
    red, green, blue = (
        round(a * (1 - share) + b * share) for a, b in zip(first, second, strict=True)
    )
    return red, green, blue


if __name__ == "__main__":
    main()
