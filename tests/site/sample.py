"""A small made-up site: three sections, long titles, a table, and every awkward character."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from generator.pages.page import (
    Asset,
    Heading,
    NavItem,
    Page,
    SearchSection,
    Site,
    SiteInfo,
)

THEME = Path(__file__).parents[2] / "templates" / "theme"
AWKWARD = "“学习&交流” <第一期> 'A' \"B\" </title>"
AWKWARD_HTML = "“学习&amp;交流” &lt;第一期&gt; &#39;A&#39; &#34;B&#34; &lt;/title&gt;"
LONG = (
    "关于组织全体党员和入党积极分子开展“学党章、守党纪、践初心”主题党日活动"
    "并到革命旧址现场学习的通知"
)

INFO = SiteInfo(
    name="测试支部学习园地",
    description="测试用的一个小网站",
    footer="测试支部",
    notice="这是示例内容",
    updated="2026-08-26",
)


def page(address: str, title: str, text: str = "正文。", body_class: str = "record") -> Page:
    from markupsafe import escape

    html = (
        f"<h1>{escape(title)}</h1>\n<p>{escape(text)}</p>\n"
        '<h2 id="安排">安排</h2>\n'
        "<table><thead><tr><th>日期</th><th>内容</th></tr></thead>"
        "<tbody><tr><td>2026-08-26</td><td>第*一*章 _总纲_</td></tr></tbody></table>\n"
        '<h3 id="安排-上午">上午 &amp; 下午</h3>\n'
        "<pre>  缩进\n\n    四个空格 {{ 不是模板 }}</pre>\n<p>a &lt; b</p>"
    )
    headings = (Heading(2, "安排", "安排"), Heading(3, "安排-上午", "上午 & 下午"))
    sections = (SearchSection("", title, text), SearchSection("安排", "安排", "第一章 总纲"))
    return Page(
        address,
        title,
        html,
        headings=headings,
        sections=sections,
        description=text[:60],
        body_class=body_class,
    )


HOME = page("index.html", "首页", "欢迎。", body_class="home")
PAGES = (
    HOME,
    page("plans/index.html", "学习计划", body_class="index"),
    page("plans/2026-q3.html", "2026年第三季度学习计划", "逐章学习党章，讨论党员的权利和义务。"),
    page("members/index.html", "先进典型", body_class="index"),
    page("members/wang.html", "王某某", "他在银行行长的岗位上，二十年如一日。"),
    page("notices/index.html", "活动通知", body_class="index"),
    page("notices/2026-08.html", LONG, "请带上党章和笔记本2026年版。"),
    page("notices/dangzhang.html", "党章学习小组第八次活动", "集中学习。"),
    page("notices/dangyuan.html", "党员大会的通知", "议题：第一章、第二章的学习文章。"),
    page("notices/awkward.html", AWKWARD, "a < b && c > d"),
    page("board.html", "台账", body_class="board"),
)
NAVIGATION = (
    NavItem("首页", "index.html"),
    NavItem("学习计划", "plans/index.html"),
    NavItem("先进典型", "members/index.html"),
    NavItem(
        "活动通知",
        "notices/index.html",
        (NavItem("党员大会", "notices/dangyuan.html"), NavItem("台账 & 其他", "board.html")),
    ),
)
ASSETS = (Asset("notices/签到表.txt", "签到".encode()),)

SITE = Site(INFO, PAGES, NAVIGATION, ASSETS)


def with_url(url: str) -> Site:
    return replace(SITE, info=replace(INFO, url=url))
