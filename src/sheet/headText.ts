/** The words at the head of the form: title, unit, period, date; blanks for the pen where nothing is entered. */

import { BLANK_DAY, dayWords, dayWordsFormula, PERIODS } from '../period/period';
import { HEAD } from '../scoring/fields/fieldId';
import { LONGEST_UNIT } from '../scoring/fields/headFields';
import type { Formula } from '../formula/formula';
import { chain, f } from '../formula/formula';
import { dateName } from '../rubric/names';
import { hasDayAbove } from '../rubric/blanks';
import type { Rubric } from '../rubric/rubric';
import { is, State } from '../rules/inputType';
import type { Stage } from '../scoring/fields/fields';
import type { Formulas } from '../scoring/steps/step';
import type { CalcGrid } from './calc/calcGrid';
import type { CalcInput } from './calc/calcCells';
import type { Fill } from './fill';
import type { HeadText } from './words';

/** After the title, so that a 自评 is never taken for an assessment. */
export const titleSuffixes: Readonly<Record<Stage, string>> = { self: '（自评）', assess: '', final: '' };

export function headText({
  prepared: { rubric },
  scoring: { fields },
  stageSuffix,
  lineLength,
}: Pick<CalcInput, 'prepared' | 'stageSuffix' | 'lineLength'> & Pick<Fill, 'scoring'>): HeadText {
  const form = PERIODS[rubric.period];
  const number = (id: string): number => Number(fields.get(id)?.value ?? 0);
  const isValid = (id: string): boolean => fields.get(id)?.state === State.valid;
  const hasPeriod = form.toldBy.every((piece) => isValid(periodFields[piece]));
  const period = { year: number(HEAD.year), part: number(HEAD.subperiod), day: number(HEAD.date) };
  const periodWords = hasPeriod ? form.words(period) : form.blank;
  const unit = String(fields.get(HEAD.unit)?.value ?? '');
  const date = isValid(HEAD.date) ? dayWords(number(HEAD.date)) : BLANK_DAY;
  const between = gap(lineLength, rubric, unit.length + dayLength(date, isValid(HEAD.date)));
  const day = `${unit === '' ? toWriteOn(between) : SPACES.slice(0, between)}${dateLabel(rubric)}${date}`;
  const line = hasDayAbove(rubric.layout) ? unitWords(rubric, unit) : unitLabel(rubric) + unit + day;
  return {
    period: hasPeriod ? form.code(period) : '',
    periodWords,
    unit,
    date,
    line: isOnlyTyped(rubric) && unit === '' ? '' : line,
    title: titleWords(rubric, periodWords, stageSuffix),
  };
}

/** The cells at the head that tell the period. */
export const periodFields = { year: HEAD.year, part: HEAD.subperiod, day: HEAD.date } as const;

const unitLabel = ({ unitNoun }: Rubric): string => `${unitNoun}：`;
const dateLabel = (rubric: Rubric): string => `${dateName(rubric)}：`;

/** The form as issued has no line for the unit: nothing is printed until somebody says it. */
const isOnlyTyped = ({ layout }: Rubric): boolean => layout.unitLine === 'typed';

/** More than any line holds. */
const SPACES = '　'.repeat(120);

/** The line for the pen, of 20 characters at most: a name of any unit, no more. */
const LONGEST_LINE = 20;
const PEN_LINE = '＿'.repeat(LONGEST_LINE);
/** Two at least part the unit from the day. */
const LEAST_GAP = 2;

/** In a form without a unit, instead of the spaces: as many characters. */
function toWriteOn(between: number): string {
  const line = PEN_LINE.slice(0, between - LEAST_GAP);
  return line + SPACES.slice(0, between - line.length);
}

/** How many full-width spaces push the date to the right end of the line. */
const gap = (lineLength: number, rubric: Rubric, length: number): number =>
  Math.max(LEAST_GAP, gapWithoutWords(lineLength, rubric) - length);

const gapWithoutWords = (lineLength: number, rubric: Rubric): number =>
  lineLength - unitLabel(rubric).length - dateLabel(rubric).length;

/** 2021年12月20日: two digits are as wide as one character, and a little wider in other fonts: one character is left free. */
const dayLength = (date: string, isKnown: boolean): number =>
  isKnown ? Math.ceil((date.length + SIGNS) / 2) + SPARE : date.length;
/** 年, 月, 日. */
const SIGNS = 3;
const SPARE = 1;

const titleWords = ({ title }: Rubric, periodWords: string, suffix: string): string =>
  title.replace('{period}', () => periodWords) + suffix;

/** A printed title in a sentence or a file name, where the blank for the pen is no use: no bare 年, 度 or 季度 is left of it. */
export const titleInWords = (title: string): string =>
  Object.values(PERIODS)
    .map(({ blank }) => blank)
    .filter((blank) => blank !== '')
    .sort((a, b) => b.length - a.length)
    .reduce((words, blank) => words.replace(new RegExp(`[（(]${blank}度?[）)]|${blank}度?`), ''), title);

