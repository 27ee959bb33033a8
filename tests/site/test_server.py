"""The preview as its user meets it: edit, look, break, look, mend, look."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest

from generator.pages.page import Page, Site
from generator.problems import Place, Problem
from generator.site.publish import publish
from generator.site.server import BuildOutcome, serve
from tests.site.sample import INFO

PATIENCE = 10.0


@dataclass(slots=True)
class Project:
    """A site of one page made from one text file; the word 错 in it is an editor's mistake."""

    root: Path
    theme: Path
    said: list[str] = field(default_factory=list)
    stop: threading.Event = field(default_factory=threading.Event)
    builds: int = 0
    thread: threading.Thread | None = None

    def start(self, port: int = 8400) -> None:
        self.thread = threading.Thread(target=self.serve, args=(port,))
        self.thread.start()
        eventually(lambda: any("http" in line for line in self.said))

    def end(self) -> None:
        self.stop.set()
        if self.thread:
            self.thread.join(PATIENCE)
            assert not self.thread.is_alive()

    @property
    def source(self) -> Path:
        return self.root / "content" / "a.txt"

    @property
    def settings(self) -> Path:
        return self.root / "site_config.yml"

    @property
    def public(self) -> Path:
        return self.root / "public"

    def write(self, text: str) -> None:
        self.source.parent.mkdir(exist_ok=True)
        self.source.write_text(text, encoding="utf-8")

    def build(self) -> BuildOutcome:
        self.builds += 1
        text = self.source.read_text(encoding="utf-8")
        if "崩" in text:
            raise RuntimeError("boom & <crash>")
        if "错" in text:
            place = Place("content/a.txt", 3, 7)
            return BuildOutcome([Problem(place, "E302", "没有<2月30日>", "写真实的日期")], False)
        name = self.settings.read_text(encoding="utf-8") if self.settings.exists() else ""
        page = Page("index.html", "首页", f"<h1>首页</h1><p>{text} {name}</p>")
        publish(Site(INFO, (page,), ()), self.public, self.theme)
        return BuildOutcome([], True)

    def serve(self, port: int) -> None:
        watch = [self.source.parent, self.settings]
        serve(self.build, watch, self.public, port=port, say=self.said.append, stop=self.stop)

    @property
    def address(self) -> str:
        return next(line for line in self.said if "http" in line).split("：")[1].split("　")[0]

    def get(self, path: str = "/index.html") -> tuple[int, str]:
        connection = HTTPConnection(urlsplit(self.address).netloc, timeout=PATIENCE)
        connection.request("GET", quote(path))
        answer = connection.getresponse()
        body = answer.read().decode()
        connection.close()
        return answer.status, body


@pytest.fixture
def project(tmp_path: Path, theme: Path) -> Iterator[Project]:
    made = Project(tmp_path, theme)
    made.write("第一稿")
    yield made
    made.end()


def eventually(holds: Callable[[], bool]) -> float:
    """Wait until something holds; gives the seconds it took."""
    started = time.monotonic()
    while not holds():
        assert time.monotonic() - started < PATIENCE, "it never happened"
        time.sleep(0.01)
    return time.monotonic() - started


def test_edit_break_mend(project: Project) -> None:
    project.start()
    assert "第一稿" in project.get()[1]

    project.write("第二稿")
    eventually(lambda: "第二稿" in project.get()[1])

    project.write("错")
    eventually(lambda: "zhibu-problems" in project.get()[1])
    broken = project.get()[1]
    assert "第二稿" in broken
    assert "content/a.txt:3:7" in broken
    assert "没有&lt;2月30日&gt;" in broken
    assert "改法：写真实的日期" in broken

    project.write("第三稿")
    eventually(lambda: "第三稿" in project.get()[1])
    eventually(lambda: "zhibu-problems" not in project.get()[1])


def test_first_build_fails_then_recovers(project: Project) -> None:
    project.write("错")
    project.start()
    status, page = project.get()
    assert status == 503
    assert "content/a.txt:3:7" in page
    assert "/-zhibu/reload.js" in page

    project.write("好了")
    eventually(lambda: "好了" in project.get()[1])


def test_crash_of_the_generator_is_shown_and_survived(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    project.start()
    project.write("崩")
    eventually(lambda: "RuntimeError: boom &amp; &lt;crash&gt;" in project.get()[1])
    assert "第一稿" in project.get()[1]
    assert "RuntimeError: boom" in capsys.readouterr().err

    project.write("第二稿")
    eventually(lambda: "第二稿" in project.get()[1])


def test_configuration_is_watched_though_editors_replace_it(project: Project) -> None:
    project.start()
    for name in ("甲支部", "乙支部"):
        fresh = project.root / "draft.tmp"
        fresh.write_text(name, encoding="utf-8")
        fresh.replace(project.settings)
        eventually(lambda name=name: name in project.get()[1])  # type: ignore[misc]


def test_other_files_beside_the_configuration_cause_no_build(project: Project) -> None:
    project.start()
    time.sleep(0.5)
    builds = project.builds
    (project.root / "notes.txt").write_text("x", encoding="utf-8")
    time.sleep(0.8)
    assert project.builds == builds


def test_waiting_browser_hears_of_every_version(project: Project) -> None:
    project.start()
    shown = project.get()[1].split('data-version="')[1].split('"')[0]
    with socket.create_connection(
        (urlsplit(project.address).hostname, urlsplit(project.address).port), timeout=PATIENCE
    ) as waiting:
        waiting.sendall(b"GET /-zhibu/events HTTP/1.0\r\n\r\n")
        stream = waiting.makefile("rb")
        heard = (line.decode().strip() for line in stream if line.startswith(b"data: "))
        assert next(heard) == f"data: {shown}"
        project.write("第二稿")
        assert next(heard) == f"data: {int(shown) + 1}"
        stream.close()


def test_taken_port_gives_the_next_one(project: Project) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        project.start(port)
        assert f"端口 {port} 已被别的程序占用" in project.said[0]
        assert urlsplit(project.address).port > port


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/", 200),
        ("/assets/stylesheets/zhibu.css", 200),
        ("/-zhibu/reload.js", 200),
        ("/没有.html", 404),
        ("/../a.txt", 404),
        ("/assets/", 404),
        ("/a%00b.html", 404),
    ],
)
def test_addresses(project: Project, path: str, status: int) -> None:
    project.start()
    found, body = project.get(path)
    assert found == status
    assert ("没有这个页面" in body) == (status == 404)


def test_only_this_computer_is_served(project: Project) -> None:
    project.start()
    assert urlsplit(project.address).hostname == "127.0.0.1"
