"""P201: persons in the summaries of visits and relief, which hold numbers only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from generator.gate.findings import Finding, Hit
from generator.gate.phrases import is_service
from generator.gate.visited import visited

FIELD: Final = "一栏"
_PERSON_FIELDS: Final = (
    "姓名|名字|名单|被走访人|走访对象|慰问对象|被慰问人|受助人|帮扶对象|救助对象|户主|本人|家属|联系人|联系电话|联系方式|电话|手机号?码?|微信"
    "|身份证号?码?|银行卡号?|出生年月日?|生日|年龄|家庭住址|住址|地址|住处|病房|床号|门牌号?|病情|病名|病因|诊断|所患疾病|伤情|病史"
    "|names?|persons?|patients?|address|addr|phone|mobile|tel|illness|disease|diagnosis|age|birth(?:day|date)?|id_?card"
)
_FIELD: Final = re.compile(
    rf"(?<![\w])(?P<key>{_PERSON_FIELDS})[\"'”’ ]*(?=[:：=\t|])", re.IGNORECASE
)
_ILLNESS: Final = re.compile(
    "[\u4e00-\u9fff]{0,2}(?:癌|肿瘤|白血病|尿毒症|骨折|骨裂|手术|脑梗|脑溢血|脑出血|中风|糖尿病|心脏病|冠心病|心梗|高血压|肺炎|肝炎|肝硬化|结核|透析"
    "|化疗|放疗|瘫痪|抑郁症?|精神病|精神分裂|艾滋|帕金森|痴呆|哮喘|癫痫|胃炎|阑尾|截肢|偏瘫|失明|肾衰|红斑狼疮"
    "|(?:肝|肾|胃|肺|脑|眼|骨|胆|肠|皮肤|妇科|血液|老年|血友|遗传|传染)病|结石|囊肿|息肉|溃疡|心绞痛|心衰|搭桥|卧床|痛风|风湿|椎间盘"
    "|白内障|青光眼|流产|乙肝|丙肝|肺气肿|贫血|甲亢|甲状腺|前列腺|乳腺|渐冻|植物人|自杀|摔伤|烧伤|烫伤)"
)
_ADDRESS: Final = re.compile(
    "(?:[\u4e00-\u9fff]{1,8}(?:路|街|巷|弄|胡同|小区|新村|家园|花园|公寓|宿舍|家属院)"
    r"[\u4e00-\u9fffA-Z]{0,4}\s*)?"
    "[0-9０-９一二三四五六七八九十]{1,4}\\s*(?:号楼|号院|弄|栋|幢|单元|室|号[0-9０-９])"
    "|[\u4e00-\u9fff]{1,8}(?:路|街|巷|弄|胡同)\\s*[0-9０-９]{1,4}\\s*号"
    "|[\u4e00-\u9fff]{1,4}村[\u4e00-\u9fff0-9０-９]{1,3}组"
)
# “肿瘤: 3” counts a reason.
_COUNT: Final = re.compile(
    r"[^:：\n]{1,20}[:：][ \t]{0,20}+[\d０-９]{1,12}+ {0,4}+[次人件户]?[ \t]{0,80}+\r?(?:#.*)?$",
    re.MULTILINE,
)


def care_hits(text: str) -> Iterator[Hit]:
    """Fields and words about persons in the text of a summary."""
    for match in _FIELD.finditer(text):
        yield _hit(match.start("key"), match["key"], FIELD, f"“{match['key']}”")
    for name in visited(text):
        yield _hit(name.start, name.text, "姓名", name.masked)
    counts = [match.span() for match in _COUNT.finditer(text)]
    for pattern, what in ((_ILLNESS, "病情"), (_ADDRESS, "住址")):
        for match in pattern.finditer(text):
            if not any(start <= match.start() < end for start, end in counts) and not (
                pattern is _ILLNESS and is_service(text, *match.span())
            ):
                yield _hit(match.start(), match[0], what, match[0][0] + "*" * (len(match[0]) - 1))


def _hit(start: int, text: str, what: str, shown: str) -> Hit:
    return Hit(Finding("P201", start, start + len(text), what, shown), text)
