"""Names of persons in Chinese text, found by surname and by the words around."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

HAN: Final = "\u3400-\u9fff"
# Common surnames that hardly ever begin another word.
_CLEAR: Final = (
    "王李张刘陈杨赵黄周吴徐孙胡朱林何郭罗郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎潘杜戴钟汪田姜范姚谭"
    "廖邹熊陆郝崔邱秦侯邵孟龙雷汤尹黎乔贺赖龚庞樊殷翟颜倪芦俞鲁葛韦聂丛柳邢岳梅莫庄涂祁耿牟卜詹凌靳甄裴覃霍翁隋"
    "阮桂闵冉辜饶刁瞿戚邬臧嵇邸仇冼晏宓"
)
# Surnames that are just as often something else (高龄, 方面, 金额): surer signs are asked for.
_OTHER: Final = (
    "高马梁宋任余孔康毛顾段钱武陶洪严牛温章申尤毕焦齐辛管祝左谷舒苗费纪盛童欧项曲成游席卫查屈鲍位甘景薄单包司柏宁柯"
    "解强柴车房边吉丘古米池滕晋苑畅宫巴夏方石金江史白文安常于向万关施"
)
_LONG: Final = "欧阳|司马|上官|诸葛|司徒|东方|夏侯|皇甫|尉迟|公孙|慕容|令狐|端木|长孙"
_TITLES: Final = "同志|师傅|大爷|大妈|大娘|大叔|奶奶|爷爷|女士|先生|老人|阿姨"
_AFTER: Final = (
    f"(?={_TITLES}|[^{HAN}]|\\Z|因|住院|生病|患|病|家|等|送|的|生活|困难|去世|逝世|做|发"
    "|慰问|补助|领|各|每|和|与|及)"
)
_BESIDE: Final = "问望访助扶给向为对员工户和与视属"
# Signs a given name hardly has: grammar, counts, and what the words around are about.
_NEVER_GIVEN: Final = frozenset(
    "的了与及或在是有对到从把被给向等这那其各每个名位人户元块次第岁号因患病住院困难慰问帮扶送去家"
    "不也都就还要会能可将已未无共约上下前后里外部党员费款物补助救探访看先后来说做发放领"
)
_WORDS: Final = re.compile(
    "高[龄级中温度]|任[何务]|余额|康复|严重|单[位身]|文[化明]|安全|常年|金额|方面|江[苏西]|白血"
    "|周[边末围岁年期]|黄金|林[场区业]|龙头|[郑徐苏]州|雷锋|田[间地]|叶片|汤圆|王牌|曾经|程度"
    "|何时|许多|陈旧|庄[稼重]"
)


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name at ``start`` to ``end`` of the text."""

    text: str
    start: int
    end: int

    @property
    def masked(self) -> str:
        """Only its first sign."""
        return self.text[0] + "*" * (len(self.text) - 1)


_HIDDEN: Final = f"(?:{_LONG}|[{_CLEAR}{_OTHER}])(?:某某?某?|[×＊*]{{2}}|[xX]{{2}}(?![A-Za-z]))"
_GIVEN: Final = f"(?:{_LONG}|[{_CLEAR}])[{HAN}]{{1,2}}"
_UNSURE_GIVEN: Final = f"(?:{_LONG}|[{_CLEAR}{_OTHER}])[{HAN}]{{1,2}}"
GIVEN_NAME: Final = _GIVEN
"""Pattern of a surname that is rarely anything else, with one or two signs after it."""

_NAME: Final = re.compile(
    f"(?P<hidden>{_HIDDEN})"
    f"|(?:(?<![{HAN}])|(?<=[{_BESIDE}]))(?P<clear>{_GIVEN}){_AFTER}"
    f"|(?<![{HAN}])(?P<unsure>{_UNSURE_GIVEN})(?={_TITLES}|[^{HAN}]|\\Z)"
    f"|(?<=[{_BESIDE}])(?P<titled>{_UNSURE_GIVEN})(?={_TITLES})"
)


def names(text: str, start: int = 0, end: int | None = None) -> Iterator[Name]:
    """Names in ``text[start:end]``, among them hidden ones: 李某某, 王××."""
    for match in _NAME.finditer(text, start, len(text) if end is None else end):
        word = match[0]
        if match["hidden"] or is_name(word):
            yield Name(word, match.start(), match.end())


def is_name(word: str) -> bool:
    """Whether a word that begins with a surname may be a name."""
    return not _WORDS.match(word) and not _NEVER_GIVEN & set(word[1:])
