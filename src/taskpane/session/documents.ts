/** Where an open sheet comes from: a rubric, the workbook itself, a file, a draft, or the sheet before it. */

import type { CellValue } from '../../formula/value';
import type { Host } from '../../hosts/host';
import type { Problem } from '../../problems/problem';
import { ScoresheetError } from '../../problems/problem';
import { loadRubric } from '../../rubric/load';
import { checkChosen } from '../../rubric/checkChosen';
import { CLASS } from '../../scoring/fields';
import type { Layout, Setting } from '../../sheet/layout';
import { layoutOf, layOut } from '../../sheet/layout';
import { readBack } from '../../sheet/readBack/readBack';
import type { StoredWorkbook } from '../../sheet/readBack/stored';
import type { Draft } from './drafts';
import type { Session } from './session';
import { openSession } from './session';

type Entries = ReadonlyMap<string, CellValue>;

/** @throws ScoresheetError where readings were chosen that do not fit together. */
export function layoutFor(setting: Setting): Layout {
  const problems = checkChosen(setting.rubric, setting.chosen);
  if (problems.length > 0) throw new ScoresheetError(problems);
  return layoutOf(setting);
}

/** Writes a sheet where there is none, or in place of the one that is there, and opens it. */
export async function openNew(
  host: Host,
  layout: Layout,
  entries: Entries,
  checked?: readonly Problem[],
): Promise<Session> {
  const { model } = layOut(layout, entries);
  if (host.can.replaces) await host.clear();
  await host.write(model);
  return openSession(host, layout, checked);
}

/** The sheet that the workbook holds already; undefined where it holds none. */
export async function openPresent(host: Host): Promise<Session | undefined> {
  const stored = await host.readAll();
  return stored.sheets.length === 0 ? undefined : openSession(host, readBack(stored).layout);
}

/** A sheet from a file, written anew: what is wrong with the file is told once. */
export async function openStored(host: Host, stored: StoredWorkbook): Promise<Session> {
  const { layout, entries, problems } = readBack(stored);
  return openNew(host, layout, entries, problems);
}

/** What stays the same from one unit to the next. */
const KEPT: readonly string[] = [':year', ':part', CLASS, ':date'];

/** 沿用: the head of the form without the unit; what was found is its own. */
export const keptFor = (entries: Entries): Entries =>
  new Map(KEPT.flatMap((id) => (entries.has(id) ? [[id, entries.get(id) ?? null] as const] : [])));

/** @throws ScoresheetError where the rubric in it is not one that this version knows. */
export const openDraft = (
  host: Host,
  { rubric, setting, entries }: Draft,
  version: string,
): Promise<Session> =>
  openNew(host, layoutOf({ ...setting, rubric: loadRubric(rubric), version }), new Map(entries));
