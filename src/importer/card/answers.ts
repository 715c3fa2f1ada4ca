/** The card as somebody has answered it: what was found stands where nothing was said. */

import type { Problem } from '../../problems/problem';
import { importError } from '../../problems/importProblems';
import type { Blank, Rubric } from '../../rubric/rubric';
import { plainTitle } from '../../rubric/title';
import { mapBlanks } from '../../rubric/blanks';
import { withoutSigned } from './ruled';
import { oneLineOf } from '../recognise/bareText';
import type { Card, CardAnswers } from './card';
import { withPeriod } from './title';

export const periodNames: Readonly<Record<Rubric['period'], string>> = {
  year: '年度',
  quarter: '季度',
  month: '月度',
  day: '逐次（当天）',
  none: '不分考核期',
};

interface Answered {
  readonly card: Card;
  readonly problems: readonly Problem[];
}

const LONGEST = 180;

/** Answers that are blank or too long are problems, and what was found stands. */
export function answered(found: Card, answers: CardAnswers): Answered {
  const problems: Problem[] = [];
  const texts = { title: '标题', unitNoun: '考核对象', notice: '文件名称', issuer: '发文单位' } as const;
  const refuse = (what: string, text: string): void =>
    void problems.push(
      importError('import.badCard', {}, { what, found: text.slice(0, 40), known: `应填1到${LONGEST}个字` }),
    );
  const answerOf = (name: keyof typeof texts): string => {
    const answer = answers[name];
    if (answer === undefined) return found[name];
    const text = oneLineOf(answer);
    if (text !== '' && text.length <= LONGEST) return text;
    refuse(texts[name], text);
    return found[name];
  };
  const period = answers.period ?? found.period;
  // A form that goes by the day says so below its title.
  const isMoved = period === 'day' && found.period !== 'day' && answers.title === undefined;
  const title = isMoved ? plainTitle(found) : answerOf('title');
  const given = Object.entries(answers).filter(([, value]) => value !== undefined);
  // Whoever clears 附件 says that there is none.
  const unitNoun = answerOf('unitNoun');
  const called = (blank: Blank): Blank =>
    blank.is === 'unit' && unitNoun !== found.unitNoun ? { ...blank, label: unitNoun } : blank;
  const { attachment, head, tableHead, tableFoot, foot, ...card } = {
    ...found,
    ...Object.fromEntries(given),
  };
  return {
    card: {
      ...card,
      ...(attachment !== undefined && attachment.trim() !== '' && { attachment }),
      title: withPeriod(title, period).title,
      unitNoun,
      ...(head !== undefined && { head: head.map((row) => row.map(called)) }),
      ...(tableHead !== undefined && { tableHead: mapBlanks(tableHead, called) }),
      ...(tableFoot !== undefined && {
        tableFoot: answers.signatures === undefined ? tableFoot : withoutSigned(tableFoot),
      }),
      // Whoever says who signs has put them in place of the lines of the form.
      ...(foot !== undefined && {
        foot: foot.filter(({ blanks }) => blanks === undefined || answers.signatures === undefined),
      }),
      notice: answerOf('notice'),
      issuer: answerOf('issuer'),
      period,
    },
    problems,
  };
}
