/**
 * Words that stand over columns, and what each may be, the likeliest first. What stands in the column decides between
 * them: 评分 over numbers is the 分值, over blanks the 得分.
 */

import { bareText } from './bareText';
import type { ColumnRole } from './roles';

interface HeadingWords {
  readonly words: RegExp;
  readonly roles: readonly ColumnRole[];
}

const SUBJECT =
  '(?:积分|考核|考评|考查|评议|民主|考试|检查|检验|评分|评价|评估|评定|评比|评审|测评|督查|督导|巡查|巡检|验收|审核|绩效|工作|操作|主要|具体|目标|创建|监管|管理)*';
/** Who scores beside 自评: 支部评, 小组评, 互评. */
const BODY =
  '(?:党?支部|党委|组织|小组|班组|班级|部门|科室|学校|院系|教师|老师|导师|领导|上级|[村镇乡县区互师他])';
const SCORED = '(?:评分|减分|扣分|计分|打分|赋分|加分|加减分|加扣分|得分|记分|评定|量化)';

const whole = (source: string): RegExp => new RegExp(`^(?:${source})$`);

/** In this order; the first that fits counts. Brackets and what is in them are left out before. */
const table: readonly HeadingWords[] = [
  {
    words: whole('序号?|编号|项次|题号|条目号?|条款号?|项目?序号|(?:项目|指标)编号|no\\.?'),
    roles: ['label'],
  },
  {
    words: whole(
      '.*(?:自评|自查|自检)(?:得?分|分值|分数|打分|评分|情况|结果)?|(?:单位|村级|本级)自(?:评|查).*',
    ),
    roles: ['self'],
  },
  {
    words: whole(
      '(?:得分)?(?:扣分|减分|失分|(?:扣分|加分|减分)[/、及和或](?:扣分|加分|减分)|加[减扣]分)(?:原因|说明|情况|理由|事由|事项|依据|记录|备注|因素)(?:说明|及.*)?|(?:得分|评分)说明',
    ),
    roles: ['remark', 'criteria'],
  },
  {
    words: whole(
      '备注|(?:情况)?说明|存在的?(?:主要)?问题(?:及.*)?|(?:自查|检查|发现|主要)?问题(?:描述|记录)?|.*检查(?:情况|记录)(?:描述)?|考核(?:情况|记录)|评语',
    ),
    roles: ['remark', 'text'],
  },
  {
    words: whole(
      '(?:应|实|实际|考核|检查)?扣(?:减)?分(?:数|值)?|减分(?:数|值)?|失分(?:数|值)?|扣减(?:分数)?',
    ),
    roles: ['deduction', 'criteria'],
  },
  {
    words: whole(
      '(?:标准|基本|基础|应得|所占|目标|考核|指标|项目)?(?:分值|满分|配分|赋分)(?:权重)?|(?:标准|基本|基础|基准|应得|权重|规定|总|满)(?:分数|分值|分|记分)|所占分数|权重分|最高分',
    ),
    roles: ['fullScore', 'score'],
  },
  { words: whole('分数|分'), roles: ['fullScore', 'score'] },
  // For the pen.
  { words: whole('.{0,12}(?:签字|签名|签章|签认)(?:栏|处)?|得分率|扣分率'), roles: ['text'] },
  { words: whole('权重|比重|所占(?:比重|权重|比例)'), roles: ['text', 'fullScore'] },
  {
    words: whole(
      `.{0,8}(?:得分|评分|评价分|考核分|考评分|评定分|核定分|审核分|复核分|审定分|核准分|认定分|确认分|核算分|初评分|终评分|打分|实得分?|检查分|测评分)(?:数|值|情况|结果)?|(?:初评|复评|终评|复核|初审|审定|评定|核定|考核|考评)(?:得?分|结果)?|${BODY}评|平均(?:得?分|分数|成绩)|${SUBJECT}结果|(?:申报|自报|审核|核定|认定|核准|确认|本次|本月|季度|年度|所得|所获|实际|获得|最终|合计|累计|总)?积分(?:数|值|情况|结果|得分)?|申[报请](?:得?分|分值)`,
    ),
    roles: ['score', 'fullScore'],
  },
  {
    words: whole(
      `.*(?:责任|承办|配合|实施|落实|协办|协同|完成|参与)(?:单位|部门|科室|处室|股室|主体).*|适用(?:对象|范围|单位)|考核对象`,
    ),
    roles: ['responsibleUnits', 'text'],
  },
  {
    words: whole(
      `.*(?:牵头|主管|负责|主办|考核|考评|评分|监管|责任考核|组织)(?:单位|部门|科室|处室|股室|责任单位)`,
    ),
    roles: ['leadUnit', 'text'],
  },
  {
    words: whole(
      `.*(?:${SCORED}|扣分及评分|评分及扣分)(?:标准|细则|办法|方法|规则|依据|要求|原则|要点|方式|内容|说明|条件).*|${SUBJECT}(?:标准|细则|办法)(?:及.*)?|积分(?:规则|方法|依据|说明|条件|方式)|${SUBJECT}办法及扣分细则|标准|细则|办法|扣分内容`,
    ),
    roles: ['criteria', 'requirement'],
  },
  {
    words: whole(
      `(?:现场|实地)?${SUBJECT}(?:方法|方式|手段|途径|形式|程序)|附件(?:信息|材料|名称)?|详细(?:情况|说明)|(?:数据|资料|信息)来源|(?:完成|办结)?时限|(?:完成)?时间(?:节点|要求)?|(?:佐证|印证|证明|备查|检查|考核|查阅|支撑)(?:材料|资料)(?:.*)?|责任(?:领导|人)|联系人|(?:计量)?单位|目标值|考核(?:周期|频次)|周期|频次|资料清单|(?:任务|目标|工作)?(?:完成|落实|进展|整改)(?:情况|数量?|值)|实际(?:完成|数)(?:情况|数|值)?`,
    ),
    roles: ['text', 'criteria'],
  },
  {
    words: whole(
      `${SUBJECT}(?:内容|要求|任务|事项|要点|标的|目标)(?:及.*|和.*|与.*)?|${SUBJECT}目标及要求|目标任务|任务目标|三级指标|${SUBJECT}内容(?:及|和)?(?:要求|标准)|检查项|(?:评价|考核|考评)点`,
    ),
    roles: ['requirement', 'parent'],
  },
  {
    words: whole(
      `${SUBJECT}(?:项目?|类别|分类|类型|种类|指标|要素|方面|领域|模块|板块|环节|大项|小项|子项|单元|维度|部位|名称)(?:名称|类别|内容)?|[一二三四a-e]级?(?:指标|项目|内容|要素)|${SUBJECT}(?:指标|项目|要素)[一二三四1-4]|${SUBJECT}(?:项目?|内容|指标|类别|要素)(?:名称)?(?:及|和|与|[、/])?(?:标准|基本|所占|应得)?(?:分值?|分数|权重)|指标(?:体系|类别|名称|内容)|类别|分类|项目(?:类别|名称|内容)?|大类|小类|(?:负面|违规|扣分|减分|加分|奖分)(?:情形|行为|事项|项目?)|情形|行为`,
    ),
    roles: ['parent', 'requirement'],
  },
];

const NOTHING: readonly ColumnRole[] = [];

/** No heading is longer; a clause of a rule may begin with the same words. */
const LONGEST = 24;

/** The roles that a heading may stand for; none where its words are unknown. */
export function rolesOf(heading: string): readonly ColumnRole[] {
  const words = bare(heading);
  if (words === '' || words.length > LONGEST) return NOTHING;
  return table.find((row) => row.words.test(words))?.roles ?? NOTHING;
}

/** 分值（100分） and 分值: are 分值. */
const bare = (heading: string): string =>
  bareText(heading)
    .toLowerCase()
    .replace(/\([^()]*\)|\[[^[\]]*\]|【[^】]*】/g, '')
    .replace(/[:;,.、。*★]+$/, '');
