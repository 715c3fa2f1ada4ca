/** Lines of blanks above the table: who is scored, and how the day is called. */

import { oneLineOf, bareText } from '../recognise/bareText';
import { labelledBlanks } from '../text/labelledBlanks';

const LABEL = /([^\s:：_＿]{1,20})\s*[:：]/g;
const DAY = /^.{0,8}(?:时间|日期)$/;
const UNIT =
  /单位|名称|对象|部门|村|社区|居委|镇|乡|街道|县|区|学校|医院|企业|科室|中心|站|公司|河|湖|支部|党组织|机构|店|园|馆|项目部|工地|班级/;
/** A person who is scored, of some unit. */
const PERSON =
  /^(?:考生|学员|选手|参训人员|培训对象|应试人员?|被?(?:考核|考评|测评|评价)对象)?姓名$|^被(?:考核|考评|检查|测评|评价|考查)人员?(?:姓名)?$/;
/** Who scores, not who is scored. */
const SCORER =
  /^(?:考核|检查|评分|考评|验收|督查|评价|填报|填表)(?:单位|部门|组|人)|负责人|联系人|签|电话|组长/;

export interface HeadLabels {
  readonly unit: string | undefined;
  readonly day: string | undefined;
}

/** Whoever fills in a form that asks for no other unit is scored by it: 填报单位（盖章）：　　　　填报时间： */
const FILLED_BY = /^(?:填报|填表|申报|自评|报送)单位(?:名称)?$/;
/** 镇复核人, 村书记: of a unit, and no unit. */
const SOMEBODY = /(?:人|员|长|书记|主任|代表|签字|签名)$/;

/** `below`: the first lines under the table. */
export function headLabels(head: readonly string[], below: readonly string[]): HeadLabels {
  const labels = [...head, ...below].flatMap(labelsIn);
  return {
    unit:
      labels.find((label) => PERSON.test(label)) ??
      labels.find(
        (label) =>
          UNIT.test(label) && !SCORER.test(label) && !DAY.test(label) && !SOMEBODY.test(bareText(label)),
      ) ??
      placedIn(head) ??
      head.flatMap(labelsIn).find((label) => FILLED_BY.test(label)),
    day: labels.find((label) => DAY.test(label)),
  };
}

/** 考评单位：＿县＿乡＿村 is where the unit stands, whatever it is called. */
const placedIn = (lines: readonly string[]): string | undefined =>
  lines
    .flatMap((line) => labelledBlanks(line).blanks)
    .filter(({ label, inside = '' }) => /单位|对象|名称/.test(label) && /[乡镇村]/.test(inside))
    .map(({ label }) => bareLabel(label))[0];

/** What stands before a colon, without the blank behind it. */
const labelsIn = (line: string): readonly string[] =>
  [...line.matchAll(LABEL)].map(([, label = '']) => bareLabel(label)).filter((label) => label !== '');

/** 被考核单位（盖章） is 被考核单位. */
export const bareLabel = (label: string): string =>
  oneLineOf(label).replace(/^[（(]|[（(](?:盖章|公章|签章|章)[)）]$/g, '');

/** Nouns that titles speak of, the narrower first. */
const NOUNS = (
  '行政村 社区 居委会 乡镇（街道） 乡镇 街道 县市区 县（市、区） 县区 中小学（幼儿园） 中小学、幼儿园 中小学幼儿园 中小学校 中小学 学校 幼儿园 医疗机构 卫生院 医院 ' +
  '党支部 基层党组织 党组织 企业 工地 部门 科室'
).split(' ');

/** From the title, where no line of blanks says it. */
export const nounIn = (title: string): string | undefined =>
  /村级|各村|村(?:（|\()社区/.test(title) ? '村' : nounAsWritten(title);

const nounAsWritten = (title: string): string | undefined =>
  NOUNS.find((noun) => bareText(title).includes(bareText(noun)));

/** As often as a notice names whom it is about: 各社区, 各县市（园区）, 各镇街. */
const EACH =
  /(?:对|至|由|向|给|以|组织|指导|考核)?各([^各、，。；：,;:\s]{1,12}?)(?=(?:的|要|应|须|按|在|对|将|必须|根据|进行|开展|工作|负责|年度|每|和|与|、|，|。|；|：|,|;|:|\n|$))/g;
/** 各有关部门, 各成员单位: who helps. */
const HELPER = /有关|相关|成员|责任|部门|科室|负责/;

/** The unit that the text speaks of most, after 各; undefined where it is none known. */
export function mostNamed(paragraphs: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of paragraphs)
    for (const [, name = ''] of text.matchAll(EACH)) {
      const noun = name.replace(/[（(][^（()）]*$/, '');
      if (UNIT.test(noun) && !SCORER.test(noun) && !HELPER.test(noun))
        counts.set(noun, (counts.get(noun) ?? 0) + 1);
    }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0];
}
