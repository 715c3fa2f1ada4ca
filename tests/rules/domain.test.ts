/**
 * Every rule kind of the notices, case by case: through the schema, the engine, and the workbook that LibreOffice
 * recalculates. See domainCases.ts.
 */
import type { CellValue } from '../../src/formula/value';
import type { Points } from '../../src/points/points';
import { toNumber } from '../../src/points/points';
import { toCell } from '../../src/rules/entries/percent';
import type { Field } from '../../src/scoring/fields/fields';
import { prepare } from '../../src/scoring/prepare';
import type { Report } from '../../src/scoring/reportSchema';
import { report } from '../../src/scoring/report';
import type { Scoring } from '../../src/scoring/scoring';
import { score } from '../../src/scoring/score';
import { makeForm } from '../../src/sheet/form';
import { fillForm } from '../../src/sheet/fillForm';
import { fieldName } from '../../src/sheet/sheetNames';
import { bytesOf, setUpBench } from '../support/bench';
import { describeWithOracle } from '../support/describeWithOracle';
import type { CellInput, InputValue } from '../support/libreOffice';
import type { NamedPlace } from '../support/namedPlaces';
import { namedPlaces } from '../support/namedPlaces';
import type { DomainResult, DomainRow } from './domainCases';
import { domainCases, domainFiles, entriesOf, rubricOf } from './domainCases';

/** 22 and 44 need a record of cases and other months; of 31 and 40 the other units are missing. */
const WAITING = [22, 31, 40, 44];

describe('the rule kinds of the notices', () => {
  it('are 44, each with a file of its own', () => {
    expect(domainFiles.map(({ kind }) => kind)).toEqual(Array.from({ length: 44 }, (_, i) => i + 1));
  });

  it.each(domainFiles)('$kind $name has cases, or says what comes later', ({ kind, rows, later }) => {
    if (rows.length === 0) expect(later).toBeTruthy();
    if (later !== undefined) expect(WAITING).toContain(kind);
  });

  it.each(domainCases)('$name: says where it is taken from, and expects something', ({ row }) => {
    expect(row.source.trim()).not.toBe('');
    expect(row.hand.trim()).not.toBe('');
    expect(Object.keys(row.result)).not.toHaveLength(0);
  });
});

const ROOMY = (): number => 1000;

type Scored = Scoring & { readonly report: Report };

/** Asked by the engine's test and by the workbook's. */
function scoreRow(row: DomainRow): Scored {
  const result = scored.get(row) ?? scoreAnew(row);
  scored.set(row, result);
  return result;
}
const scored = new Map<DomainRow, Scored>();

function scoreAnew(row: DomainRow): Scored {
  const rubric = rubricOf(row);
  const prepared = prepare(rubric, 'tally');
  const scoring = score(prepared, entriesOf(prepared, row), ROOMY);
  const head = { stage: 'assess', period: '2021', title: '的', reading: '' } as const;
  const told = report({ rubric, prepared, scoring, ...head });
  return { ...scoring, report: told };
}

type WithScore = { readonly id: string; readonly score: number | null };
type WithClauses = { readonly clauses: readonly { readonly id: string; readonly points: number | null }[] };

/** Of the report, what the case speaks of. */
function toldOf({ report: told }: Scored, wanted: DomainResult): object {
  const lists = [...told.items, ...told.bonusItems, ...told.penaltyItems] as readonly WithClauses[];
  const points = lists.flatMap(({ clauses }) => clauses).map((clause) => [clause.id, clause.points] as const);
  const all = {
    ...told,
    score: (told.items as readonly WithScore[]).find(({ id }) => id === '1')?.score,
    verdicts: told.verdicts.map(({ id }) => id),
    points: Object.fromEntries(points.filter(([id]) => id in (wanted.points ?? {}))),
  };
  return Object.fromEntries(Object.keys(wanted).map((key) => [key, all[key as keyof typeof all]]));
}

describe('the engine', () => {
  it.each(domainCases)('$name', ({ row }) => {
    expect(toldOf(scoreRow(row), row.result)).toEqual(row.result);
  });
});

const number = (shown: Points | string): number | string =>
  typeof shown === 'number' ? toNumber(shown) : shown;

