"""The seven smaller kinds as their editors fill them in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from bench.main_kinds import FORM, TOPICS, common, open_fields, standards
from bench.sheets import Sheet, Value
from bench.words import BOOKS, LESSONS, RESULTS, STUDIES, TEAMS, WORKS, Writer
from bench.years import LAST_YEAR, Year
from generator.values.period import month_of

Maker = Callable[[int, Year, Writer], Sheet]


def _day(number: int, year: Year) -> dt.date:
    return dt.date(year.year, number % 12 + 1, number * 5 % 28 + 1)


def material(number: int, year: Year, writer: Writer) -> Sheet:
    """A text, now and then a file or a link."""
    rng, day = writer.rng, _day(number, year)
    kind = ("自编材料", "党章党规", "中央文件", "教材书籍", "讲话交流")[number % 5]
    sheet = Sheet({"title": f"{rng.choice(STUDIES)}：{writer.phrase()}", "type": kind})
    sheet.fields["origin"] = f"本支部{writer.post()}整理"
    if number % 6 == 4:
        sheet.fields["file"] = FORM
    elif number % 6 == 5:
        sheet.fields["url"] = f"https://example.cn/xuexi/{number}.html"
    else:
        sheet.fields["body"] = f"## {rng.choice(LESSONS)}\n\n{writer.prose(230)}\n"
    if kind in ("自编材料", "中央文件"):
        sheet.fields["security_checked"] = {"by": "支部书记", "on": str(day)}
    topics: list[Value] = list(rng.sample(TOPICS, 2))
    sheet.may(
        sheet.fields,
        date=str(day),
        summary=writer.clause(),
        topics=topics,
        minutes=rng.randint(3, 30),
        questions=[f"{writer.phrase()}，你怎样做？" for _ in range(2)],
        print=rng.choice(("是", "否")),
    )
    common(sheet, year, writer, day)
    open_fields(sheet, writer)
    return sheet


def award(number: int, year: Year, writer: Writer) -> Sheet:
    """A selection with its criteria and stages."""
    day = dt.date(year.year, 8, 3 + number % 20)
    steps = ("启动", "推荐", "评议", "公示", "表彰")
    stages: list[Value] = [
        {
            "stage": step,
            "from": str(day + dt.timedelta(days=15 * place)),
            "to": str(day + dt.timedelta(days=15 * place + 9)),
        }
        for place, step in enumerate(steps)
    ]
    criteria: list[Value] = [
        {"text": writer.clause(), "standards": standards(writer, 2)} for _ in range(3)
    ]
    sheet = Sheet({"title": f"{year.year}年第{number + 1}次评选表彰", "honor": "十佳党员"})
    sheet.may(
        sheet.fields,
        quota=10,
        organizers=["支部委员会", "厂行政班子"],
        criteria=criteria,
        stages=stages,
        decided_on=str(day + dt.timedelta(days=70)),
        decided_by="党员大会",
        reward={"spirit": ["颁发证书", "事迹上墙"], "material": ["学习用书一套"]},
    )
    common(sheet, year, writer, day)
    open_fields(sheet, writer)
    return sheet


def group(number: int, year: Year, writer: Writer) -> Sheet:
    """A study group with its pairs."""
    rng, day = writer.rng, _day(number, year)
    kinds = ("党章学习小组", "党小组", "读书小组", "学习型班组")
    sheet = Sheet(
        {
            "title": f"{year.year}年第{number + 1}学习小组",
            "leader": writer.post(),
            "counts": {"入党申请人": rng.randint(1, 6), "入党积极分子": 4, "正式党员": 12},
            "cycle": "每月最后一个星期一 19:30",
        }
    )
    pairs: list[Value] = [
        {
            "member": writer.name(),
            "partner": f"{rng.choice(TEAMS)}青年工人",
            "since": f"{year.year}-01-05",
            "until": f"{year.year}-12-31",
            "focus": ["思想", "工作"],
        }
        for _ in range(3)
    ]
    sheet.may(
        sheet.fields,
        type=kinds[number % 4],
        founded=f"{year.year - 3}-04-15",
        topics=list(rng.sample(TOPICS, 2)),
        pairs=pairs,
        pairs_public="否",
    )
    common(sheet, year, writer, day)
    open_fields(sheet, writer)
    return sheet


def reading(number: int, year: Year, writer: Writer) -> Sheet:
    """A month's paper, journals and book."""
    rng, month = writer.rng, number % 12 + 1
    first = dt.date(year.year, month, 4)
    weekly: list[Value] = [
        {
            "week": week.code,
            "title": f"《学习周刊》第{week.number}期",
            "note": writer.clause(),
        }
        for week in month_of(first).weeks()
    ]
    book: Value = {
        "title": f"《{rng.choice(BOOKS)}》",
        "author": writer.name(),
        "publisher": "农场印刷所",
        "pages": "第1—60页",
        "discuss_on": f"{year.year}-{month:02d}-26",
    }
    sheet = Sheet(
        {"title": f"{year.year}年{month}月读书读报", "period": f"{year.year}-{month:02d}"}
    )
    sheet.fields |= {"weekly": weekly, "monthly": [book]}
    sheet.may(
        sheet.fields,
        daily=[
            {"title": "《生产简报》要闻", "note": writer.clause()},
            {"title": "《学习日报》头版"},
        ],
        lead=writer.post(),
        minutes=rng.randint(10, 30),
    )
    common(sheet, year, writer, first - dt.timedelta(days=9))
    open_fields(sheet, writer)
    return sheet


