/** What is still to be done or put right, in one sentence near the total; on the screen, not in print. */

import { HEAD } from '../scoring/fields/fieldId';
import { INCOMPLETE } from '../scoring/steps/stateWords';
import type { Formula } from '../formula/formula';
import { f } from '../formula/formula';
import { adviceFor, State } from '../rules/inputType';
import type { MissingField, Watching } from '../scoring/advice/missing';
import { missingIn } from '../scoring/advice/missing';
import type { Prepared } from '../scoring/fields/prepared';
import type { Formulas } from '../scoring/steps/step';
import type { CalcGrid, MissingStep } from './calc/calcGrid';
import type { CalcInput } from './calc/calcCells';
import type { Fill } from './fill';
import { WHOLE } from '../scoring/levels/total';
import { placeOf } from './calc/place';
import { SCORESHEET } from './sheetNames';
import type { Hint, Told } from './words';

const NONE_OPEN = '有的填写要补全或改正';
const STILL = '还有';
const UNFILLED = '处未填，第一处：';
const UNSETTLED = '处要补全或改正，第一处：';
const UNCONFIRMED = '核对后请在“评分确认”处选“是”';
const TAMPERED = `${SCORESHEET}里有评分或分值被改动，或有整行被删`;

type HintInput = Watching & Pick<CalcInput, 'rows'> & Pick<Fill, 'scoring' | 'entries'>;

export function hint({ prepared, watched, scoring, entries, rows }: HintInput): Told {
  const { fields, total } = scoring;
  const stateOf = (id: string): State => fields.get(id)?.state ?? State.blank;
  const wrong = prepared.all.find(({ id }) => stateOf(id) === State.invalid);
  const first =
    wrong === undefined
      ? TAMPERED
      : `${wrong.label}（${placeOf(wrong, rows)}），${adviceFor(wrong.entry, entries.get(wrong.id) ?? null)}`;
  const missing = missingIn({ prepared, watched }, scoring);
  const open = openWords(missing, rows);
  return {
    first,
    open,
    text: words(total.invalid, total.total, { first, open }),
    missing: missing.map((each) => wordsOf(each, rows)),
  };
}

/** “第32项第①款“垃圾处理率”（加扣分明细第40行）”, and what is to be done there. */
const wordsOf = ({ field, what }: MissingField, rows: CalcInput['rows']): string =>
  `${field.label}（${placeOf(field, rows)}）${what === '' ? '' : `：${what}`}`;

/** “还有3处未填，第一处：第32项第①款“垃圾处理率”（加扣分明细第40行）”. */
function openWords(missing: readonly MissingField[], rows: CalcInput['rows']): string {
  const [first] = missing;
  if (first === undefined) return NONE_OPEN;
  if (missing.length === 1 && first.field.id === HEAD.confirmed) return UNCONFIRMED;
  return `${STILL}${missing.length}${first.what === '' ? UNFILLED : UNSETTLED}${wordsOf(first, rows)}`;
}

const words = (invalid: number, total: unknown, { first, open }: { first: string; open: string }): string =>
  invalid > 0
    ? `有${invalid}处填写有误，第一处：${first}。`
    : total === INCOMPLETE
      ? `${INCOMPLETE}：${open}。`
      : '';

/** The twin of `hint`. */
export function hintFormulas(prepared: Prepared, grid: CalcGrid): Formulas<Hint> {
  const { fields, total, missing } = grid;
  const own = grid.hint.cells(WHOLE);
  const { invalid, total: shown } = total.cells(WHOLE);
  const at = f`MATCH(${State.invalid},${fields.range('state')},0)`;
  const wrong = f`INDEX(${fields.range('label')},${at})&"（"&INDEX(${fields.range('place')},${at})&"），"&INDEX(${fields.range('expected')},${at})`;
  const count = f`SUM(${missing.range('open')})`;
  const atFirst = (step: MissingStep): Formula =>
    f`INDEX(${missing.range(step)},MATCH(1,${missing.range('open')},0))`;
  const where = f`${atFirst('label')}&"（"&${atFirst('place')}&"）"`;
  const several = f`${STILL}&${count}&IF(${atFirst('what')}="",${UNFILLED}&${where},${UNSETTLED}&${where}&"："&${atFirst('what')})`;
  const some =
    prepared.mode === 'tally'
      ? f`IF(AND(${count}=1,${missing.cells(HEAD.confirmed).open}=1),${UNCONFIRMED},${several})`
      : several;
  return {
    first: f`IF(COUNTIF(${fields.range('state')},${State.invalid})>0,${wrong},${TAMPERED})`,
    open: f`IF(${count}=0,${NONE_OPEN},${some})`,
    text: f`IF(${invalid}>0,"有"&${invalid}&"处填写有误，第一处："&${own.first}&"。",IF(${shown}=${INCOMPLETE},${`${INCOMPLETE}：`}&${own.open}&"。",""))`,
  };
}
