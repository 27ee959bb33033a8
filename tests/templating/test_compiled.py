"""Compiled templates that are damaged are compiled anew."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import CodeType

from jinja2 import Environment
from jinja2.bccache import Bucket, bc_magic

from generator.templating.compiled import Compiled

SOURCE = "<h1>{{ title }}</h1>{% for one in many %}{{ one | upper }}{% endfor %}"


def _damaged(whole: bytes) -> Iterator[bytes]:
    yield from (whole[:end] for end in range(len(whole)))
    for at in range(len(whole)):
        for value in (0, ord("N"), ord("i"), 0xFF):
            yield whole[:at] + bytes([value]) + whole[at + 1 :]


def test_whatever_the_damage_there_is_code_or_nothing(tmp_path: Path) -> None:
    environment, cache = Environment(autoescape=True), Compiled(tmp_path)
    bucket = cache.get_bucket(environment, "a", None, SOURCE)
    bucket.code = compile(environment.compile(SOURCE, raw=True), "a", "exec")
    cache.dump_bytecode(bucket)
    [kept] = tmp_path.iterdir()
    whole = kept.read_bytes()
    assert isinstance(_loaded(cache, bucket), CodeType)
    start = len(bc_magic)
    for damaged in _damaged(whole):
        kept.write_bytes(damaged)
        code = _loaded(cache, bucket)
        assert code is None or isinstance(code, CodeType)
    kept.write_bytes(whole[: whole.index(b".", start) + 1] + b"N")
    assert _loaded(cache, bucket) is None


def _loaded(cache: Compiled, bucket: Bucket) -> object:
    bucket.reset()
    cache.load_bytecode(bucket)
    return bucket.code
