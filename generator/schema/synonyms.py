"""Everyday words of notices for what a field holds; asked about, never taken as read."""

from __future__ import annotations

from collections.abc import Collection

# Each row: names a field may have, of which the first that the model knows is meant; then words.
_ROWS = (
    (("地点",), "会场 场地 会议室 场所 活动地址 集合地点 会址 在哪 位置 地方 上课地点 学习地点"),
    (("开始",), "何时 几点 召开日期 举办时间 开展时间 学习时间 上课时间 集合时间 开会时间 日程"),
    (("参加",), "与会人员 出席 到会人员 参会 参与人员 参与对象 学习对象 人员 范围 参加范围 听课人"),
    (("主送",), "抬头 收文单位 收件人 致 送 发送 发至 称呼 受文单位 通知对象"),
    (("标题",), "题目 名称 主题 活动名称 会议名称 通知标题 文件名 题名 活动主题 会议主题"),
    (("类别", "类型"), "种类 分类 形式 性质 活动形式 会议性质 活动种类"),
    (("发布日期",), "通知时间 落款时间 签发日期 发出日期 拟文日期 发文时间 成文时间 印发时间"),
    (("主持",), "主持者 召集人 召集 会议召集人 组织者"),
    (("领学", "主讲"), "讲课人 授课 讲师 老师 领读 报告人 宣讲人 主讲者"),
    (("正文",), "说明 详情 具体内容 具体安排 通知如下 事项 主要内容"),
    (("要求",), "提醒 须知 纪律 注意 工作要求 相关要求 温馨提示"),
    (("携带",), "自带 带什么 准备 需带 物品 携带材料"),
    (("联系",), "电话 咨询 咨询电话 联系电话 联络人 经办人"),
    (("结束",), "散会 截至 到几点"),
    (("议程",), "程序 流程 安排 日程安排 会议程序 活动安排 会议流程"),
    (("落款",), "署名 发文机关 单位 党支部 支部"),
)  # fmt: skip
_MEANT = {word: names for names, words in _ROWS for word in words.split()}


def meant_by(typed: str, free: Collection[str]) -> str | None:
    """The name, among those of fields that are not written yet, that a word stands for."""
    return next((name for name in _MEANT.get(typed.strip(), ()) if name in free), None)
