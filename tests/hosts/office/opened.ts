/** 大兴镇, written into a fake Excel, for tests that go on from there. */

import { a1 } from '../../../src/sheet/model';
import type { FilledForm } from '../../../src/sheet/fillForm';
import { fillForm } from '../../../src/sheet/fillForm';
import { ScoresheetError } from '../../../src/problems/problem';
import type { FakeExcelOptions } from '../../support/fakeExcel/fakeExcel';
import type { HostOnFake } from '../../support/fakeExcel/hostOnFake';
import { hostOnFake } from '../../support/fakeExcel/hostOnFake';
import { officeLoader } from '../../support/fakeExcel/loadInNode';
import { contentOf } from '../../support/fakeExcel/person';
import { fillOf, layoutFor, template, workedExample } from '../../support/templates';

const load = officeLoader();
const layout = layoutFor(template('daxing-2021'), 'tally');

/** 9.2 points. */
export const sheet = fillForm(layout, fillOf(layout, workedExample));
export const { model } = sheet;

/** An Excel with nothing in it. */
export function anExcel(options?: FakeExcelOptions): HostOnFake {
  const globals = load(options);
  return hostOnFake(globals, globals);
}

/** An Excel with the scoresheet in it. */
export async function opened(options?: FakeExcelOptions, written: FilledForm = sheet): Promise<HostOnFake> {
  const tested = anExcel(options);
  await tested.host.write(written);
  tested.excel.settle(written.model);
  tested.excel.forgetTrips();
  return tested;
}

export const placeOf = (wanted: string): { readonly sheet: string; readonly cell: string } => {
  const { sheet: home, at } = model.names.find(({ name }) => name === wanted)!;
  return { sheet: home, cell: a1(at) };
};

/** What a cell of the workbook holds now. */
export const valueAt = ({ excel }: HostOnFake, name: string, cell: string): unknown =>
  contentOf(excel.book, name, cell)?.value ?? null;

/** Of a named cell, as long as nothing has moved. */
export const valueOf = (tested: HostOnFake, name: string): unknown => {
  const { sheet: home, cell } = placeOf(name);
  return valueAt(tested, home, cell);
};

/** Codes of the problems that `work` is refused with; none where it is not. */
export async function codesOf(work: Promise<unknown>): Promise<readonly string[]> {
  try {
    await work;
    return [];
  } catch (error) {
    if (error instanceof ScoresheetError) return error.problems.map(({ code }) => code);
    throw error;
  }
}
