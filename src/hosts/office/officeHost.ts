/**
 * The open workbook of an Excel as the pane's host, by Office.js.
 *
 * Nothing is written but by `write` and `set`: the workbook's own formulas do the sums. This folder alone says `Excel.`.
 */

import { refusalAt } from '../../problems/openProblems';
import { sheetContentsOf } from '../../readBack/contents';
import { fontsOf } from '../../sheet/form';
import { fillForm } from '../../sheet/fillForm';
import type { Capabilities, Host } from '../host';
import { bytesToBase64 } from './base64';
import { countedFrom1904 } from './days';
import type { Scheduler } from './events';
import { editsOf, selectionsOf } from './events';
import { failureOf } from './failure';
import type { InputAddresses } from './inputAddresses';
import { inputAddressesIn, inputAddressesOf } from './inputAddresses';
import { readerOf } from './reading';
import type { Requirements } from './requirement';
import { canSeeMerges } from './requirement';
import type { ExcelApi } from './run';
import { runIn } from './run';
import { readSelected } from './selection';
import { setInputs } from './setting';
import { activate, reveal } from './showing';
import { writeSheets } from './write/write';

export interface OfficeHostOptions {
  /** The global that office.js makes. */
  readonly excel: ExcelApi;
  readonly scheduler: Scheduler;
  readonly requirements: Requirements;
}

/** A workbook stays open with its scoresheet; Excel prints and takes back itself. */
const can: Capabilities = {
  undoesTyping: true,
  prints: false,
  copies: 'opens',
  replaces: false,
  selects: true,
};

export function officeHost({ excel, scheduler, requirements }: OfficeHostOptions): Host {
  const run = runIn(excel);
  const reader = readerOf(run);
  let homes: InputAddresses = new Map();
  let startsIn1904 = false;
  return {
    can,
    async write({ layout, entries }) {
      reader.remember(await writeSheets(run, fillForm(layout, entries).model, fontsOf(layout)));
      homes = inputAddressesOf(layout);
      startsIn1904 = false;
    },
    // Of a workbook that others may have added to, nothing is taken away: the next unit's is a new workbook.
    clear: () => Promise.reject(refusalAt('host.hasScoresheet', {}, {})),
    async readAll() {
      const workbook = await reader.readAll();
      homes = inputAddressesIn(workbook);
      startsIn1904 = workbook.sheets.some((sheet) => sheet.startsIn1904 === true);
      return workbook;
    },
    read: async (form) => sheetContentsOf(form, await reader.readInputs()),
    readInputs: reader.readInputs,
    set: (values) =>
      setInputs(
        { run, homes, readInputs: reader.readInputs },
        startsIn1904 ? countedFrom1904(values) : values,
      ),
    onEdit: editsOf(run, scheduler),
    onSelect: selectionsOf(run, scheduler),
    readSelection: (most) => readSelected(run, canSeeMerges(requirements), most),
    reveal: (place) => reveal(run, place),
    print: (sheet) => activate(run, sheet),
    async saveCopy(bytes) {
      try {
        await excel.createWorkbook(bytesToBase64(bytes));
      } catch (error) {
        throw failureOf(error);
      }
    },
  };
}
