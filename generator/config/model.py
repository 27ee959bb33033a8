"""The fields of ``site_config.yml``."""

from __future__ import annotations

from typing import Annotated

from generator.config.board import BoardSettings
from generator.config.gate import GateSettings
from generator.config.lists import Lists, vocabulary_of
from generator.config.printing import PrintSettings
from generator.schema.context import Vocabulary
from generator.schema.fields import Part, field, optional
from generator.schema.term_types import Choice, Term
from generator.schema.types import (
    Audience,
    Link,
    Number,
    OnDay,
    Recurring,
    StudyHours,
    Switch,
    Text,
    Visibility,
)

# The sections are the kinds of records, which come later: the loader is told their names.
SECTIONS_LIST = "sections"
Section = Annotated[str, Term(list_name=SECTIONS_LIST)]
Category = Annotated[str, Term(list_name="categories")]
Per = Annotated[str, Choice(terms=("月", "季度", "半年", "年"))]


class TermOfOffice(Part):
    """The committee's term of office."""

    first: OnDay = field("起", "开始", example="2025-01-01", key="from")
    last: OnDay = field("止", "结束", example="2027-12-31", key="to")


class Post(Part):
    """A post of the branch committee; the name is published only if it is given."""

    post: Text = field("职务", example="组织委员")
    duty: Text = field("分工", example="党员发展、组织生活记录")
    name: Text | None = optional("姓名")


class Branch(Part):
    """Who publishes the site."""

    name: Text = field("名称", "支部名称", example="清河农场机修厂党支部")
    short_name: Text | None = optional("简称", doc="显示在手机页眉，默认用名称。")
    higher: Text | None = optional("上级组织")
    party_day: Recurring | None = optional("主题党日", example="每月第二个星期五")
    term: TermOfOffice | None = optional("任期")
    posts: tuple[Post, ...] = optional("委员分工", default=())


class SiteSettings(Part):
    """How the site names itself."""

    title: Text | None = optional("标题", "网站标题", doc="默认用支部名称。")
    url: Link | None = optional("网址", doc="网站发布后的地址，可不填。")
    description: Text | None = optional("简介")
    footer: Text | None = optional("页脚")
    example: Text | None = optional("示例说明", doc="写了就显示在每一页的顶上。")


class Target(Part):
    """Study hours owed in a year, with the rule that says so."""

    what: Text = field("内容")
    audience: Audience = field("对象", example="全体党员")
    hours: StudyHours = field("学时", example="32")
    rule: Text | None = optional("依据")


class Frequency(Part):
    """How often an activity is owed, with the rule that says so."""

    category: Category = field("类别", example="党员大会")
    times: Number = field("次数", example="1")
    per: Per = field("周期", "每", example="季度")
    by_group: Switch = optional(
        "按党小组", default=False, doc="各个党小组各算各的；党小组会总是这样。", example="否"
    )
    rule: Text | None = optional("依据")


class NoticeSettings(Part):
    """Thresholds for notices."""

    lead_days: Number = optional("提前天数", default=1, doc="通知至少比活动早几天。", example="1")


class Profile(Part):
    """A way of publishing: which visibilities its site shows."""

    name: Text = field("名称", example="内网")
    shows: tuple[Visibility, ...] = field("包含", example="公开、内网")


PROFILES = (
    Profile.model_construct(name="内网", shows=("公开", "内网")),
    Profile.model_construct(name="公开", shows=("公开",)),
)


class SiteConfig(Part):
    """The whole configuration."""

    branch: Branch = field("支部")
    site: SiteSettings = optional("网站", default=SiteSettings())
    sections: tuple[Section, ...] = optional(
        "栏目", default=(), doc="导航里的栏目和次序，不写就是全部栏目。", example="plans、notices"
    )
    lists: Lists = optional("词表", default=Lists())
    synonyms: dict[Text, Text] = optional("同义词", default={}, example="支部党日: 主题党日")
    targets: tuple[Target, ...] = optional("学时目标", default=())
    frequencies: tuple[Frequency, ...] = optional("频次", default=())
    notices: NoticeSettings = optional("通知", default=NoticeSettings())
    board: BoardSettings = optional("台账", default=BoardSettings())
    gate: GateSettings = optional("把关", default=GateSettings())
    print: PrintSettings = optional("打印", default=PrintSettings())
    profiles: tuple[Profile, ...] = optional("发布方案", default=PROFILES)

    @property
    def vocabulary(self) -> Vocabulary:
        """The lists and synonyms records are read with."""
        return vocabulary_of(self.lists, self.synonyms)

    @property
    def title(self) -> str:
        """The name of the site."""
        return self.site.title or self.branch.name
