"""Answers the browsers of the preview from the built folder."""

from __future__ import annotations

import os
import time
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from generator.site.live import Live
from generator.site.overlay import EMPTY_PAGE, EVENTS, RELOAD_JS, RELOAD_SCRIPT, with_preview

HEARTBEAT = 10.0
"""Seconds after which a waiting browser is written to, to notice that it has gone."""
SWAP_SECONDS = 0.2
"""How long a file may be missing while a new site takes the old one's place."""


class PreviewServer(ThreadingHTTPServer):
    """A server for one person's browser."""

    daemon_threads = True
    # Elsewhere this only shortens the wait after a restart; on Windows it would let two
    # servers share a port.
    allow_reuse_address = os.name != "nt"


def make_server(live: Live, directory: Path, host: str, port: int) -> PreviewServer:
    """Bind a server for ``directory``; raises ``OSError`` when the port is taken."""
    handler = partial(PreviewHandler, live=live, directory=str(directory))
    return PreviewServer((host, port), handler)


class PreviewHandler(SimpleHTTPRequestHandler):
    """Serves the folder's files, its pages with the preview's additions, and the reload events."""

    # Windows takes types from its registry, where other programs change them.
    extensions_map = {  # noqa: RUF012 - as in the base class
        **SimpleHTTPRequestHandler.extensions_map,
        ".css": "text/css; charset=utf-8",
        ".html": "text/html; charset=utf-8",
        ".ics": "text/calendar; charset=utf-8",
        ".js": "text/javascript; charset=utf-8",
        ".json": "application/json",
        ".pdf": "application/pdf",
        ".svg": "image/svg+xml",
        ".xml": "application/xml",
    }

    def __init__(self, *args: Any, live: Live, **kwargs: Any) -> None:
        self._live = live
        super().__init__(*args, **kwargs)

    def do_GET(self) -> None:
        """Answer one request."""
        path = urlsplit(self.path).path
        if path == EVENTS:
            self._send_events()
        elif path == RELOAD_SCRIPT:
            self._send(HTTPStatus.OK, RELOAD_JS, self.extensions_map[".js"])
        else:
            self._send_file()

    def end_headers(self) -> None:
        """Forbid caching: an edit must show at once."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base's signature
        """Say nothing: the editor's terminal is for problems."""

    def _send_file(self) -> None:
        target = Path(self.translate_path(self.path))
        content = _read(target / "index.html" if target.is_dir() else target)
        if content is None:
            self._send_missing()
        elif target.is_dir() or target.suffix == ".html":
            self._send_page(HTTPStatus.OK, content.decode())
        else:
            self._send(HTTPStatus.OK, content, self.guess_type(str(target)))

    def _send_missing(self) -> None:
        found = _read(Path(self.directory) / "404.html")
        if found is None:
            self._send_page(HTTPStatus.SERVICE_UNAVAILABLE, EMPTY_PAGE)
        else:
            self._send_page(HTTPStatus.NOT_FOUND, found.decode())

    def _send_page(self, status: HTTPStatus, html: str) -> None:
        page = with_preview(html, self._live.shown)
        self._send(status, page, self.extensions_map[".html"])

    def _send(self, status: HTTPStatus, content: bytes | str, kind: str) -> None:
        body = content.encode() if isinstance(content, str) else content
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _send_events(self) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        version = self._live.shown.version
        try:
            while not self._live.closed:
                self.wfile.write(f"data: {version}\n\n".encode())
                version = self._live.wait_for_other(version, HEARTBEAT)
        except OSError:
            return  # The tab was closed.

    do_HEAD = do_GET  # noqa: N815


def _read(path: Path) -> bytes | None:
    """Read a file, waiting a moment for one that a swap of folders hides."""
    deadline = time.monotonic() + SWAP_SECONDS
    while True:
        try:
            return path.read_bytes()
        except (OSError, ValueError):
            if time.monotonic() > deadline:
                return None
            time.sleep(0.02)
