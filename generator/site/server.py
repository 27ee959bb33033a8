"""Live preview: builds on every edit and keeps open browsers up to date."""

from __future__ import annotations

import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from watchfiles import watch as watch_files

from generator.site.live import BuildOutcome, Live
from generator.site.requests import PreviewServer, make_server

__all__ = ["BuildOutcome", "NoFreePort", "serve"]

PORTS_TRIED = 50
LAST_PORT = 65535
DEBOUNCE = 200
STEP = 30
"""Milliseconds: an edit is taken up after ``STEP`` without another, at the latest after
``DEBOUNCE`` (an editor saves in several writes, Git changes many files)."""
PATIENCE = 0.2
"""Seconds between looks at Ctrl+C, which Windows cannot deliver to a waiting thread."""


class NoFreePort(OSError):  # noqa: N818 - it says what is the case
    """The port and those after it are taken; the message says so in Chinese."""


def serve(
    build: Callable[[], BuildOutcome],
    watch: Sequence[Path],
    directory: Path,
    host: str = "127.0.0.1",
    port: int = 8000,
    *,
    say: Callable[[str], None] = print,
    stop: threading.Event | None = None,
) -> None:
    """Show the site of ``directory`` and ``build`` it anew whenever something in ``watch`` changes.

    Returns when ``stop`` is set; Ctrl+C passes through as ``KeyboardInterrupt``. While a build
    fails, the last good pages stay, with what is wrong on top of them. A taken port is replaced
    by the next free one, which ``say`` tells; ``NoFreePort`` means that none was free.
    """
    stop = stop or threading.Event()
    live = Live()
    with _serving(live, directory, host, port, say) as address, _watching(watch, stop) as changed:
        _build_once(build, live)
        say(f"预览地址：{address}　（按 Ctrl+C 结束）")
        while not stop.is_set():
            if changed.wait(PATIENCE):
                changed.clear()
                _build_once(build, live)


def _build_once(build: Callable[[], BuildOutcome], live: Live) -> None:
    try:
        outcome = build()
    except Exception as error:
        traceback.print_exc()
        live.show(failure=f"{type(error).__name__}: {error}")
    else:
        live.show(() if outcome.written else outcome.problems)


@contextmanager
def _serving(
    live: Live, directory: Path, host: str, port: int, say: Callable[[str], None]
) -> Iterator[str]:
    server = _bind(live, directory, host, port, say)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield f"http://{host}:{server.server_port}/"
    finally:
        live.close()
        server.shutdown()
        server.server_close()
        thread.join()


def _bind(
    live: Live, directory: Path, host: str, port: int, say: Callable[[str], None]
) -> PreviewServer:
    last = min(port + PORTS_TRIED - 1, LAST_PORT)
    for candidate in range(port, last + 1):
        try:
            server = make_server(live, directory, host, candidate)
        except OSError:
            continue
        if candidate != port:
            say(f"端口 {port} 已被别的程序占用，改用 {candidate}。")
        return server
    raise NoFreePort(f"端口 {port} 到 {last} 都被占用，请用 --port 换一个。")


@contextmanager
def _watching(paths: Sequence[Path], stop: threading.Event) -> Iterator[threading.Event]:
    """Give an event that is set whenever something in ``paths`` changes.

    A single file is watched through its folder: editors replace a file instead of writing it.
    """
    changed, ended = threading.Event(), threading.Event()
    folders = [path for path in paths if path.is_dir()]
    files = {path.resolve() for path in paths if not path.is_dir()}

    def notice(roots: Sequence[Path], recursive: bool) -> None:
        for changes in watch_files(
            *roots,
            debounce=DEBOUNCE,
            step=STEP,
            rust_timeout=int(PATIENCE * 1000),
            stop_event=ended,
            recursive=recursive,
        ):
            if recursive or any(Path(path).resolve() in files for _, path in changes):
                changed.set()

    parents = sorted({path.parent for path in files})
    jobs = [(roots, deep) for roots, deep in ((folders, True), (parents, False)) if roots]
    threads = [threading.Thread(target=notice, args=job, daemon=True) for job in jobs]
    for thread in threads:
        thread.start()
    try:
        yield changed
    finally:
        ended.set()
        for thread in threads:
            thread.join()