def rule(number: int, year: Year, writer: Writer) -> Sheet:
    """A rule with two revisions."""
    rng, day = writer.rng, _day(number, year)
    articles = (f"第{'一二三四'[place]}条　{writer.clause()}。" for place in range(4))
    revisions: list[Value] = [
        {
            "version": f"第{version}版",
            "on": f"{year.year - 3 + version}-01-12",
            "adopted_by": rng.choice(("党员大会", "支委会")),
            "change": writer.phrase(),
            "proposed_by": writer.post(),
        }
        for version in (1, 2)
    ]
    system = ("组织生活", "党员责任", "廉政监督")[number % 3]
    sheet = Sheet({"title": f"{rng.choice(WORKS)}的规定（{year.year}）", "system": system})
    sheet.fields |= {"body": "\n\n".join(articles) + "\n", "revisions": revisions}
    sheet.may(
        sheet.fields,
        owner=writer.post(),
        doc_no=f"支发〔{year.year}〕{number + 61}号",
        review_by=f"{LAST_YEAR + 2}-12-31",
        status=rng.choice(("现行", "修订中", "废止")),
    )
    common(sheet, year, writer, day)
    open_fields(sheet, writer)
    return sheet


def care(number: int, year: Year, writer: Writer) -> Sheet:
    """Numbers only: it stays small because nothing else may be written."""
    rng, quarter = writer.rng, number % 4 + 1
    reasons = ("生病住院", "献血", "生活困难", "家庭纠纷", "思想问题")
    visits: Value = {reason: rng.randint(3, 9) for reason in reasons}
    same = dict.fromkeys(("opening", "balance"), "9850.00")
    fund: Value = {**same, "income": "2400.00", "spent": "2400.00", "cases": 4}
    sheet = Sheet(
        {
            "title": f"{year.year}年第{'一二三四'[quarter - 1]}季度走访帮困汇总",
            "period": f"{year.year}-Q{quarter}",
            "visits": visits,
        }
    )
    sheet.may(sheet.fields, people=rng.randint(15, 40), fund=fund, published_by="支部委员会")
    common(sheet, year, writer, dt.date(year.year, quarter * 3, 28))
    return sheet


def service(number: int, year: Year, writer: Writer) -> Sheet:
    """Something done for others."""
    rng, day = writer.rng, _day(number, year)
    sheet = Sheet({"title": f"帮{rng.choice(TEAMS)}{rng.choice(WORKS)}，{rng.choice(RESULTS)}"})
    sheet.may(
        sheet.fields,
        asked_by=f"{rng.choice(TEAMS)}夜班组",
        owner=writer.post(),
        due=str(day + dt.timedelta(days=40)),
        status=rng.choice(("未开始", "进行中", "已完成", "暂缓")),
        result=writer.prose(150) + "\n",
    )
    common(sheet, year, writer, day)
    open_fields(sheet, writer)
    return sheet


MAKERS: dict[str, Maker] = {
    "materials": material,
    "awards": award,
    "groups": group,
    "readings": reading,
    "rules": rule,
    "care": care,
    "services": service,
}
