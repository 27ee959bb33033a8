"""Default lists of terms; a branch replaces any of them in ``site_config.yml``.

The terms are those of the source document (kinds of meeting, reasons of visits, the six
standards); identifiers of the lists are the field names below.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.schema.context import Vocabulary
from generator.schema.fields import Part, optional
from generator.schema.types import Texts

AUDIENCES = (
    "全体党员", "支委会", "第N党小组", "党章学习小组", "入党积极分子", "发展对象",
    "预备党员", "离退休党员", "流动党员", "群众", "党员和群众",
)  # fmt: skip
STAGES = ("入党申请人", "入党积极分子", "发展对象", "预备党员", "正式党员")
FORMS = (
    "集中学习", "个人自学", "专题党课", "研讨交流", "现场教学", "观看专题片", "在线学习",
    "送学上门", "集中轮训", "读书分享", "知识测试", "经验交流",
)  # fmt: skip
CATEGORIES = (
    "党员大会", "支委会", "党小组会", "党课", "主题党日", "组织生活会", "民主评议党员",
    "党章学习小组活动", "集中学习", "读书活动", "教育培训", "经验交流", "先进典型宣讲",
    "评选表彰", "警示教育", "志愿服务", "为群众办实事", "走访慰问", "文体活动", "其他",
)  # fmt: skip
TOPICS = (
    "党章学习", "党的基础知识", "路线方针政策", "支部建设", "作风和纪律", "先进典型",
    "业务技能", "安全生产", "其他",
)  # fmt: skip
STANDARDS = ("理论学习", "服务意识", "技能训练", "立足岗位", "团结互助", "先进性")
HONORS = ("十佳党员", "优秀共产党员", "优秀党务工作者", "岗位标兵")
RULE_SYSTEMS = ("组织生活", "党员责任", "廉政监督")
VISIT_REASONS = (
    "生病住院", "献血", "生活困难", "家庭纠纷", "思想问题",
    "离退休党员节日探访", "困难党员节日探访",
)  # fmt: skip
MATERIAL_TYPES = (
    "党章党规", "中央文件", "讲话文章", "教材书籍", "报刊", "先进事迹", "讲话交流", "音视频",
    "自编材料",
)  # fmt: skip
GROUP_TYPES = ("党章学习小组", "党小组", "读书小组", "学习型班组")
LEVELS = ("支部", "总支", "党委", "市县级", "省部级", "全国")
FOCUSES = ("思想", "工作", "生活")

SYNONYMS = {
    "党日活动": "主题党日",
    "主题党日活动": "主题党日",
    "党员活动日": "主题党日",
    "支部大会": "党员大会",
    "支部党员大会": "党员大会",
    "支部委员会会议": "支委会",
    "支部委员会": "支委会",
    "上党课": "党课",
    "学习会": "集中学习",
    "文艺活动": "文体活动",
    "慰问": "走访慰问",
    "各党小组": "全体党员",
    "各个党小组": "全体党员",
    "所有党小组": "全体党员",
    "全体党小组": "全体党员",
}


class Lists(Part):
    """The lists of terms editors choose from."""

    audiences: Texts = optional("对象", default=AUDIENCES, doc="学习计划、活动的参加对象。")
    stages: Texts = optional("发展阶段", default=STAGES, doc="小组里各阶段人数用的名称。")
    forms: Texts = optional("学习形式", default=FORMS)
    categories: Texts = optional("活动类别", default=CATEGORIES)
    topics: Texts = optional("专题", default=TOPICS, doc="学习安排和学习材料的专题。")
    standards: Texts = optional("六项标准", default=STANDARDS)
    honors: Texts = optional("称号", default=HONORS)
    rule_systems: Texts = optional("制度体系", default=RULE_SYSTEMS, doc="制度页按它分组。")
    visit_reasons: Texts = optional("走访事由", default=VISIT_REASONS)
    material_types: Texts = optional("材料类型", default=MATERIAL_TYPES)
    group_types: Texts = optional("小组类型", default=GROUP_TYPES)
    levels: Texts = optional("表彰层级", default=LEVELS)
    focuses: Texts = optional("结对侧重", default=FOCUSES)


def vocabulary_of(lists: Lists, synonyms: Mapping[str, str] | None = None) -> Vocabulary:
    """The terms of all lists, and the synonyms, a branch's own before the usual ones."""
    terms = {name: tuple(getattr(lists, name)) for name in Lists.model_fields}
    return Vocabulary(terms, {**SYNONYMS, **(synonyms or {})})
