/** What is still to be done or put right, in one sentence near the total; on the screen, not in print. */

import { itemName } from '../rubric/names';
import { f } from '../formula/formula';
import { leafItems } from '../rubric/items';
import { adviceFor, State } from '../rules/entry';
import type { Field } from '../scoring/fields';
import { CONFIRMED } from '../scoring/fields';
import type { Prepared } from '../scoring/prepared';
import { isOpen } from '../scoring/total';
import type { Formulas } from '../scoring/step';
import type { CalcGrid } from './calc/calcGrid';
import type { CalcInput } from './calc/calcCells';
import { WHOLE } from './calc/calcGrid';
import { sheetOf } from './columns';
import { SCORESHEET } from './sheetNames';
import type { Hint } from './words';

const NONE_OPEN = '加分、扣分项里有的填写要补全或改正';
const UNCONFIRMED = '核对后请在“核查确认”处选“是”';
const TAMPERED = `${SCORESHEET}里有评分或分值被改动，或有整行被删`;

type HintInput = Pick<CalcInput, 'prepared' | 'scoring' | 'entries' | 'rows'>;

export function hint({ prepared, scoring, entries, rows }: HintInput): Hint {
  const { fields, total, items } = scoring;
  const stateOf = (id: string): State => fields.get(id)?.state ?? State.blank;
  const wrong = prepared.all.find(({ id }) => stateOf(id) === State.invalid);
  const first =
    wrong === undefined
      ? TAMPERED
      : `${wrong.label}（${placeOf(wrong, rows)}），${adviceFor(wrong.entry, entries.get(wrong.id) ?? null)}`;
  const missing = prepared.fields.header.find(({ id }) => stateOf(id) === State.blank);
  const leaves = leafItems(prepared.rubric).filter(({ id }) => isOpen(items.get(id)?.state ?? State.blank));
  const isUnconfirmed = prepared.mode === 'tally' && fields.get(CONFIRMED)?.value !== 1;
  const open =
    missing !== undefined
      ? `没有填${missing.label}`
      : isUnconfirmed
        ? UNCONFIRMED
        : leaves[0] !== undefined
          ? `还有${leaves.length}项，先看${itemName(leaves[0].label)}`
          : NONE_OPEN;
  return { first, open, text: words(total.invalid, total.total, { first, open }) };
}

const placeOf = (field: Field, rows: CalcInput['rows']): string => {
  const sheet = sheetOf(field);
  return `${sheet}第${rows[sheet].get(field.row)}行`;
};

const words = (invalid: number, total: unknown, { first, open }: { first: string; open: string }): string =>
  invalid > 0 ? `有${invalid}处填写有误，第一处：${first}。` : total === '未评完' ? `未评完：${open}。` : '';

/** The twin of `hint`. */
export function hintFormulas(prepared: Prepared, grid: CalcGrid): Formulas<Hint> {
  const { fields, total, checks } = grid;
  const own = grid.hint.cells(WHOLE);
  const { invalid, total: shown } = total.cells(WHOLE);
  const at = f`MATCH(2,${fields.range('state')},0)`;
  const wrong = f`INDEX(${fields.range('label')},${at})&"（"&INDEX(${fields.range('place')},${at})&"），"&INDEX(${fields.range('expected')},${at})`;
  const header = prepared.fields.header.map(({ id }) => id);
  const missing = f`"没有填"&INDEX(${fields.range('label', header)},MATCH(0,${fields.range('state', header)},0))`;
  const openItems = f`"还有"&SUM(${checks.range('open')})&"项，先看"&INDEX(${checks.range('label')},MATCH(1,${checks.range('open')},0))`;
  const rest = f`IF(SUM(${checks.range('open')})>0,${openItems},${NONE_OPEN})`;
  const unconfirmed =
    prepared.mode === 'tally' ? f`IF(${fields.cells(CONFIRMED).value}<>1,${UNCONFIRMED},${rest})` : rest;
  return {
    first: f`IF(COUNTIF(${fields.range('state')},2)>0,${wrong},${TAMPERED})`,
    open: f`IF(COUNTIF(${fields.range('state', header)},0)>0,${missing},${unconfirmed})`,
    text: f`IF(${invalid}>0,"有"&${invalid}&"处填写有误，第一处："&${own.first}&"。",IF(${shown}="未评完","未评完："&${own.open}&"。",""))`,
  };
}
