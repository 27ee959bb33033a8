"""Plans, notices and profiles as their editors fill them in."""

from __future__ import annotations

import datetime as dt

from bench.sheets import Fields, Sheet, Value
from bench.words import FESTIVALS, LESSONS, PLACES, RESULTS, STUDIES, TEAMS, Writer
from bench.years import PlannedNotice, PlannedPlan, PlannedSession, Year

PICTURE, FORM = "photos/picture.png", "files/form.csv"
STANDARDS = ("理论学习", "服务意识", "技能训练", "立足岗位", "团结互助", "先进性")
FORMS = (
    "集中学习", "个人自学", "专题党课", "研讨交流", "现场教学", "观看专题片", "在线学习",
    "送学上门", "集中轮训", "读书分享", "知识测试", "经验交流",
)  # fmt: skip
ALONE = ("个人自学", "在线学习")
TOPICS = ("党章学习", "党的基础知识", "路线方针政策", "支部建设", "业务技能", "安全生产")
AUDIENCES = ("全体党员", "支委会", "第二党小组", "党章学习小组", "离退休党员", "党员和群众")


def common(sheet: Sheet, year: Year, writer: Writer, published: dt.date) -> None:
    """Offer the fields every kind has."""
    pick = writer.rng.choice
    sheet.fields["published"] = str(published)
    sheet.may(
        sheet.fields,
        updated=str(published + dt.timedelta(days=pick((1, 3)))),
        visibility=pick(("公开", "内网")),
        publish_from=f"{published.year}-01-01",
        expires=f"{year.year + 12}-12-31",
        tags=[pick(STUDIES), pick(TEAMS)],
        standards=standards(writer, 2),
        related=[f"plans/{plan}" for plan in year.some("plans", writer.rng, 2)],
        drafted_by=writer.post(),
        approved_by="支部书记",
        approved_on=str(published - dt.timedelta(days=1)),
    )


def open_fields(sheet: Sheet, writer: Writer) -> None:
    """Offer the fields of every kind with free text."""
    sheet.may(
        sheet.fields,
        source=f"{writer.rng.choice(TEAMS)}整理",
        attachments=[{"title": "登记表", "file": FORM}],
        note=writer.clause(),
    )


def standards(writer: Writer, most: int) -> list[Value]:
    """Some of the six standards."""
    return list(writer.rng.sample(STANDARDS, writer.rng.randint(1, most)))


def plan(planned: PlannedPlan, year: Year, writer: Writer) -> Sheet:
    """A plan with 8 to 12 sessions."""
    rng = writer.rng
    audience = rng.choice(AUDIENCES)
    sessions: list[Value] = []
    sheet = Sheet({"title": f"{planned.words}{audience}学习计划", "period": planned.period})
    sheet.fields |= {"audience": [audience], "sessions": sessions}
    for number, session in enumerate(planned.sessions):
        sessions.append(_session(sheet, session, number, year, writer))
    sheet.may(
        sheet.fields,
        group=(year.some("groups", rng, 1) or [""])[0] or [],
        goals=[writer.phrase() for _ in range(3)],
        themes=[rng.choice(STUDIES), rng.choice(LESSONS).replace("，", "")],
        leader=writer.post(),
        hours_target=str(rng.choice((0.5, 1))),
        requirements="\n".join(f"- {writer.clause()}。" for _ in range(2)) + "\n",
        status=rng.choice(("执行中", "已完成", "已废止")),
    )
    common(sheet, year, writer, dt.date(year.year, 1, 1) - dt.timedelta(days=rng.randint(3, 20)))
    open_fields(sheet, writer)
    return sheet


def _session(
    sheet: Sheet, session: PlannedSession, number: int, year: Year, writer: Writer
) -> Fields:
    rng = writer.rng
    exact = session.notice or rng.random() < 0.7
    iso = session.day.isocalendar()
    if exact:
        fields: Fields = {"date": str(session.day)}
    elif rng.random() < 0.5:
        fields = {"week": f"{iso.year}-W{iso.week:02d}"}
    else:
        fields = {"month": f"{session.day:%Y-%m}"}
    # What nobody is called to is studied alone.
    form = rng.choice(FORMS) if session.notice else rng.choice(ALONE)
    fields |= {"form": form, "topic": writer.phrase(), "hours": str(rng.choice((0.5, 1, 1.5, 2)))}
    if session.notice:
        sheet.may(fields, notice=session.notice, time=_span(rng.randint(8, 19)))
    sheet.may(
        fields,
        no=number + 1,
        place=rng.choice(PLACES),
        subject=rng.choice(TOPICS),
        content=writer.sentence(),
        lead=writer.post(),
        host=writer.post(),
        materials=list(year.some("materials", rng, 2)),
        required=rng.choice(("是", "否")),
        audience=[rng.choice(AUDIENCES)],
        standards=standards(writer, 2),
        status=rng.choice(("未开始", "已完成", "延期", "取消")),
        makeup_by=str(session.day + dt.timedelta(days=30)),
        questions=[f"{writer.phrase()}，我还差什么？"],
        outcome=writer.clause(),
    )
    return fields


def _span(hour: int) -> str:
    return f"{hour:02d}:00-{hour + 1:02d}:30"


