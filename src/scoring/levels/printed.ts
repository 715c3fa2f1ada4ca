/**
 * 备注 as printed: the rewritten sentence if there is one, else the automatic one, or as much of it as the row has room
 * for: reasons cut, then clauses only named with their points, and only then a reference to the sheet with the rest.
 * A row's height is fixed when the sheet is written; a longer text would be cut off in print without a sign.
 */

import type { Formula } from '../../formula/formula';
import { f } from '../../formula/formula';
import type { Judged } from '../../rules/inputType';
import type { Cells, Formulas } from '../steps/step';

export interface PrintedRemark {
  /** The rewritten sentence, or the automatic one. */
  readonly chosen: string;
  /** As it stands on 评分表. */
  readonly remark: string;
  /** Why the rewritten sentence needs another look; nothing if it does not. */
  readonly warning: string;
}

/** What the sentence is about. */
export interface RemarkFacts {
  readonly auto: string;
  readonly override: Judged<string>;
  /** The automatic sentence with its reasons cut, and with clauses only named, each piece ending in ；. */
  readonly brief: string;
  readonly named: string;
  /** Printed where not even those fit. */
  readonly short: () => string;
  /** What a rewritten sentence must still say, such as 扣0.3分; empty where nothing was lost. */
  readonly mention: () => string;
}

/** `capacity` is in full-width characters; a line break of the clerk's own takes room that cannot be counted. */
export function printRemark(
  { auto, brief, named, override, short, mention }: RemarkFacts,
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
  return {
    chosen,
    remark: ladder.find(fits) ?? short(),
    warning: facts !== '' && !chosen.includes(facts) ? `改写的备注里没有“${facts}”，请核对` : '',
  };
}

/** The twin of `printRemark`. `lineBreak` is a cell that holds one: a formula has no literal for it. */
export function printRemarkFormulas(
  {
    auto,
    brief,
    named,
    override,
    short,
    mention,
  }: {
    auto: Formula;
    brief: Formula;
    named: Formula;
    override: Cells<Judged>;
    short: Formula;
    mention: Formula;
  },
  { capacity, lineBreak }: { capacity: number; lineBreak: Formula },
  own: Cells<PrintedRemark>,
): Formulas<PrintedRemark> {
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
