"""Word lists of a farm-and-works branch, and sentences built from them."""

from __future__ import annotations

from random import Random

SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
GIVEN = (
    "守田", "秀芝", "志远", "桂英", "长河", "德胜", "海涛", "文静", "晓棠", "启明", "建国",
    "玉兰", "春生", "明辉", "国栋", "红梅", "立新", "永刚", "素琴", "振华", "小满", "保林",
)  # fmt: skip
POSTS = ("支部书记", "副书记", "组织委员", "宣传委员", "纪检委员", "第一党小组组长")
TEAMS = (
    "维修班",
    "电焊班",
    "排灌站",
    "播种机组",
    "收割机组",
    "仓库",
    "食堂",
    "第六生产队",
    "化验室",
)
PLACES = (
    "厂二楼会议室", "三号排灌站", "六队晒场", "农机修理车间", "职工之家", "东渠闸口", "阅览室",
    "种子库门前", "场部礼堂", "地头临时工棚",
)  # fmt: skip
WORKS = (
    "检修收割机", "清点备件", "整理工具柜", "教新工人看油压", "查夜班的安全记录", "修水泵",
    "给离退休党员送学习材料", "登记每台机器的毛病", "排查线路", "帮机手紧皮带", "核对油料账目",
)  # fmt: skip
STUDIES = (
    "党章总纲", "党员的义务和权利", "党的纪律", "民主集中制", "支部的基本任务", "入党程序",
    "群众路线", "安全生产制度", "节约用水用电的办法", "农机保养手册", "老党员写的工作笔记",
)  # fmt: skip
RESULTS = (
    "当天就交给机手使用", "比原定日期早了两天", "返修的一台也没有", "大家都说讲得明白",
    "把办法写成了一张卡片", "留下了可以照着做的记录", "油料比上月省下一成", "群众当面道了谢",
    "年轻人也能独自上手了", "没有误一个农时",
)  # fmt: skip
TIMES = (
    "天还没亮", "雨停以后", "夜班交接时", "三夏最忙的那几天", "开会前半小时", "收工以后",
    "入秋第一场霜前", "每月头一个星期", "抢种的时候", "学习结束后",
)  # fmt: skip
LESSONS = (
    "先问清楚，再动手", "答应的事两天内有回音", "把难处摆到桌面上说", "错了就认，认了就改",
    "带头做，不只带头讲", "学一条，用一条", "把经验写下来，别人才能接着用", "急活难活一起上",
)  # fmt: skip
FESTIVALS = ("春节", "植树节", "劳动节", "七一", "国庆节", "丰收节", "重阳节", "三秋", "三夏")
BOOKS = ("农机修理入门", "支部工作问答", "渠边夜话", "场史简编", "党员读本", "把小事办好")


class Writer:
    """Writes Chinese text by chance, the same for the same seed."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng

    def name(self) -> str:
        """A person's name."""
        return self.rng.choice(SURNAMES) + self.rng.choice(GIVEN)

    def post(self) -> str:
        """A post of the branch committee."""
        return self.rng.choice(POSTS)

    def phrase(self) -> str:
        """Some ten characters: what is done or learnt."""
        pick = self.rng.choice
        return pick(
            (
                f"{pick(TEAMS)}{pick(WORKS)}",
                f"学习{pick(STUDIES)}",
                f"对照{pick(STUDIES)}查问题",
                f"到{pick(TEAMS)}{pick(WORKS)}",
                f"讲讲怎样{pick(WORKS)}",
            )
        )

    def clause(self) -> str:
        """Some twenty characters without a full stop."""
        pick = self.rng.choice
        return pick(
            (
                f"{pick(TIMES)}，{pick(TEAMS)}的同志{pick(WORKS)}，{pick(RESULTS)}",
                f"结合{pick(STUDIES)}，说说自己在{pick(TEAMS)}做得怎样",
                f"在{pick(PLACES)}{pick(WORKS)}，{pick(RESULTS)}",
                f"{pick(LESSONS)}，这一条{pick(TEAMS)}记得最牢",
            )
        )

    def sentence(self) -> str:
        """One sentence of some thirty characters."""
        pick = self.rng.choice
        return pick(
            (
                f"{self.clause()}。",
                f"大家一起{pick(WORKS)}，{pick(RESULTS)}。",
                f"有人问“能不能{pick(WORKS)}”，答的是“{pick(LESSONS)}”。",
                f"{pick(TEAMS)}有{self.rng.randint(3, 40)}人参加，{pick(RESULTS)}。",
            )
        )

    def paragraph(self, characters: int) -> str:
        """Sentences of at least so many characters together."""
        text = ""
        while len(text) < characters:
            text += self.sentence()
        return text

    def prose(self, characters: int) -> str:
        """Markdown of at least so many characters: paragraphs, now and then a list or table."""
        blocks: list[str] = []
        while sum(map(len, blocks)) < characters:
            blocks.append(self._block(min(characters, self.rng.randint(60, 120))))
        return "\n\n".join(blocks)

    def _block(self, characters: int) -> str:
        kind = self.rng.random()
        if kind < 0.12:
            return "\n".join(f"- {self.clause()}；" for _ in range(3))
        if kind < 0.2:
            return "\n".join(f"{n}. **{self.phrase()}**：{self.clause()}" for n in (1, 2))
        if kind < 0.26:
            rows = (f"| {self.rng.choice(TEAMS)} | {self.phrase()} |" for _ in range(3))
            return "\n".join(("| 谁 | 做什么 |", "|---|---|", *rows))
        return self.paragraph(characters)
