"""Titles of notices as branches write them: no line parts a term."""

from __future__ import annotations

import time

import pytest

from generator.handouts.titles import FULL, broken
from generator.handouts.titles_words import COMMON, FIXED
from generator.typesetting.columns import width_of

_TYPED = """
关于认真学习宣传贯彻党的二十届四中全会精神的通知
关于深入学习贯彻习近平新时代中国特色社会主义思想的通知
关于开展学习贯彻习近平总书记重要讲话精神专题学习研讨的通知
关于召开2026年度组织生活会和开展民主评议党员工作的通知
关于开展2026年度党员领导干部民主生活会会前谈心谈话活动的通知
关于做好党员组织关系排查和党费收缴工作的通知
关于开展庆祝中国共产党成立105周年系列活动的通知
关于组织党员参加“三夏”抢收抢种志愿服务突击队的通知
关于举办入党积极分子和发展对象集中培训班的通知
关于印发《中共麦溪农场农机修造厂支部委员会2026年第四季度党员学习计划》的通知
关于推荐2026年度优秀共产党员、优秀党务工作者和先进基层党组织候选对象的通知
关于组织党员干部职工观看警示教育片并开展讨论的通知
关于召开党支部委员会研究秋收期间农机具检修工作的通知
关于学习贯彻习近平总书记在中央农村工作会议上的重要讲话精神的通知
关于在全体党员中开展党纪学习教育的实施方案
关于做好2026年发展党员和入党积极分子培养教育工作的通知
关于调整第三党小组组织生活时间和地点的通知
关于组织离退休党员参加重阳节走访慰问活动的通知
关于召开2026年第三季度党员大会暨表彰优秀共产党员会议的通知
关于开展春耕备耕农机具安全检查和隐患排查整治的通知
关于认真做好党支部换届选举工作的通知
关于学习党的二十届四中全会公报的安排意见
关于开展“学党章、守纪律、作表率”主题教育活动的通知
关于举办电气焊安全操作和消防安全知识培训的紧急通知
关于组织党员赴烈士陵园开展清明节祭扫活动的通知
关于开展向先进典型学习争当岗位先锋模范活动的通知
关于进一步加强和改进党员教育管理工作的实施意见
关于学习宣传贯彻《中国共产党纪律处分条例》的通知
关于开展民主评议党员工作并推荐优秀共产党员的通知
关于组织收看中国共产党成立一百零五周年庆祝大会直播的通知
关于征求对支部委员会和领导干部意见建议的通知
关于公示2026年上半年党费收缴使用管理情况的通知
关于组织参加农场党委理论学习中心组扩大学习的通知
关于党章学习小组冬学第六周集中学习安排的通知
关于举行新党员入党宣誓仪式暨重温入党誓词活动的通知
关于开展2026年冬季农机检修技能比武和经验交流活动的通知
关于组织党员志愿者参与社区环境卫生整治的通知
关于深入贯彻中央八项规定精神学习教育的工作安排
关于召开学习贯彻党的二十大精神专题组织生活会的通知
关于发放党员学习材料和组织知识测试的通知
关于做好困难党员和困难职工春节走访慰问工作的通知
关于报送2026年度支部书记述职评议材料的通知
关于举办“书香农场”读书分享会暨征文颁奖活动的通知
关于组织开展全民国家安全教育日宣传活动的通知
关于开展党员先锋岗和党员责任区创建活动的实施办法
关于推迟举办第四期入党积极分子培训班的通知
关于组织支委会成员参加基层党组织书记集中轮训的通知
关于召开预备党员转正暨接收新党员支部大会的通知
关于开展中国共产党党员教育管理工作条例学习月活动的通知
关于加强秋收期间党员突击队管理和安全生产工作的通知
关于做好流动党员组织关系转接和日常管理工作的通知
关于学习习近平生态文明思想开展义务植树活动的通知
关于成立农机修造厂党支部党史学习教育领导小组的通知
关于评选表彰2026年度优秀共产党员和先进党小组的决定
关于组织观看爱国主义教育影片并撰写心得体会的通知
关于开展“我为群众办实事”实践活动项目征集的通知
关于开展党风廉政建设和反腐败工作专题学习的通知
关于规范党务公开内容和程序有关事项的通知
关于贯彻落实全面从严治党主体责任清单的通知
关于组织老党员为青年职工讲革命传统教育课的通知
"""
TITLES = _TYPED.split()
WHOLE = (
    "习近平总书记",
    "习近平新时代中国特色社会主义思想",
    "党的二十届四中全会精神",
    "主题教育",
    "党支部委员会",
    "领导干部",
    "基层党组织",
    "农机具",
    "民主生活会",
    "国家安全教育日",
    "中央农村工作会议",
    "105周年",
    "2026年度",
)


def test_there_are_enough_words() -> None:
    assert len(TITLES) == 60
    assert len(FIXED) > 150
    assert all(1 < len(word) <= FULL for word in FIXED | COMMON)


@pytest.mark.parametrize("title", TITLES)
def test_no_line_parts_a_term(title: str) -> None:
    lines = broken(title, ["党员大会", "全体党员"])
    assert "".join(lines) == title
    assert all(width_of(line) <= FULL for line in lines)
    assert not any(line.startswith(("的", "、", "和")) for line in lines)
    # A term may stand inside a longer one, or across two of them (党员大会 in 新党员大会).
    for term in {*WHOLE, *(word for word in FIXED if len(word) > 3)}:
        assert (term in title) == any(term in line for line in lines), term


@pytest.mark.parametrize(
    "title", ["学" * 3000, "1" * 3000, "《" * 3000, "第一" * 1500, "a b " * 800]
)
def test_hostile_titles_are_broken_in_no_time(title: str) -> None:
    start = time.process_time()
    assert all(width_of(line) <= FULL for line in broken(title))
    assert time.process_time() - start < 1


def test_issuers_are_broken_by_sense() -> None:
    name = "中共麦溪农场农机修造厂第二机械加工车间离退休党员支部委员会"
    lines = broken(name, (), 22)
    assert "".join(lines) == name
    assert all(width_of(line) <= 22 for line in lines)
    assert lines[-1].endswith("支部委员会")
