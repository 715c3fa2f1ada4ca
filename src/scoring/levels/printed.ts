/**
 * 备注 as printed: the rewritten sentence if there is one, else the automatic one, or as much of it as the row has room
 * for: reasons cut, then clauses only named with their points, then a reference to the sheet with the rest, and in a
 * column too narrow for that its name alone.
 * A row's height is fixed when the sheet is written; a longer text would be cut off in print without a sign.
 */

import type { PrintedRemark } from '../steps/scores';
import type { Formula } from '../../formula/formula';
import { f } from '../../formula/formula';
import type { Judged } from '../../rules/inputType';
import type { Look, Seen, SeenSteps } from '../steps/sight';
import type { Cells, Formulas } from '../steps/step';
import { SHORT_WORDS } from './shortRemark';

/** What the sentence is about. */
export interface RemarkFacts<L extends Look> {
  readonly auto: Seen<L, string>;
  readonly override: SeenSteps<L, Judged<string>>;
  /** The automatic sentence with its reasons cut, and with clauses only named, each piece ending in ；. */
  readonly brief: Seen<L, string>;
  readonly named: Seen<L, string>;
  /** Printed where not even those fit. */
  readonly short: () => Seen<L, string>;
  /** Printed in a narrow column, where `short` does not fit. */
  readonly least: string;
  /** What a rewritten sentence must still say, such as 扣0.3分; empty where nothing was lost. */
  readonly mention: () => Seen<L, string>;
}

/** `capacity` is in full-width characters; a line break of the clerk's own takes room that cannot be counted. */
export function printRemark(
  { auto, brief, named, override, short, least, mention }: RemarkFacts<'values'>,
  capacity: number,
): PrintedRemark {
  const isRewritten = override.value !== '';
  const chosen = isRewritten ? override.value : auto;
  const facts = isRewritten ? mention() : '';
  const fits = (text: string): boolean => text.length <= capacity && !text.includes('\n');
  // A sentence of the clerk's own is not exchanged for another. A piece has at least the mark that it ends in.
  const ladder = [
    chosen,
    ...(isRewritten ? [] : [brief, ...(named === '' ? [] : [`${named.slice(0, -1)}。`])]),
  ];
  const last = (): string => (!isNarrow(capacity) || fits(short()) ? short() : least);
  return {
    chosen,
    remark: ladder.find(fits) ?? last(),
    warning: facts !== '' && !chosen.includes(facts) ? `改写的备注里没有“${facts}”，请核对` : '',
  };
}

/** Elsewhere a row is promised room for where the rest is. Without a row or a column for it (0) nothing is printed. */
const isNarrow = (capacity: number): boolean => capacity > 0 && capacity < SHORT_WORDS;

/** The twin of `printRemark`. `lineBreak` is a cell that holds one: a formula has no literal for it. */
export function printRemarkFormulas(
  facts: RemarkFacts<'cells'>,
  { capacity, lineBreak }: { readonly capacity: number; readonly lineBreak: Formula },
  own: Cells<PrintedRemark>,
): Formulas<PrintedRemark> {
  const { auto, brief, named, override, least } = facts;
  const [sentence, mention] = [facts.short(), facts.mention()];
  const short = isNarrow(capacity) ? f`IF(LEN(${sentence})<=${capacity},${sentence},${least})` : sentence;
  const missing = f`AND(${override.value}<>"",${mention}<>"",ISERROR(FIND(${mention},${override.value})))`;
  const fits = (text: Formula): Formula =>
    f`AND(LEN(${text})<=${capacity},ISERROR(FIND(${lineBreak},${text})))`;
  const listed = f`IF(AND(${named}<>"",LEN(${named})<=${capacity}),LEFT(${named},LEN(${named})-1)&"。",${short})`;
  const shorter = f`IF(${override.value}<>"",${short},IF(${fits(brief)},${brief},${listed}))`;
  return {
    chosen: f`IF(${override.value}="",${auto},${override.value})`,
    remark: f`IF(${fits(own.chosen)},${own.chosen},${shorter})`,
    warning: f`IF(${missing},"改写的备注里没有“"&${mention}&"”，请核对","")`,
  };
}
