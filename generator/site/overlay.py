"""What the preview adds to a page: the reload script, and the problems an editor must mend."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from generator.problems import Problem, Severity
from generator.site.live import Shown

PREFIX = "/-zhibu/"
RELOAD_SCRIPT = PREFIX + "reload.js"
EVENTS = PREFIX + "events"
MOST_SHOWN = 50

# A hidden tab lets its connection go: browsers allow six to one host, and tabs stay open for days.
RELOAD_JS = f"""\
"use strict";
(function () {{
  var version = document.currentScript.dataset.version, source = null;
  function listen() {{
    if (source) return;
    source = new EventSource("{EVENTS}");
    source.onmessage = function (event) {{
      if (event.data !== version) location.reload();
    }};
  }}
  function rest() {{
    if (source) source.close();
    source = null;
  }}
  document.addEventListener("visibilitychange", function () {{
    document.hidden ? rest() : listen();
  }});
  window.addEventListener("pagehide", rest);
  if (!document.hidden) listen();
}})();
"""

STYLE = (
    "position:fixed;z-index:99;left:0;right:0;bottom:0;max-height:60vh;overflow:auto;"
    "box-sizing:border-box;padding:1em 1.5em;border-top:4px solid #a81e22;background:#fff8f0;"
    "color:#222;font:16px/1.6 sans-serif;box-shadow:0 0 1em rgba(0,0,0,.3)"
)
PANEL = Markup(
    '<aside id="zhibu-problems" role="alert" style="{style}">'
    "<strong>{heading}</strong><ol>{entries}</ol>{more}</aside>"
)
ENTRY = Markup("<li><code>{place}</code> {code}<br>{message}{hint}</li>")
HINT = Markup("<br>改法：{}")
SCRIPT = Markup('<script src="{}" data-version="{}"></script>')
EMPTY_PAGE = Markup(
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width,initial-scale=1"><title>预览</title></head>'
    "<body><p>还没有可以显示的网站。</p></body></html>"
)


def with_preview(html: str, shown: Shown) -> str:
    """Return a page of the site with the preview's additions before its end."""
    extra = panel(shown) + SCRIPT.format(RELOAD_SCRIPT, shown.version)
    head, end, tail = html.rpartition("</body>")
    return f"{head}{extra}{end}{tail}" if end else html + extra


def panel(shown: Shown) -> Markup:
    """Return the panel with what is wrong, or nothing when the newest site is shown."""
    if shown.failure:
        return PANEL.format(
            style=STYLE, heading="程序出错了，下面是旧的页面", entries=shown.failure, more=""
        )
    if not shown.problems:
        return Markup("")
    ordered = sorted(shown.problems, key=lambda problem: problem.severity is not Severity.ERROR)
    heading = f"网站没有更新：请先改正下面的问题（共 {len(ordered)} 处），保存后这里会自动刷新"
    hidden = len(ordered) - MOST_SHOWN
    more = f"还有 {hidden} 处没有列出。" if hidden > 0 else ""
    return PANEL.format(
        style=STYLE, heading=heading, entries=_entries(ordered[:MOST_SHOWN]), more=more
    )


def _entries(problems: Iterable[Problem]) -> Markup:
    return Markup("").join(
        ENTRY.format(
            place=f"{problem.place.file}:{problem.place.line}:{problem.place.column}",
            code=problem.code,
            message=problem.message,
            hint=HINT.format(problem.hint) if problem.hint else "",
        )
        for problem in problems
    )
