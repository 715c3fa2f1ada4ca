/**
 * Random fills of a scoresheet, as clerks and their clipboards fill it: mostly sensible, often incomplete,
 * sometimes with something in a cell that does not belong there.
 *
 * No characters beyond U+FFFF: LibreOffice's LEN counts such a character once, Excel's twice (oracle gap).
 */
import type { CellValue } from '../../src/formula/value';
import type { Item } from '../../src/rubric/rubric';
import { effectOf, leafItems } from '../../src/rubric/rubric';
import type { Entry } from '../../src/rules/entry';
import { isRequired } from '../../src/scoring/clause';
import type { Field } from '../../src/scoring/fields';
import { CONFIRMED } from '../../src/scoring/fields';
import type { Prepared } from '../../src/scoring/prepare';

/** The same numbers from the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Random = () => number;

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const between = (random: Random, min: number, max: number): number =>
  min + Math.floor(random() * (max - min + 1));

const LONG = '检查发现的问题已经当场告知并要求限期整改，';
const WORDS: readonly string[] = [
  '第二、三季度',
  '2021年6月3日，现场检查',
  '带"引号"和“引号”，""',
  '=1+1',
  '@SUM(A1)',
  "'单引号",
  '-5',
  '+3',
  ' ',
  '第一行\n第二行',
  '\n',
  '<b>&amp;</b>',
  '*',
  '~?',
  '扣0.3分',
  '扣0.1分，情况属实。',
  LONG,
  LONG.repeat(3),
  LONG.repeat(30).slice(0, 499),
  LONG.repeat(30).slice(0, 500),
];

/** What does not belong into most cells; judged by engine and sheet alike, some of it is usable after all. */
const STRAY: readonly CellValue[] = [
  '三',
  '３',
  '3',
  ' 3',
  '2分',
  '１．５',
  '有',
  '√',
  '是 ',
  '否。',
  'a类开发区',
  'Ａ类开发区',
  'yes',
  '是',
  '否',
  'W*',
  '>5',
  '001',
  '*',
  '=1+1',
  "'3",
  '',
  ' ',
  '　',
  true,
  false,
  { error: '#N/A' },
  { error: '#DIV/0!' },
  { error: '#VALUE!' },
  { error: '#REF!' },
  { error: '#NUM!' },
  { error: '#NAME?' },
  -1,
  -0.1,
  0.5,
  1.5,
  2.9999999999999996,
  0.30000000000000004,
  0.1 + 1e-13,
  0.1234,
  0.0005,
  1e-7,
  6.3,
  44550,
  44550.5,
  9999,
  10000,
  1_000_000_000,
  12_345_678_901.5,
  LONG.repeat(30).slice(0, 501),
  LONG.repeat(100),
];

/** A value that the field takes, often at its limits. */
function sensible(random: Random, { validation }: Entry): CellValue {
  switch (validation.type) {
    case 'list':
      return pick(random, validation.options);
    case 'text':
      return pick(
        random,
        WORDS.filter((words) => words.length <= validation.longest),
      );
    case 'whole': {
      const { min, max } = validation;
      const most = random() < 0.85 ? Math.min(max, min + 12) : Math.min(max, min + 60);
      return random() < 0.05 ? pick(random, [min, max]) : between(random, min, most);
    }
    case 'date':
      return between(random, validation.min, validation.max);
    case 'decimal': {
      const { min, max } = validation;
      const step = pick(random, [0.1, 0.1, 0.05, 0.001]);
      const value = Math.round((min + random() * (max - min)) / step) * step;
      const usual = Math.min(max, Math.max(min, Math.round(value * 1000) / 1000));
      return pick(random, [0, min, max, usual, usual, usual, usual]);
    }
  }
}

/** How a whole fill is made. */
interface Habits {
  /** Share of the findings that are filled in. */
  readonly share: number;
  readonly stray: number;
  /** Fills in all that a 评完 sheet needs: the head of the form, 事由 and 理由, what must not be blank. */
  readonly isCareful: boolean;
  readonly confirmed: CellValue;
  /** Share of the vetoes that fire. */
  readonly vetoes: number;
}

function habitsOf(random: Random): Habits {
  const isCareful = random() < 0.5;
  const share = pick(random, [0, 0, 0.1, 0.4, 0.8, 1]);
  return {
    isCareful,
    share,
    stray: isCareful ? pick(random, [0, 0, 0, 0.01]) : pick(random, [0, 0, 0.01, 0.05, 0.25]),
    confirmed: isCareful ? '是' : pick(random, [null, null, '是', '否', '已核查']),
    vetoes: share === 0 ? 0 : pick(random, [0, 0, 0, 0.1, 0.4]),
  };
}

/** What was typed, by field id. */
export function randomEntries(prepared: Prepared, random: Random): ReadonlyMap<string, CellValue> {
  const habits = habitsOf(random);
  const likely = likelihoods(prepared, habits);
  return new Map(
    prepared.all.flatMap((field): (readonly [string, CellValue])[] => {
      const isStray = random() < habits.stray;
      const isFilled = random() < likely(field);
      if (isStray) return [[field.id, pick(random, STRAY)]];
      if (field.id === CONFIRMED) return habits.confirmed === null ? [] : [[field.id, habits.confirmed]];
      return isFilled ? [[field.id, sensible(random, field.entry)]] : [];
    }),
  );
}

/** How likely each field is to be filled in. */
function likelihoods(prepared: Prepared, { share, isCareful, vetoes }: Habits): (field: Field) => number {
  const header = new Set(prepared.fields.header);
  const vetoIds = new Set((prepared.rubric.vetoes ?? []).map(({ id }) => id));
  const required = new Set(leafItems(prepared.rubric).flatMap(requiredIn));
  const roles: Readonly<Record<string, number>> = {
    adjust: share === 0 ? 0 : 0.15,
    reason: isCareful ? 1 : 0.3,
    remark: 0.15,
    na: share === 0 ? 0 : 0.15,
    note: isCareful ? 1 : 0.4 * share,
  };
  return (field) => {
    const role = field.id.split(':')[1];
    if (header.has(field)) return isCareful ? 1 : 0.9;
    if (vetoIds.has(field.id)) return vetoes;
    if (role !== undefined) return roles[role] ?? share;
    const mustBe = field.column === 'score' || required.has(field.id);
    return isCareful && mustBe ? 1 : share;
  };
}

const requiredIn = ({ clauses = [] }: Item): readonly string[] =>
  clauses.filter((clause) => isRequired(clause, effectOf(clause))).map(({ id }) => id);