/** What the named cells of the workbook should show. */
function shownBy({ items, bonus, penalty, total }: Scoring): Readonly<Record<string, CellValue>> {
  return {
    ...Object.fromEntries([...items].map(([id, { printed }]) => [`pf_score_${id}`, number(printed)])),
    pf_bonus: number(bonus.shown),
    pf_penalty: number(penalty.shown),
    pf_total: number(total.total),
    pf_grade: total.grade,
  };
}

const WORDS: Readonly<Record<string, string>> = { invalid: '有误', incomplete: '未评完', pending: '待汇总' };

/** The same from what the case says, whatever the engine makes of it; null is a cell without a number. */
function shownByHand({ score: own, bonus, penalty, total, grade, state }: DomainResult): object {
  const said = { pf_score_1: own, pf_bonus: bonus, pf_penalty: penalty, pf_total: total, pf_grade: grade };
  return {
    ...Object.fromEntries(
      Object.entries(said).filter(([, value]) => typeof (value ?? undefined) !== 'undefined'),
    ),
    ...(WORDS[state ?? ''] !== undefined && { pf_total: WORDS[state ?? ''] }),
  };
}

/** Cases about the same rubric are filled into the same workbook. */
const keyOf = ({ row: { item, line, rubric } }: (typeof domainCases)[number]): string =>
  JSON.stringify([item, line, rubric]);
const workbooks = [...new Set(domainCases.map(keyOf))].map((key, i) => {
  const cases = domainCases.filter((each) => keyOf(each) === key);
  return { i, cases, name: cases.map(({ name }) => name).join('\n') };
});

type Form = (typeof workbooks)[number];

/** The blank workbook for some cases, what is typed for each of them, and where the results are. */
async function formFor({ cases }: Form) {
  const rubric = rubricOf((cases[0] as Form['cases'][number]).row);
  const layout = makeForm({ rubric, mode: 'tally', stage: 'assess', version: '0.0.0' });
  const { model } = fillForm(layout, new Map());
  const places = namedPlaces(model);
  const outputs = [...places].filter(([name]) => /^pf_(score_|(bonus|penalty|total|grade)$)/.test(name));
  const fills = cases.map(({ row }) =>
    [...entriesOf(layout.prepared, row)].map(([id, value]): CellInput => {
      const { entry } = layout.prepared.byId.get(id) as Field;
      return { ...(places.get(fieldName(id)) as NamedPlace), value: toCell(entry, value) as InputValue };
    }),
  );
  return { bytes: await bytesOf(model), fills, outputs };
}

const exact = (value: CellValue): CellValue =>
  typeof value === 'number' ? Math.round(value * 1e9) / 1e9 : value;

describeWithOracle('the workbook, filled in and recalculated', () => {
  const bench = setUpBench();
  const forms = new Map<Form, ReturnType<typeof formFor>>();

  /** Each form is drawn while LibreOffice is busy with the one before. */
  function formOf(each: Form): ReturnType<typeof formFor> {
    const form = forms.get(each) ?? formFor(each);
    forms.set(each, form);
    return form;
  }

  it.each(workbooks)('$name', async ({ i }) => {
    const each = workbooks[i] as Form;
    const { bytes, fills, outputs } = await formOf(each);
    const opening = bench.open(String(i), bytes);
    const next = workbooks[i + 1];
    if (next !== undefined) formOf(next).catch(() => undefined);
    const document = await opening;
    const results = await document.recalculate(
      fills,
      outputs.map(([, place]) => place),
    );
    await document.close();
    each.cases.forEach(({ row, name }, k) => {
      const byHand = shownByHand(row.result);
      const expected: Readonly<Record<string, CellValue>> = { ...shownBy(scoreRow(row)), ...byHand };
      const names = outputs.map(([output]) => output);
      expect(names).toEqual(expect.arrayContaining(Object.keys(byHand)));
      const found = names.map((output, o) => [output, exact(results[k]?.[o] ?? null)]);
      expect({ name, ...Object.fromEntries(found) }).toEqual({
        name,
        ...Object.fromEntries(names.map((output) => [output, expected[output]])),
      });
    });
  });
});
