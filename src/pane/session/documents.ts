/** A sheet that is generated here, and what it takes over from the one before. */

import { HEAD } from '../../scoring/fields/fieldId';
import type { CellValue } from '../../formula/value';
import type { Host } from '../../hosts/host';
import type { Scoresheet } from '../../sheet/fillForm';
import type { Known, Session } from './session';
import { openSession } from './session';

/** Writes a sheet where there is none, or in place of the one that is there, and opens it. */
export async function openNew(host: Host, sheet: Scoresheet, known?: Known): Promise<Session> {
  if (host.can.replaces) await host.clear();
  await host.write(sheet);
  return openSession(host, sheet.layout, known);
}

type Entries = Scoresheet['entries'];

/** What stays the same from one unit to the next. */
const KEPT: readonly string[] = [HEAD.year, HEAD.subperiod, HEAD.unitClass, HEAD.date];

/** 沿用: the head of the form without the unit; what was found is its own. */
export const keptFor = (entries: Entries): Entries =>
  new Map<string, CellValue>(
    KEPT.flatMap((id) => (entries.has(id) ? [[id, entries.get(id) ?? null] as const] : [])),
  );
