"""What the words right before digits call them: a phone, an identity, or another number."""

from __future__ import annotations

import re
from typing import Final

from generator.gate.persons import GIVEN_NAME, HAN, is_name

_REACH: Final = 24
_JOINT: Final = r"(?:<[^<>]{1,12}>)?[\"'”’]?[:：=为是(（ \t]{0,3}[\"'“‘]?\Z"
_PHONE: Final = re.compile(
    "(?:电话|手机|联系|微信|咨询|拨打|致电|热线|短信|tel|phone|mobile|contact)"
    f"[号码方式人]{{0,2}}(?:编号)?{_JOINT}",
    re.IGNORECASE,
)
_IDENTITY: Final = re.compile(f"(?:身份|证件|公民|居民)证?[编号码]{{0,4}}{_JOINT}")
_OTHER: Final = re.compile(
    # Words that say it alone, and short ones that need 号 or 码: 单号, 图号, 批次编号.
    "(?:(?:注册号|执照|IMEI|串号|订单|流水|编[号码]|序列号|合同|发票|条码|批[号次]|物料|物资|账单|凭证"
    "|备案|许可证|[^份]证书|工单|设备|产权证|房产证|准考证|快递|运单|货号|型号|车架|机身|资产"
    "|serial|order|invoice|sku|barcode|batch)(?:编?[号码]{1,2}|编|代码)?"
    "|[单图考学档案票卷件款报箱包表群]号码?|条形?码"
    # Numbers of things, meetings and moments.
    "|(?:发动机|合格证|党费证|会议|房间|主机|电表|水表|气表|钢印|炉批|罐)[编号码]{1,3}|(?<![用账帐])户号"
    "|腾讯会议|(?<![A-Za-z])MAC(?:地址)?|时间戳|timestamp"
    # What is added up, measured and read off.
    "|合计|总计|共计|小计|累计|底数|读数|止码|起码|表底|产量|产值|销量|库存|用电量?|用水量?|用气量?|电量|里程"
    "|(?:访问|点击|浏览|下载|播放|阅读)[量数]?)"
    f"{_JOINT}",
    re.IGNORECASE,
)
_NAME_BEFORE: Final = re.compile(
    f"(?:(?<![{HAN}])|(?<=[人员名是找]))({GIVEN_NAME})[:：，,、(（ \\t]{{0,2}}\\Z"
)


def is_called_otherwise(text: str, start: int) -> bool:
    """Whether the words before ``start`` say that it is no number of a person (order, IMEI)."""
    before = text[max(0, start - _REACH) : start]
    if not _OTHER.search(before):
        return False
    return not (_IDENTITY.search(before) or _PHONE.search(before))


def is_called_person(text: str, start: int) -> bool:
    """Whether a word for phones or a person's name stands right before ``start``."""
    before = text[max(0, start - _REACH) : start]
    if _PHONE.search(before):
        return True
    name = _NAME_BEFORE.search(before)
    return name is not None and is_name(name[1])
