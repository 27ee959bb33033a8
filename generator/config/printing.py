"""How a branch's paper looks, and which sheets its website offers."""

from __future__ import annotations

from generator.schema.fields import Part, optional
from generator.schema.types import Number, Switch, Text, Texts


class FontNames(Part):
    """Families a branch wants for the five roles; what is not named is chosen by zhibu."""

    song: Text | None = optional("宋体", example="SimSun")
    fangsong: Text | None = optional("仿宋", example="FangSong_GB2312")
    kai: Text | None = optional("楷体", example="KaiTi_GB2312")
    hei: Text | None = optional("黑体", example="SimHei")
    xiaobiaosong: Text | None = optional("小标宋", example="FZXiaoBiaoSong-B05S")


class PrintSettings(Part):
    """The section ``print``."""

    with_site: Switch = optional(
        "随网站生成",
        default=True,
        doc="生成网站时一并生成打印件，放在网站的打印中心。",
        example="是",
    )
    large: Switch = optional("大字版", default=True, doc="网站上也放大字版。", example="是")
    collections: Number = optional(
        "汇编", default=2, doc="网站上放最近几个季度的学习资料汇编，0 就是不放。", example="2"
    )
    letterhead: Text | None = optional(
        "红头",
        doc="写了，通知顶上就印红色的发文机关标志；网站上的通知是供阅读的副本，一般不写。",
        example="中共麦溪农场农机修造厂支部委员会文件",
    )
    sealed: Switch = optional(
        "加盖印章", default=False, doc="通知的落款给印章留出位置；印章不会印出来。", example="否"
    )
    cc: Texts = optional("抄送", default=(), doc="每份通知都抄送的单位。", example="农场党委")
    printed_by: Text | None = optional(
        "印发机关", doc="写了，有发文字号的通知最后一页印版记。", example="支部办公室"
    )
    spare_rows: Number = optional(
        "签到表空行", default=5, doc="签到表比应到人数多印几行。", example="5"
    )
    answer_lines: Number = optional(
        "答题行数", default=4, doc="讲义上每道讨论题下面的横线。", example="4"
    )
    notes: Switch = optional("学习笔记", default=True, doc="讲义最后印学习笔记页。", example="是")
    fonts: FontNames = optional(
        "字体", default=FontNames(), doc="指定字体；不写就用电脑上最合适的。"
    )
    bundled_fonts: Switch = optional(
        "只用自带字体", default=False, doc="每台电脑印出来都一样。", example="否"
    )
