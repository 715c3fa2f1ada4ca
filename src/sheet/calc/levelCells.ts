/** A level on the calculation sheet: a row a step of an id, each a formula with the engine's value. */

import type { CellValue } from '../../formula/value';
import { millionths, toNumber } from '../../points/points';
import type { Level } from '../../scoring/steps/level';
import type { CellSight } from '../../scoring/steps/sight';
import type { Fill, FormCell } from '../fill';
import { blockLabels } from './calcCells';
import type { StepBlock } from './grid';

/** `valuesOf` finds what an id came to in a fill. */
export const levelCells = <S extends { readonly [K in keyof S]: CellValue }>(
  block: StepBlock<keyof S & string>,
  { steps, formulas }: Pick<Level<S>, 'steps' | 'formulas'>,
  see: CellSight,
  valuesOf: (fill: Fill, id: string) => S | undefined,
): readonly FormCell[] => [
  ...blockLabels(block),
  ...[...formulas(see, block.cells)].flatMap(([id, own]) =>
    block.steps.map((step): FormCell => ({
      ...block.at(id, step),
      formula: own[step],
      value: (fill) => asCell(valuesOf(fill, id)?.[step] ?? null, steps[step]),
      style: 'calc',
    })),
  ),
];

/** Points as decimals. */
function asCell(value: CellValue, kind: 'points' | 'plain'): CellValue {
  if (value === null) return '';
  return kind === 'points' && typeof value === 'number' ? toNumber(millionths(value)) : value;
}
