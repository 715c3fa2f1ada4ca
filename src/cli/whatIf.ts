/** `score --what-if`: the total under each other reading of the passages that can be read in two ways. */

import { toNumber } from '../points/points';
import { oneLine } from '../problems/oneLine';
import type { TotalScore } from '../scoring/levels/total';
import { otherReadings, readingCode } from '../rubric/reading';
import type { ReadBack } from '../readBack/readBack';
import { makeForm } from '../sheet/form';
import { fillForm } from '../sheet/fillForm';

export function whatIf({ layout, entries, laidOut }: ReadBack): readonly string[] {
  const { rubric, chosen } = layout.setting;
  const others = otherReadings(rubric);
  if (others.length === 0) return ['', '这份评分标准没有两种理解的地方。'];
  const code = readingCode(rubric, chosen);
  return [
    '',
    `按本表的理解${code === '' ? '' : `（${code}）`}：${totalWords(laidOut.scoring.total)}`,
    ...others.map(({ reading, option, chosen: other }) => {
      const read = makeForm({ ...layout.setting, chosen: { ...chosen, ...other } });
      const { scoring } = fillForm(read, entries);
      return oneLine(`如果${reading.id}=${option.id}（${option.text}）：${totalWords(scoring.total)}`);
    }),
  ];
}

const totalWords = ({ total, grade }: TotalScore): string =>
  total === '有误'
    ? '填写的内容要相应改过，才能算出总分'
    : `总分${typeof total === 'number' ? `${toNumber(total)}分` : `“${total || '空白'}”`}${grade === '' ? '' : `，${grade}`}`;