/** No unit's name is longer: see `headerFields` in scoring/fields. */
const LONGEST_UNIT_NAME = '长'.repeat(LONGEST_UNIT);
const LONGEST_DAY = 44_550;
const LONGEST_DATE = dayWords(LONGEST_DAY);

/** 社区：示范社区, where it stands by itself. */
export const unitWords = (rubric: Rubric, unit: string): string =>
  unitLabel(rubric) + (unit === '' ? PEN_LINE : unit);

/** The twin of `unitWords`. */
export const unitWordsFormula = (rubric: Rubric, unit: Formula): Formula =>
  f`${unitLabel(rubric)}&IF(${unit}="",${PEN_LINE},${unit})`;

/** 评分时间：2021年12月20日. */
export const dateWords = (rubric: Rubric, date: string): string => dateLabel(rubric) + date;

/** The twin of `dateWords`. */
export const dateWordsFormula = (rubric: Rubric, date: Formula): Formula => f`${dateLabel(rubric)}&${date}`;

export interface LongestHead extends Pick<HeadText, 'title' | 'line' | 'periodWords' | 'unit' | 'date'> {
  /** What follows the title at this stage. */
  readonly suffix: string;
}

/** The longest words that may come to stand at the head: their room is kept in a blank form, too. */
export function longestHead(
  rubric: Rubric,
  { stageSuffix, lineLength }: Pick<CalcInput, 'stageSuffix' | 'lineLength'>,
): LongestHead {
  const form = PERIODS[rubric.period];
  const filled = form.words({ year: 2021, part: 10, day: LONGEST_DAY });
  const period = filled.length > form.blank.length ? filled : form.blank;
  const spaces = SPACES.slice(0, gap(lineLength, rubric, LONGEST_UNIT + BLANK_DAY.length));
  return {
    periodWords: period,
    suffix: stageSuffix,
    title: titleWords(rubric, period, stageSuffix),
    unit: LONGEST_UNIT_NAME,
    date: LONGEST_DATE,
    line: `${unitLabel(rubric)}${LONGEST_UNIT_NAME}${hasDayAbove(rubric.layout) ? '' : `${spaces}${dateLabel(rubric)}${LONGEST_DATE}`}`,
  };
}

/** The twin of `headText`. */
export function headTextFormulas(
  { prepared: { rubric }, stageSuffix, lineLength }: CalcInput,
  grid: CalcGrid,
): Formulas<HeadText> {
  const form = PERIODS[rubric.period];
  const cell = (id: string) => grid.fields.cells(id);
  const own = grid.head.cells('sheet');
  const date = cell(HEAD.date);
  const told = form.toldBy.map((piece) => is(cell(periodFields[piece]).state, State.valid));
  const valueOf = (piece: keyof typeof periodFields): Formula =>
    form.toldBy.includes(piece) ? cell(periodFields[piece]).value : f`0`;
  const period = { year: valueOf('year'), part: valueOf('part'), day: valueOf('day') };
  const [one, other] = told;
  const words = (found: Formula, otherwise: string): Formula => {
    if (one === undefined) return f`""`;
    return f`IF(${other === undefined ? one : f`AND(${one},${other})`},${found},${otherwise})`;
  };
  const dayIsLong = f`IF(${is(date.state, State.valid)},INT((LEN(${own.date})+${SIGNS + 1})/2)+${SPARE},LEN(${own.date}))`;
  const between = f`MAX(${LEAST_GAP},${gapWithoutWords(lineLength, rubric)}-LEN(${own.unit})-${dayIsLong})`;
  const line = hasDayAbove(rubric.layout)
    ? unitWordsFormula(rubric, own.unit)
    : f`${unitLabel(rubric)}&${own.unit}&IF(${own.unit}="",LEFT(${PEN_LINE},${between}-${LEAST_GAP})&LEFT(${SPACES},MAX(${LEAST_GAP},${between}-${LONGEST_LINE})),LEFT(${SPACES},${between}))&${dateLabel(rubric)}&${own.date}`;
  const [before = '', ...rest] = rubric.title.split('{period}');
  const title =
    rest.length === 0 ? [before + stageSuffix] : [before, own.periodWords, rest.join('') + stageSuffix];
  return {
    period: words(form.codeFormula(period), ''),
    periodWords: words(form.wordsFormula(period), form.blank),
    unit: f`${cell(HEAD.unit).value}&""`,
    date: f`IF(${is(date.state, State.valid)},${dayWordsFormula(date.value)},${BLANK_DAY})`,
    line: isOnlyTyped(rubric) ? f`IF(${own.unit}="","",${line})` : line,
    title: chain(
      '&',
      title.filter((piece) => piece !== ''),
      '',
    ),
  };
}
