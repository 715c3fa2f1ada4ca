/**
 * A returned workbook becomes an assessment again: found, judged, scored anew, and compared with what it shows.
 *
 *     stored workbook → record, sheets → entries → layOut (scores) → compare
 *
 * Scores always come from the entries; what the file shows is only compared with them. So there may be a total
 * beside errors: it is what the entries come to. Where nobody can tell what the entries are there is none: a row
 * that is gone makes its entry unusable, and of a row or a sheet that is there twice no total is worked out; nor
 * where the file shows people something other than what it holds.
 */

import { HEAD } from '../scoring/fields/fieldId';
import { itemName, lineName } from '../rubric/names';
import type { CellValue } from '../formula/value';
import { capped } from '../problems/capped';
import type { Problem } from '../problems/problem';
import { isFault } from '../problems/problem';
import { returnedNotice, returnedWarning } from '../problems/returnedProblems';
import type { Issue, Reference } from '../rubric/issued';
import { isForged, issueOf } from '../rubric/issued';
import { readingCode } from '../rubric/reading';
import { State } from '../rules/inputType';
import type { Report } from '../scoring/reportSchema';
import { report, stateOf } from '../scoring/report';
import type { Prepared } from '../scoring/fields/prepared';
import { ID_COLUMN, officialColumn } from '../sheet/columns';
import { titleInWords } from '../sheet/headText';
import type { Form } from '../sheet/form';
import type { FilledForm } from '../sheet/fillForm';
import { formFor } from '../sheet/formCache';
import { fillForm } from '../sheet/fillForm';
import { ENTRIES, SCORESHEET } from '../sheet/sheetNames';
import { markedSheets } from '../sheet/typedSheets';
import { nameProblems, paperProblems } from './asWritten';
import { compare, compareHints } from './compare';
import { compareEarlier } from './compareEarlier';
import { contentProblems } from './contentProblems';
import { formattingProblems } from './formatting';
import { oddCells } from './oddCells';
import { readEntries } from './entries';
import { findSheets } from './find';
import { findRecord, recordChanged } from './findRecord';
import { shortWords } from './shown';
import { adjustmentProblems, issueNotices, issueProblems } from './standingProblems';
import type { StoredWorkbook } from './stored';

export interface ReadBack {
  readonly layout: Form;
  readonly entries: ReadonlyMap<string, CellValue>;
  readonly laidOut: FilledForm;
  readonly report: Report;
  /** What is known of its rubric. */
  readonly issue: Issue;
  readonly problems: readonly Problem[];
  /** What to know about the file that is no fault of it. */
  readonly notices: readonly Problem[];
}

/**
 * `named` is the rubric that was issued, as whoever reads the sheet knows it.
 *
 * @throws ScoresheetError where the workbook is no scoresheet at all.
 */
export function readBack(workbook: StoredWorkbook, named?: Reference): ReadBack {
  const setting = findRecord(workbook);
  const { rubric, mode, stage, chosen, earlier } = setting;
  const layout = formFor(setting);
  const issue = named === undefined ? layout.issue : issueOf(setting.rubric, named);
  const { prepared } = layout;
  const { sheets, problems: missing } = findSheets(workbook, markedSheets(prepared, earlier), earlier);
  const ours = [...sheets.values()];
  // Only a sheet in tally mode asks for a confirmation: the mode was changed afterwards.
  if (mode === 'direct' && (sheets.get(ENTRIES)?.rowsOf(HEAD.confirmed).length ?? 0) > 0)
    throw recordChanged();
  const read = readEntries(prepared, sheets, earlier);
  const laidOut = fillForm(layout, read.entries);
  const { scoring, head } = laidOut;
  const adjusted = adjustmentProblems(setting, prepared, scoring);
  const whole = report({
    rubric,
    reading: readingCode(rubric, chosen),
    prepared,
    scoring,
    stage,
    period: head.period,
    title: titleInWords(head.title),
  });
  const hasOdd = read.problems.some(({ code }) => code === 'sheet.oddCell');
  const compared =
    earlier === undefined
      ? compare(
          laidOut.model,
          sheets,
          (sheet) =>
            (sheet === SCORESHEET ? officialColumn(prepared.rubric, 'label') : undefined) ?? ID_COLUMN + 1,
          hasOdd,
        )
      : compareEarlier(laidOut, sheets, earlier, hasOdd);
  // What is wrong elsewhere shows in the hints as well.
  const isSound = missing.length + read.problems.length + compared.length === 0 && earlier === undefined;
  const hints = isSound ? compareHints(laidOut.model, sheets) : [];
  const told = [...read.problems, ...compared, ...hints];
  const placesOf = (ids: readonly string[]): ReadonlySet<string> =>
    new Set(ids.flatMap((id) => read.places.get(id) ?? []).map(({ sheet, cell }) => `${sheet}!${cell}`));
  const inputs = { all: placesOf([...read.places.keys()]), days: placesOf([HEAD.date]) };
  const looks = [
    ...formattingProblems(workbook, ours, inputs),
    ...(earlier === undefined
      ? [...paperProblems(laidOut.model, sheets), ...nameProblems(laidOut.model, sheets, workbook)]
      : []),
  ];
  const isShownOtherwise = looks.some(({ severity }) => severity === 'error');
  return {
    layout,
    entries: read.entries,
    laidOut,
    issue,
    report:
      read.isAmbiguous || isForged(issue) || isShownOtherwise || adjusted.some(isFault)
        ? { ...whole, base: null, overflow: null, total: null, grade: null, state: 'invalid' }
        : whole,
    problems: capped([
      ...(workbook.problems ?? []),
      ...issueProblems(layout, issue),
      ...missing,
      ...told,
      ...looks,
      ...oddCells(workbook, new Set(ours.map(({ stored }) => stored)), told),
      ...contentProblems(prepared, scoring, (id) => read.places.get(id) ?? {}),
      ...adjusted.filter(isFault),
      ...stateProblems(prepared, laidOut),
    ]),
    notices: [
      ...(earlier === undefined
        ? []
        : [returnedNotice('sheet.earlierVersion', {}, { version: shortWords(setting.version) })]),
      ...issueNotices(setting, issue),
      ...adjusted.filter((each) => !isFault(each)),
    ],
  };
}

function stateProblems({ leaves, lines }: Prepared, { scoring, hint }: FilledForm): readonly Problem[] {
  const state = stateOf(scoring);
  if (state === 'blank') return [returnedWarning('sheet.blank', {}, {})];
  if (state === 'incomplete') return [returnedWarning('sheet.incomplete', {}, hint)];
  if (state !== 'pending') return [];
  const names = [
    ...leaves
      .filter(({ item }) => scoring.items.get(item.id)?.state === State.pending)
      .map(({ item }) => itemName(item.label)),
    ...lines
      .filter(({ line }) => scoring.lines.get(line.id)?.state === State.pending)
      .map(({ line, effect }) => lineName(effect === 'bonus' ? 'bonus' : 'penalty', line.label)),
  ];
  return [returnedWarning('sheet.pending', {}, { names: names.join('、') })];
}
