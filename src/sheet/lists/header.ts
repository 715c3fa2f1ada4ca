/** 基本情况: the head of 加扣分明细, where the unit, the period, the date and the blanks of the form are entered. */

import { HEAD, targetId } from '../../scoring/fields/fieldId';
import type { CalcGrid } from '../calc/calcGrid';
import { echo, inputCell, tip } from './inputs';
import type { EntriesInput, ListRow } from './lines';
import { ROW_HEIGHT, bordered } from './lines';

const UNITS: Readonly<Record<string, string>> = { [HEAD.year]: '年', [HEAD.subperiod]: '', [HEAD.date]: '' };

/** Fields whose cell needs more than the width of a number. */
const WIDE = new Set<string>([HEAD.unit, HEAD.date, HEAD.unitClass]);

export function headerFields(grid: CalcGrid, input: EntriesInput): readonly ListRow[] {
  const { targets = [] } = input.prepared.rubric;
  const units = new Map([
    ...Object.entries(UNITS),
    ...targets.map(({ id, unit }) => [targetId(id), unit] as const),
  ]);
  const { header, blanks } = input.prepared.fields;
  return [...header, ...blanks].map((field) => {
    const isWide = WIDE.has(field.id) || field.role === 'blank';
    return {
      id: field.id,
      height: Math.max(
        ROW_HEIGHT + 2,
        // The room of the longest name: a merged cell does not grow.
        field.entry.validation.type === 'text'
          ? input.tall('长'.repeat(field.entry.validation.longest), 'entry', 'points')
          : 0,
        input.tall(field.label, 'label', 'standard'),
        input.tall(units.get(field.id) ?? '', 'unit', 'unit'),
      ),
      cells: [
        { in: 'label', value: field.label, style: 'centre' },
        ...bordered(['what', 'standard']),
        inputCell('entry', field),
        {
          in: 'unit',
          value: isWide ? null : (units.get(field.id) ?? ''),
          style: isWide ? 'input' : 'centre',
        },
        ...bordered(['note', 'points'], isWide ? 'input' : 'text'),
        ...echo(grid, field),
        tip(grid, [field]),
      ],
      merges: [['label', 'standard'], isWide ? ['entry', 'points'] : ['note', 'points']],
    };
  });
}
