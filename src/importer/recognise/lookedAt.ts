/**
 * Columns that say where the assessor looks, and not what earns points:
 *
 * > 考评办法 | 查阅资料，实地查看 … 检查办法 | 看现场 … 评定依据 | 政务服务网公开的办事指南
 */

import { bareText } from './bareText';
import type { Column, ColumnStep } from './column';
import { FILLED, firstRole, isUnsettled, MOSTLY } from './column';

/** A name that the way of scoring may have as well. */
const WAY = /(?:办法|方法|方式|途径|手段)$/;
const SOURCE = /依据$/;

const nameOf = ({ heading }: Column): string => bareText(heading.header).replace(/\([^()]*\)/g, '');
const isRule = (column: Column): boolean => firstRole(column) === 'criteria';
const isWhat = ({ heading: { roles } }: Column): boolean =>
  roles.includes('requirement') || roles.includes('parent');

/**
 * Such a column is printed as issued. What stands in it decides; where that tells nothing, a column 考核办法 beside 评分标准
 * and 考核内容 is left to say only this. Where the form has no other rules, one word of points among them makes it the rules.
 */
export const settleLookedAt: ColumnStep = (columns) => {
  const rules = columns.filter((each) => isRule(each) && !WAY.test(nameOf(each)));
  const isWhatOrRule = (each: Column): boolean => isRule(each) || isWhat(each);
  for (const column of columns.filter(isUnsettled)) {
    const { looked, priced } = column.content;
    const name = nameOf(column);
    const isWay = WAY.test(name);
    const hasRules = rules.some((each) => each !== column);
    const isNamed = isWay || SOURCE.test(name) || (name !== '' && firstRole(column) === undefined);
    if (!isNamed || (hasRules ? priced >= FILLED : priced > 0)) continue;
    const others = columns.filter((each) => each !== column);
    const hasContent = others.some((each) => firstRole(each) === 'requirement');
    const isLooked = !SOURCE.test(name) && looked >= MOSTLY && others.some(isWhatOrRule);
    if (isLooked || (hasRules && isRule(column) && (hasContent || !isWay))) column.role = 'text';
  }
};
