/** Entries go into a form: what they come to, and the sheets with the values of it. */

import type { CellValue } from '../formula/value';
import { balanceOf } from '../scoring/balance/balance';
import { score } from '../scoring/score';
import type { Fill } from './fill';
import { fillSheet } from './fill';
import type { Form } from './form';
import { opensOn } from './form';
import { headText, titleInWords, titleSuffixes } from './headText';
import { hint } from './hint';
import type { SheetModel, Worksheet } from './model';

/** A scoresheet: what it is made from, and what is entered in it by field id. */
export interface Scoresheet {
  readonly layout: Form;
  readonly entries: ReadonlyMap<string, CellValue>;
}

/** A scoresheet drawn. */
export interface FilledForm extends Scoresheet, Pick<Fill, 'scoring' | 'head' | 'hint'> {
  readonly model: SheetModel;
}

/** The sheets that people see, drawn. */
export interface Visible extends Pick<Fill, 'scoring' | 'head' | 'hint'> {
  readonly sheets: readonly Worksheet[];
}

/** Everything that the form shows for these entries, by the engine. */
function computeFill(form: Form, entries: ReadonlyMap<string, CellValue>): Fill {
  const { setting, prepared, watched, geometry, visible } = form;
  const { capacity, lineLength } = geometry;
  const scoring = score(prepared, entries, capacity);
  return {
    ...{ entries, scoring },
    head: headText({ prepared, scoring, stageSuffix: titleSuffixes[setting.stage], lineLength }),
    hint: hint({ prepared, watched, scoring, entries, rows: visible.rows }),
    balance: balanceOf(form, scoring),
  };
}

export function fillForm(layout: Form, entries: ReadonlyMap<string, CellValue>): FilledForm {
  const fill = computeFill(layout, entries);
  const { scoring, head, hint: told } = fill;
  return {
    ...{ layout, entries, scoring, head, hint: told },
    model: {
      title: titleInWords(head.title),
      sheets: layout.sheets.map((sheet) => fillSheet(sheet, fill)),
      names: layout.names,
      active: opensOn(layout),
    },
  };
}

/**
 * What people see of the workbook, without the calculation behind it, for who redraws while they type. Cells that show
 * what they did `before` are the same objects.
 */
export function drawVisible(
  layout: Form,
  entries: ReadonlyMap<string, CellValue>,
  before?: Visible,
): Visible {
  const fill = computeFill(layout, entries);
  const { scoring, head, hint: told } = fill;
  return {
    ...{ scoring, head, hint: told },
    sheets: layout.visible.sheets.map((sheet, i) => fillSheet(sheet, fill, before?.sheets[i])),
  };
}
