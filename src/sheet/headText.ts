/** The words at the head of the form: title, unit, period, date; blanks for the pen where nothing is entered. */

import { BLANK_DATE, BLANK_DAY, dayWords, dayWordsFormula, PERIODS } from '../period/period';
import { HEAD } from '../scoring/fields/fieldId';
import type { Formula } from '../formula/formula';
import { chain, f } from '../formula/formula';
import { dateName } from '../rubric/names';
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
  const hasPeriod = form.toldBy.every((piece) => isValid(PIECES[piece]));
  const period = { year: number(HEAD.year), part: number(HEAD.subperiod), day: number(HEAD.date) };
  const periodWords = hasPeriod ? form.words(period) : form.blank;
  const unit = String(fields.get(HEAD.unit)?.value ?? '');
  const date = isValid(HEAD.date) ? dayWords(number(HEAD.date)) : blankDate(rubric);
  return {
    period: hasPeriod ? form.code(period) : '',
    periodWords,
    unit,
    date,
    line: `${unitLabel(rubric)}${unit}${SPACES.slice(0, gap(lineLength, rubric, unit.length + dayLength(date, isValid(HEAD.date))))}${dateLabel(rubric)}${date}`,
    title: titleWords(rubric, periodWords, stageSuffix),
  };
}

/** The cells at the head that tell the period. */
const PIECES = { year: HEAD.year, part: HEAD.subperiod, day: HEAD.date } as const;

/** A form that goes by the day is filled in on the spot: there are lines to write the day on. Both are as long. */
const blankDate = ({ period }: Rubric): string => (isByDay(period) ? BLANK_DAY : BLANK_DATE);
const isByDay = (period: Rubric['period']): boolean => !PERIODS[period].toldBy.includes('year');

const unitLabel = ({ unitNoun }: Rubric): string => `${unitNoun}：`;
const dateLabel = (rubric: Rubric): string => `${dateName(rubric)}：`;

/** More than any line holds. */
const SPACES = '　'.repeat(120);

/** How many full-width spaces push the date to the right end of the line; two at least. */
const gap = (lineLength: number, rubric: Rubric, length: number): number =>
  Math.max(2, gapWithoutWords(lineLength, rubric) - length);

const gapWithoutWords = (lineLength: number, rubric: Rubric): number =>
  lineLength - unitLabel(rubric).length - dateLabel(rubric).length;

/** 2021年12月20日: two digits are as wide as one character. */
const dayLength = (date: string, isKnown: boolean): number =>
  isKnown ? Math.ceil((date.length + SIGNS) / 2) : date.length;
/** 年, 月, 日. */
const SIGNS = 3;

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
const LONGEST_UNIT = '长'.repeat(60);
const LONGEST_DAY = 44_550;
const LONGEST_DATE = dayWords(LONGEST_DAY);

export interface LongestHead extends Pick<HeadText, 'title' | 'line' | 'periodWords'> {
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
  const spaces = SPACES.slice(0, gap(lineLength, rubric, LONGEST_UNIT.length + BLANK_DATE.length));
  return {
    periodWords: period,
    suffix: stageSuffix,
    title: titleWords(rubric, period, stageSuffix),
    line: `${unitLabel(rubric)}${LONGEST_UNIT}${spaces}${dateLabel(rubric)}${LONGEST_DATE}`,
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
  const told = form.toldBy.map((piece) => is(cell(PIECES[piece]).state, State.valid));
  const valueOf = (piece: keyof typeof PIECES): Formula =>
    form.toldBy.includes(piece) ? cell(PIECES[piece]).value : f`0`;
  const period = { year: valueOf('year'), part: valueOf('part'), day: valueOf('day') };
  const [one, other] = told;
  const words = (found: Formula, otherwise: string): Formula => {
    if (one === undefined) return f`""`;
    return f`IF(${other === undefined ? one : f`AND(${one},${other})`},${found},${otherwise})`;
  };
  const [before = '', ...rest] = rubric.title.split('{period}');
  const title =
    rest.length === 0 ? [before + stageSuffix] : [before, own.periodWords, rest.join('') + stageSuffix];
  return {
    period: words(form.codeFormula(period), ''),
    periodWords: words(form.wordsFormula(period), form.blank),
    unit: f`${cell(HEAD.unit).value}&""`,
    date: f`IF(${is(date.state, State.valid)},${dayWordsFormula(date.value)},${blankDate(rubric)})`,
    line: f`${unitLabel(rubric)}&${own.unit}&LEFT(${SPACES},MAX(2,${gapWithoutWords(lineLength, rubric)}-LEN(${own.unit})-IF(${is(date.state, State.valid)},INT((LEN(${own.date})+${SIGNS + 1})/2),LEN(${own.date}))))&${dateLabel(rubric)}&${own.date}`,
    title: chain(
      '&',
      title.filter((piece) => piece !== ''),
      '',
    ),
  };
}
