/**
 * A scoresheet as .xlsx bytes, however many there are of its form. The first is written by ExcelJS as it is; for the
 * second the blank form is, and every one from there on takes a hundredth of the time (template.ts).
 */

import { fillForm } from '../../../sheet/fillForm';
import type { FilledForm } from '../../../sheet/fillForm';
import type { Form } from '../../../sheet/form';
import { fontsOf } from '../../../sheet/form';
import type { WorkbookTemplate } from './template';
import { makeTemplate } from './template';
import { writeWorkbook } from './writeWorkbook';

const writtenOnce = new WeakSet<Form>();
const templates = new WeakMap<Form, Promise<WorkbookTemplate>>();

/** `now` is written into the file's properties. */
export async function writeScoresheet(
  { layout, model }: Pick<FilledForm, 'layout' | 'model'>,
  now: Date,
): Promise<Uint8Array> {
  const isFirst = !writtenOnce.has(layout);
  writtenOnce.add(layout);
  if (isFirst) return writeWorkbook(model, { fonts: fontsOf(layout), now });
  return (await templateOf(layout)).write(model, { now });
}

function templateOf(layout: Form): Promise<WorkbookTemplate> {
  const template =
    templates.get(layout) ?? makeTemplate(fillForm(layout, new Map()).model, { fonts: fontsOf(layout) });
  templates.set(layout, template);
  return template;
}
