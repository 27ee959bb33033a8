"""Every problem code, in one place, with the sentence the handbook shows.

Codes are stable: an editor may look one up years later. The first letter groups them
(E mistakes in a record, W warnings, N notes on what was normalised, T templates,
C configuration); ``../EDITING.md`` of the plan is their source.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """Error forbids publishing, warning asks for a look, note only says what was normalised."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


SEVERITY_OF_LETTER = {
    "E": Severity.ERROR,
    "T": Severity.ERROR,
    "C": Severity.ERROR,
    "W": Severity.WARNING,
    "N": Severity.NOTE,
}


@dataclass(frozen=True, slots=True)
class Code:
    """A problem code with its Chinese title (what it is) and cure (what to do)."""

    code: str
    title: str
    cure: str

    @property
    def severity(self) -> Severity:
        """Taken from the code's first letter."""
        return SEVERITY_OF_LETTER[self.code[0]]


_ALL = (
    Code("E001", "文件不是 UTF-8 编码（GBK、UTF-16 等）", "用记事本“另存为”，编码选 UTF-8。"),
    Code("E002", "一个文件里混有两种编码", "把指出的那一行重新输入，再存为 UTF-8。"),
    Code("E003", "文字里有乱码占位符“�”，原文已经丢失", "找到原文，把这个字重新输入。"),
    Code(
        "E004",
        "文件里留着合并冲突的标记",
        "选定要保留的一份，删去 <<<<<<<、=======、>>>>>>> 三行。",
    ),
    Code("E005", "一个文件里写了两条记录", "拆成两个文件，一个文件一条记录。"),
    Code("E006", "文件是空的，或只有注释", "写上内容；暂时不用就删除，或在文件名前加“_”表示草稿。"),
    Code("E007", "文件最外层不是“字段: 内容”", "每行写成“字段: 内容”。"),
    Code("E008", "这里的文件不是记录", "记录文件的名字以 .yml 结尾。"),
    Code("E009", "文件名不能用作网址", "文件名只用小写英文字母、数字和短横线。"),
    Code("E101", "字段名后面是中文冒号", "改成英文冒号加一个空格“: ”。"),
    Code("E102", "列表用了别的符号开头", "改成英文减号加一个空格“- ”。"),
    Code("E103", "缩进用了全角空格或不间断空格", "缩进只用半角空格，每层 2 个。"),
    Code("E104", "注释用了全角“＃”", "改成英文“#”加一个空格。"),
    Code("E201", "缩进用了 Tab 键", "改成半角空格，每层 2 个。"),
    Code("E202", "字段名的冒号后面没有空格", "冒号后面加一个空格。"),
    Code("E203", "列表的减号后面没有空格", "减号后面加一个空格。"),
    Code("E204", "内容里又出现了“: ”", "给内容加英文双引号，或改用中文冒号“：”。"),
    Code("E205", "内容以 YAML 的特殊符号开头", "给内容加英文双引号。"),
    Code("E206", "“ #”后面的文字会被当成注释丢掉", "要保留就加英文双引号；确是注释就另起一行。"),
    Code("E207", "双引号里用了不认识的转义", "把反斜杠“\\”改成斜杠“/”，或改用单引号。"),
    Code("E208", "路径写法不对", "写相对路径，用斜杠“/”，如 附件/签到表.docx。"),
    Code("E209", "引号没有配对", "补上或去掉引号；引号后面不要再写文字。"),
    Code("E210", "同一个字段写了两次", "只留一个。"),
    Code("E211", "缩进没有对齐", "让同一层的字段从同一列开始。"),
    Code("E212", "字段的层次不对", "把字段移到它应在的那一层。"),
    Code("E213", "不认识的字段", "对照手册里的字段表改名或删去。"),
    Code("E214", "长文字换行后没有缩进", "在字段名后写“|”再换行，每行前空 2 格。"),
    Code("E215", "用了 YAML 的锚点或引用（& 或 *）", "直接写内容；要保留符号就加英文双引号。"),
    Code("E216", "用了 YAML 标签（!）", "直接写内容；要保留符号就加英文双引号。"),
    Code("E217", "看不懂这一行的写法", "对照手册里的例子改写。"),
    Code("E301", "日期是 Excel 的序列号", "写成 2026-08-26 这样的日期。"),
    Code("E302", "日期不存在", "核对后写真实的日期。"),
    Code("E303", "日期缺少年份，或年份只有两位", "年份写四位，如 2026年8月26日。"),
    Code("E304", "日期不具体", "写具体日期，如 2026-08-26。"),
    Code("E305", "星期与日期不符", "核对日期与星期，改正其中一个。"),
    Code("E306", "缺少必填的字段", "补上这个字段。"),
    Code("E307", "内容的写法不符合字段的要求", "对照提示里的例子改写。"),
    Code("E308", "两条记录会用同一个网址", "改其中一个的文件名。"),
    Code("E401", "结束早于开始", "核对起止时间。"),
    Code("E402", "不在可选的词语之中", "从列出的词语中选一个。"),
    Code("E403", "引用的记录不存在", "改成已有记录的编号（文件名去掉 .yml）。"),
    Code(
        "E404", "公开范围超过了本人同意的范围，或未经审查", "缩小公开范围，或补上同意、审查的记录。"
    ),
    Code("E405", "附件或照片找不到", "把文件放到记录旁边，名字（含大小写）写得一样。"),
    Code("C001", "没有 site_config.yml 或没有 content 文件夹", "在项目的文件夹里运行命令。"),
    Code("T001", "模板有错", "改正所指的模板那一行。"),
    Code("W101", "整个内容外面套了中文引号", "去掉引号，或确认引号是内容的一部分。"),
    Code("W301", "时间的写法少见，已按最可能的意思理解", "改写为 19:30 这样的时间。"),
    Code("W302", "凌晨的时间，没有写上午还是下午", "写成“下午3:00”或 15:00。"),
    Code("W401", "通知日期离活动太近", "核对通知日期；通知一般至少提前一天。"),
    Code("W402", "事迹太短或太长", "写到 200 至 3000 字。"),
    Code("W403", "学习的日期不在计划的时段里", "核对年份和月份。"),
    Code("W404", "写了不能公布的会议内容", "删去；网站上不会显示。"),
    Code("N001", "已去掉 BOM，换行已统一", "不用改。"),
    Code("N101", "中文字段名已对应到英文字段名", "不用改。"),
    Code("N102", "列表里的全角逗号已当作分隔", "不用改。"),
    Code("N103", "一行文字已按顿号、逗号拆成列表", "不用改。"),
    Code("N104", "全角数字已转为半角", "不用改。"),
    Code("N105", "已去掉看不见的零宽字符", "不用改。"),
    Code("N201", "中文之间的折行已连起来", "不用改。"),
    Code("N301", "时间已按原文读出", "不用改。"),
    Code("N302", "时间已写成统一的样子", "不用改。"),
    Code("N303", "日期已写成统一的样子", "不用改。"),
    Code("N304", "数字已按原文读出（2026.10 是十月）", "不用改。"),
    Code("N305", "编号前面的 0 已保留", "不用改。"),
    Code("N306", "是/否已读成开关", "不用改。"),
    Code("N307", "文字栏里的 yes、no 已按原文保留", "不用改。"),
    Code("N308", "“无”“暂无”已当作没有填写", "不用改。"),
    Code("N309", "数字的单位、中文数字已读出", "不用改。"),
    Code("N401", "同义的说法已统一", "不用改。"),
    Code("N501", "Word 或网页带来的标签已去掉，只留文字", "不用改。"),
    Code("N502", "列表和编号已按本来的意思排好", "不用改。"),
)

CODES: dict[str, Code] = {code.code: code for code in _ALL}
