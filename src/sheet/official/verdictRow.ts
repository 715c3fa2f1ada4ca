/** The row under 总分: 计分说明, and 一票否决 in the notice's words, or by number where its room does not do. */

import type { Formula } from '../../formula/formula';
import { call, chain, f } from '../../formula/formula';
import {
  balanceSentence,
  balanceSentenceFormula,
  longestSentence,
  withBreak,
} from '../../scoring/balance/balance';
import { verdictLinesOf } from '../../scoring/levels/verdict';
import type { Rubric } from '../../rubric/rubric';
import { enteredNames } from '../../scoring/fields/vetoes';
import type { CalcGrid } from '../calc/calcGrid';
import { ENTRIES } from '../sheetNames';
import type { RowCell, ScoresheetInput } from './lines';
import type { VerdictRoom } from './verdictRoom';
import { verdictRoom } from './verdictRoom';

const REST = `条，详见${ENTRIES}。`;
/** By number, those that are entered and those that are not. */
const severalOf = ({ vetoes = [] }: Rubric): string =>
  vetoes.some(({ effect }) => effect === 'consequence') ? `${enteredNames({ vetoes })}第` : '一票否决第';

export function verdictCell(
  grid: CalcGrid,
  { prepared, bearings }: ScoresheetInput,
): Required<Pick<RowCell, 'value' | 'formula'>> {
  const { told, vetoes, lines } = verdictRoom(prepared.rubric, longestSentence(bearings));
  const sentence = balanceSentenceFormula(bearings, (id) => grid.balance.cells(id));
  const texts = (prepared.rubric.vetoes ?? []).map(({ id }) => grid.verdicts.cells(id).text);
  const whole = withBreak(sentence, texts, grid.lineBreak);
  return {
    value: ({ balance, scoring: { verdicts } }) => {
      const before = balanceSentence(balance);
      const fired = verdicts.flatMap((verdict, i) => (verdict.fired ? [i] : []));
      const need = fired.reduce((sum, i) => sum + (vetoes[i] ?? 0), before === '' ? 0 : told);
      const under =
        need <= lines
          ? verdictLinesOf(verdicts).join('')
          : `${severalOf(prepared.rubric)}${fired.map((i) => i + 1).join('、')}${REST}`;
      return [before, under].filter((text) => text !== '').join('\n');
    },
    formula:
      texts.length < 2
        ? whole
        : f`IF(${needFormula(sentence, texts, { told, vetoes })}<=${lines},${whole},${severalFormula(sentence, texts, grid.lineBreak, severalOf(prepared.rubric))})`,
  };
}

/** The lines of all that is said. */
const needFormula = (
  sentence: Formula,
  texts: readonly Formula[],
  { told, vetoes }: Pick<VerdictRoom, 'told' | 'vetoes'>,
): Formula =>
  call('SUM', [
    ...(told === 0 ? [] : [f`IF(${sentence}="",0,${told})`]),
    ...texts.map((text, i) => f`IF(${text}="",0,${vetoes[i] ?? 0})`),
  ]);

/** 一票否决第1、3条，详见加扣分明细。 */
function severalFormula(
  sentence: Formula,
  texts: readonly Formula[],
  lineBreak: Formula,
  several: string,
): Formula {
  const numbers = chain(
    '&',
    texts.map((text, i) => f`IF(${text}="","",${`、${i + 1}`})`),
    '',
  );
  return withBreak(sentence, [f`${several}&MID(${numbers},2,${4 * texts.length})&${REST}`], lineBreak);
}
