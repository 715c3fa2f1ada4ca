/**
 * A rubric becomes a form, once: every sheet, every formula, every place. Filling it in changes values, and the height
 * of a row that grows with what is typed; nothing else.
 *
 *     rubric ─ prepare ─→ fields ─ calcGrid ─→ 评分表, 加扣分明细, 填表说明, pf_calc, pf_rubric    (the form)
 *     entries ─ score ──→ the value of each of their cells                                  (a fill)
 *
 * `calcGrid` gives every step of the calculation its place; the sheets refer to those places, and the calculation finds
 * the inputs on the sheets by their ids.
 */

import { fingerprint } from '../rubric/fingerprint';
import type { Issue } from '../rubric/issued';
import { issueOf, versionCode } from '../rubric/issued';
import type { Chosen } from '../rubric/reading';
import { readAs } from '../rubric/reading';
import type { Rubric } from '../rubric/rubric';
import type { Watched } from '../scoring/advice/missing';
import { watchedIn } from '../scoring/advice/missing';
import { bearings, longestSentence } from '../scoring/balance/balance';
import type { Bearing } from '../scoring/balance/balanceLine';
import type { Mode, Stage } from '../scoring/fields/fields';
import type { Prepared } from '../scoring/fields/prepared';
import { prepare } from '../scoring/prepare';
import type { CalcGrid } from './calc/calcGrid';
import { calcGrid } from './calc/calcGrid';
import { calcSheet } from './calc/calcSheet';
import { definedNames } from './definedNames';
import type { Earlier } from './earlier';
import { editionOf } from './earlier';
import { withinExcel } from './excelLimits';
import type { FormSheet } from './fill';
import type { Geometry } from './geometry';
import { geometryOf } from './geometry';
import { drawGuide } from './guide/guide';
import { titleSuffixes } from './headText';
import { drawInspection } from './inspection/inspectionSheet';
import type { DefinedName, Worksheet } from './model';
import { drawRecord } from './record';
import { ENTRIES, GUIDE, INSPECTION, SCORESHEET } from './sheetNames';
import { withOwnScores } from './ownScores';
import { atStage } from './stageForm';
import type { FontSet } from './styles';
import type { VisibleSheets } from './visibleSheets';
import { visibleSheets } from './visibleSheets';

export interface Setting {
  /** As issued, whatever reading is chosen. */
  readonly rubric: Rubric;
  /** How passages that can be read in two ways are read. */
  readonly chosen: Chosen;
  readonly mode: Mode;
  readonly stage: Stage;
  /** Of the product that writes the sheet. */
  readonly version: string;
  /** Where the sheet that is open, or came back, was drawn by an earlier version; a sheet drawn anew never is. */
  readonly earlier?: Earlier | undefined;
}

/** All that does not depend on what is entered. */
export interface Form {
  readonly setting: Setting;
  /** What is known of its rubric, as long as nobody names the one that was issued. */
  readonly issue: Issue;
  /** 标准版本码 of its rubric as issued. */
  readonly code: string;
  readonly prepared: Prepared;
  /** What may stand between the printed scores and 总分, in the order in which it changes the sum. */
  readonly bearings: readonly Bearing[];
  /** The cells at which something can be missing. */
  readonly watched: readonly Watched[];
  readonly geometry: Geometry;
  readonly grid: CalcGrid;
  /** The sheets that are filled in or printed; drawn when they are first asked for. */
  readonly visible: VisibleSheets;
  /** Every sheet of the workbook, the hidden ones too; drawn when they are first asked for. */
  readonly sheets: readonly FormSheet[];
  /** The inputs' names and those of the results. */
  readonly names: readonly DefinedName[];
}

/** `chosen` defaults to the rubric as it stands. */
export function makeForm({ chosen = {}, ...given }: Omit<Setting, 'chosen'> & Partial<Setting>): Form {
  const setting = { ...given, chosen };
  const { stage } = setting;
  const read = readAs(setting.rubric, chosen);
  // Sheets that are out already keep the columns and the rows that they were drawn with.
  const rubric = setting.earlier === undefined ? withOwnScores(atStage(read, stage), setting.mode) : read;
  // Earlier versions drew 审定调整 for a 自评 as well.
  const isReviewed = stage !== 'self' || setting.earlier !== undefined;
  const prepared = prepare(rubric, setting.mode, editionOf(setting.earlier), isReviewed);
  const ready = { prepared, bearings: bearings(prepared), watched: watchedIn(prepared) };
  const geometry = geometryOf(rubric, stage, longestSentence(ready.bearings));
  const grid = calcGrid(ready, 'elsewhere');
  const visible = once(() => visibleSheets({ ...ready, geometry, grid, stage }));
  const sha256 = fingerprint(setting.rubric);
  const code = versionCode(sha256);
  const sheets = once(() => {
    const { rows } = visible();
    const { capacity, lineLength } = geometry;
    const calc = calcSheet(calcGrid(ready, 'here'), {
      ...{ prepared, capacity, rows, lineLength },
      stageSuffix: titleSuffixes[stage],
    });
    return withinExcel([
      ...visible().sheets,
      ...fixedSheets({ setting, code, prepared }).map(({ draw }) => draw()),
      calc,
      drawRecord(setting),
    ]);
  });
  const names = once(() => definedNames(prepared, grid, visible().rows));
  return {
    ...{ setting, issue: issueOf(setting.rubric, undefined, sha256), code, ...ready, geometry, grid },
    get visible() {
      return visible();
    },
    get sheets() {
      return sheets();
    },
    get names() {
      return names();
    },
  };
}

/** Those that its rubric asks for. */
export const fontsOf = ({ prepared }: Pick<Form, 'prepared'>): FontSet =>
  prepared.rubric.layout.fonts ?? 'windows';

/** A sheet that is drawn when it is first asked for, in a workbook or by who opens its tab. */
export interface FixedSheet {
  readonly name: string;
  readonly draw: () => Worksheet;
}

/** 现场检查记录表, which nobody takes along to a 自评, and 填表说明: what is entered does not change them. */
export const fixedSheets = ({
  setting,
  code,
  prepared,
}: Pick<Form, 'setting' | 'code' | 'prepared'>): readonly FixedSheet[] => [
  ...(setting.stage === 'self' ? [] : [{ name: INSPECTION, draw: once(() => drawInspection(prepared)) }]),
  { name: GUIDE, draw: once(() => drawGuide(prepared, code)) },
];

/** The sheet that is filled in. */
export const opensOn = ({ setting }: Pick<Form, 'setting'>): string =>
  setting.mode === 'tally' ? ENTRIES : SCORESHEET;

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