def notice(planned: PlannedNotice, year: Year, writer: Writer) -> Sheet:
    """A notice, mostly with an agenda and often with the record of what happened."""
    rng = writer.rng
    hour = rng.randint(8, 19)
    published = planned.day - dt.timedelta(days=rng.randint(2, 9))
    sheet = Sheet(
        {
            "title": f"{planned.day.month}月{planned.category}：{writer.phrase()}",
            "category": planned.category,
            "to": "各党小组",
            "start": f"{planned.day} {hour:02d}:00",
            "place": rng.choice(PLACES),
            "attend": [rng.choice(AUDIENCES)],
        }
    )
    _schedule(sheet, planned, hour, writer)
    sheet.may(
        sheet.fields,
        doc_no=f"支发〔{planned.day.year}〕{rng.randint(1, 60)}号",
        issuer="党支部委员会",
        end=f"{hour + 2:02d}:00",
        online="厂内网会议室，号码见公告栏",
        host=writer.post(),
        lead=writer.name(),
        observers=["入党积极分子"],
        open_to=["群众"],
        co_organizers=["厂工会", rng.choice(TEAMS)],
        occasion=rng.choice(FESTIVALS),
        brand="田头党小组",
        body=writer.prose(110),
        bring=["党章", "笔记本"],
        materials=list(year.some("materials", rng, 2)),
        requirements=[writer.clause() for _ in range(2)],
        signup_by=f"{planned.day - dt.timedelta(days=1)} 17:00",
        contact=f"{writer.post()}，内线 80{rng.randint(10, 99)}",
        link=f"https://example.cn/huiyi/{rng.randint(100, 999)}",
        pinned="是",
        cc=["农场党委"],
        sealed="否",
        signin={"rows": 40, "columns": ["序号", "姓名", "签名"]},
    )
    _state(sheet, published, writer)
    common(sheet, year, writer, published)
    open_fields(sheet, writer)
    month, subject = str(sheet.fields["title"]).split("：", 1)
    sheet.may(sheet.fields, title_lines=[f"{month}：", subject])
    if planned.category == "主题党日":
        sheet.may(sheet.fields, party_day="是")
    if planned.plan:
        sheet.fields |= {"plan": planned.plan, "session": planned.session}
    return sheet


def _schedule(sheet: Sheet, planned: PlannedNotice, hour: int, writer: Writer) -> None:
    """What happens when; two notices in three have the record of it, too."""
    name = "programme" if planned.category == "文体活动" else "agenda"
    items: list[Value] = []
    for place in range(3):
        time = f"{hour:02d}:{place * 10:02d}-{hour:02d}:{place * 10 + 10:02d}"
        items.append({"time": time, "item": writer.phrase(), "by": writer.post()})
    sheet.may(sheet.fields, **{name: items})
    if writer.rng.random() < 0.67:
        sheet.fields["record"] = _record(sheet, planned, hour, writer)


def _record(sheet: Sheet, planned: PlannedNotice, hour: int, writer: Writer) -> Fields:
    leave, absent = writer.rng.randint(0, 3), writer.rng.randint(0, 1)
    record: Fields = {
        "expected": 36,
        "present": 36 - leave - absent,
        "leave": leave,
        "absent": absent,
        "recorder": writer.post(),
    }
    sheet.may(
        record,
        actual_start=f"{planned.day} {hour:02d}:05",
        actual_end=f"{hour + 2:02d}:10",
        observers=4,
        summary=writer.paragraph(60),
        decisions=[writer.clause() for _ in range(2)],
        photos=[PICTURE],
        makeup_by=str(planned.day + dt.timedelta(days=30)),
    )
    return record


def _state(sheet: Sheet, published: dt.date, writer: Writer) -> None:
    state = writer.rng.choice(("正常", "正常", "正常", "已变更", "延期", "取消"))
    if state in ("已变更", "延期"):
        what = f"地点改到{writer.rng.choice(PLACES)}"
        changed = published + dt.timedelta(days=1)
        sheet.fields["changes"] = [{"on": str(changed), "what": what}]
    sheet.fields["status"] = state


def member(number: int, year: Year, writer: Writer) -> Sheet:
    """A profile; its deeds are long enough to learn from."""
    rng = writer.rng
    name, day = writer.name(), dt.date(year.year, rng.randint(6, 12), rng.randint(1, 28))
    lesson = rng.choice(LESSONS)
    sheet = Sheet(
        {
            "title": f"{name}：{lesson}",
            "name": name,
            "honor": rng.choice(("十佳党员", "优秀共产党员", "优秀党务工作者")),
            "awarded_on": str(day),
            "awarded_by": "农机修造厂党支部",
            "consent": {"given": "是", "on": str(day - dt.timedelta(days=20)), "scope": "公开"},
            "summary": f"在{rng.choice(TEAMS)}干了{number % 30 + 5}年，{rng.choice(RESULTS)}。",
            "deeds": _deeds(writer),
            "status": rng.choice(("公示中", "已表彰", "已表彰")),
        }
    )
    sheet.may(
        sheet.fields,
        award=(year.some("awards", rng, 1) or [""])[0] or [],
        level=rng.choice(("支部", "总支", "党委", "市县级", "省部级", "全国")),
        group=f"第{'一二三'[number % 3]}党小组",
        post=f"{rng.choice(TEAMS)}工人",
        photo=PICTURE,
        highlights=[writer.clause() for _ in range(rng.randint(1, 3))],
        quote=f"{rng.choice(LESSONS)}，我就是这样做的。",
        views=writer.paragraph(50),
        learn_points=[rng.choice(LESSONS), writer.phrase()],
        shares=list(year.some("talks", rng, 2)),
    )
    common(sheet, year, writer, day + dt.timedelta(days=2))
    open_fields(sheet, writer)
    return sheet


def _deeds(writer: Writer) -> str:
    """At least 200 characters, the fewest that a check calls enough."""
    return f"{writer.paragraph(105)}\n\n{writer.paragraph(105)}\n"
