"""How fields left blank stand in a text: 时间：____, 地点：？？？, 主持人：（空）, 【请填写】."""

from __future__ import annotations

# Behind the name of a field, or the whole text of one.
_AS_VALUE = r"(?:(?<=[：:])|(?<=[：:][ \u3000])|\A)"
_ENDS = r"(?=\s*(?:\Z|[\n，。；、）)|]))"
_OPEN, _SHUT, _INSIDE = r"[\[【〔]", r"[\]】〕]", r"[^\]】〕\n]"
_TO_FILL_IN = r"请?(?:在?(?:此处|这里))?(?:填[写入上]|写[上明]|输入(?!法))"
_WAITING = r"待(?:补|填|定|写|完善|确认|核实)"
# 【填写说明】 is a heading, [填写报名表](…) a link, 【请填写报名表】 something to do.
_NO_BLANK = rf"(?!{_INSIDE}{{0,12}}(?:说明|要求|须知|[范示]例|方法|指南|表|回执|问卷))"
BLANKS = {
    # ___重点___ is bold.
    "：____": rf"{_AS_VALUE}(?:[_＿]{{3,}}+(?![^\s_]{{1,80}}__)|[_＿]{{2}}{_ENDS})",
    "：？？": rf"{_AS_VALUE}[？?]{{2,}}+{_ENDS}|(?<![？?])[？?]{{2,4}}(?=[月日号楼])",
    "（空）": rf"{_AS_VALUE}[（(【\[]\s?(?:空[着白缺]?|未填写?)\s?[）)】\]]{_ENDS}",
    "【填写】": rf"{_OPEN}(?:{_TO_FILL_IN}|{_WAITING}){_NO_BLANK}{_INSIDE}{{0,12}}{_SHUT}(?!\()",
    "待补": rf"(?:{_AS_VALUE}|(?<=[间点期选员人题场讲目容法额排])(?:还|尚)?)待补{_ENDS}",
}
# Each begins with a plain sign, so that many are looked for at once.
BLANKS_ROUGHLY = {
    "：____": "__|＿＿",
    "：？？": r"？？|\?\?",
    "（空）": r"（空|\(空|【空|\[空|（未填|\(未填|【未填|\[未填|（ 空|\( 空",
    "【填写】": "|".join(
        f"{mark}{word}" for mark in (r"\[", "【", "〔") for word in "请在此这填写输待"
    ),
}
