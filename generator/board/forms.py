"""What an attachment, or a line of what to bring, is: study material, a sign-in sheet, notes.

Only names are looked at (title and file name), by words, so that an editor can tell beforehand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Final

from generator.records.base import Attachment

_SIGN_IN: Final = re.compile(r"签到|签名表|签名册")
_NOTES: Final = re.compile(r"笔记(?!本?电脑)|(?<!会议)(?<!考勤)(?<!活动)记录[表本纸]|学习本|心得")
# Paper that is about the gathering and not studied, even where its name has a word below.
_NOT_STUDIED: Final = re.compile(
    r"签到|签名|签收|登记|记录|笔记|心得|座位|座次|路线|线路|交通|乘车|地图|导览|平面图|"
    r"回执|报名|名单|通讯录|花名册|日程|议程|安排|预案|须知|通知|征集|征文|推荐表|申请表|"
    r"汇总表|统计|请假|海报|会标|桌牌|二维码"
)
_STUDIED: Final = re.compile(
    r"材料|资料|课件|讲稿|讲义|教案|教材|读本|读物|文件|文章|原文|全文|摘[编录要]|选编|汇编|要点|提纲|"
    r"学习|党章|章程|条例|准则|规定|规则|讲话|报告|决定|决议|意见|公报|宪法|社论|案例|事迹|精神|《|"
    r"视频|影片|专题片"
)
_SLIDES: Final = (".ppt", ".pptx", ".pps", ".ppsx", ".dps", ".mp4", ".mp3")
_PAPER: Final = (
    r"(?:笔记本(?!电脑|型)|记录本|学习本|练习本|本子|纸笔|纸[和与、及]笔|笔[和与、及]?本|"
    r"本[和与、及]?笔|笔[和与、及]纸)"
)
_BROUGHT: Final = re.compile(rf"(?:.{{0,8}}?{_PAPER}|(?:自?[备带]好?)?本$|(?:学习)?笔记$)")
_ASKED: Final = re.compile(
    rf"(?<!不)(?<!不用)(?<!不必)(?<!无需)(?<!不需)(?<!不要)(?<!免)(?<![携自])"
    rf"(?:[携自]?带好?|备好?)[^。；，！？\n]{{0,16}}{_PAPER}|(?<!不)[做作记写]好?(?:学习)?笔记"
)
_CALL: Final = re.compile(r"通知|征集|征文")


def has_material(attachments: Iterable[Attachment]) -> bool:
    """Whether one of them is studied: named after it, or slides or a film."""
    return any(_is_material(each) for each in attachments)


def has_sign_in(attachments: Iterable[Attachment]) -> bool:
    """Whether one of them is a sheet to sign on arrival."""
    return any(_SIGN_IN.search(_name(each)) for each in attachments)


def has_notes(attachments: Iterable[Attachment]) -> bool:
    """Whether one of them is a sheet for notes, and no call for essays."""
    names = map(_name, attachments)
    return any(_NOTES.search(name) and not _CALL.search(name) for name in names)


def brings_notebook(bring: Iterable[str], requirements: Iterable[str]) -> bool:
    """Whether people are told to bring something to write in, or to take notes."""
    brought = any(_BROUGHT.match(item.strip()) for item in bring)
    return brought or any(_ASKED.search(text) for text in requirements)


def _is_material(attachment: Attachment) -> bool:
    name = _name(attachment)
    if _NOT_STUDIED.search(name):
        return False
    return bool(_STUDIED.search(name)) or attachment.file.lower().endswith(_SLIDES)


def _name(attachment: Attachment) -> str:
    return f"{attachment.title or ''} {PurePosixPath(attachment.file).stem}"
