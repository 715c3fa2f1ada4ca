/** Grades as a form has them in a cell: 60-80分合格，80分以上优秀; 优秀□ 良好□ 合格□; 合格（60—79分）. */

import { bareText } from './bareText';

const GRADE =
  '(?:基本合格|不合格|合格|优秀|优良|优|良好|良|中等|中|一般|及格|不及格|较好|很好|好|较差|差|基本称职|不称职|称职|基本达标|不达标|未达标|达标|先进|[一二三四五]星级?|[一二三四五]等|[a-d]级?)';
const BOX = '[□☐☑○◯]';
const NUMBER = '\\d{1,4}(?:\\.\\d{1,2})?分?';
const RANGE = `(?:${NUMBER}[-—－~～至到]+${NUMBER}|[≥>≤<]=?${NUMBER}|${NUMBER}(?:\\(含\\))?(?:及|含|\\(含\\))?(?:以[上下]|及以[上下])|(?:不足|低于|高于|不低于)${NUMBER}|${NUMBER}[≥>≤<]=?)`;
/** What stands between them. */
const BETWEEN = /(?:者|的|为|是|评为|定为|含|得分|总分|[()[\]、,，;；:：/／|。.\s])/g;

const ANY = new RegExp(`${GRADE}|${RANGE}|${BOX}`, 'g');
const grades = new RegExp(`${GRADE}|[ABCD]级?`, 'i');
const marks = new RegExp(`${RANGE}|${BOX}`);

/** Nothing but grades with what each takes, or boxes to tick them. */
export function isBands(text: string): boolean {
  const words = bareText(text).toLowerCase();
  return (
    grades.test(words) &&
    marks.test(words) &&
    words.replace(new RegExp(RANGE, 'g'), '').replace(ANY, '').replace(BETWEEN, '') === ''
  );
}

const ABOUT =
  '(?:综合|总体|整体|最终|最后|本次|年度|考核|考评|评估|评定|评价|评审|评比|评议|测评|检查|督查|验收|鉴定)*';
/** 评定等级, 考核结果, 评估记分, 总体评价: what the whole form comes to. */
const LABEL = new RegExp(
  `^(?:${ABOUT}(?:等级|等次|档次|级别|星级|结果|结论|评级|记分|计分|总评|定级)(?:评定|划分|标准)?|(?:综合|总体|整体|总的?)(?:评价|评定|评估|印象|意见)):?$`,
);

export const isGradeLabel = (text: string): boolean => LABEL.test(bareText(text));
