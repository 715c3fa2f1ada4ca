/**
 * What of lint's findings goes on the one page of a 核对意见, and in what size.
 *
 * The largest print that takes everything; in the smallest, fewer findings of each sort are told in full, and
 * in the end the least serious sorts are only counted. Paper and print are those of GB/T 9704: 版心 156×225 mm.
 */

import { eastAsianWidth } from 'get-east-asian-width';
import type { LintCode } from '../problems/lintMessages';
import { lintTitles } from '../problems/lintMessages';
import type { Finding } from '../lint/finding';

/** One paragraph of the page. */
export interface LetterLine {
  readonly kind: 'heading' | 'finding' | 'rest';
  readonly text: string;
}

export interface LetterFit {
  /** Points of the body's print. */
  readonly size: number;
  /** Points from line to line. */
  readonly leading: number;
  readonly lines: readonly LetterLine[];
}

/** From what changes a score, over what leaves a result open, to spelling. */
export const SERIOUS: readonly LintCode[] = [
  ...([
    'L01',
    'L07',
    'L29',
    'L32',
    'L02',
    'L04',
    'L05',
    'L06',
    'L30',
    'L28',
    'L11',
    'L12',
    'L10',
    'L13',
    'L15',
    'L25',
  ] as const),
  ...(['L17', 'L18', 'L03', 'L16', 'L08', 'L09', 'L14', 'L27'] as const),
  ...(['L31', 'L24', 'L21', 'L22', 'L19', 'L26', 'L23', 'L20'] as const),
];

/** 三号, 四号, 小四, 五号, with the leading that goes with each. */
const SIZES = [
  { size: 16, leading: 28 },
  { size: 14, leading: 24 },
  { size: 12, leading: 20 },
  { size: 10.5, leading: 16 },
] as const;
const SMALLEST = SIZES[3];

/** Points of the 版心, of the title with the room below it, and a row in reserve. */
const PAGE = { width: 442, height: 638, title: 50 };
const RESERVE = 1;
const MOST_IN_FULL = [8, 5, 4, 3, 2, 1];

/** What is planned, and what the page says besides. */
export interface LetterContents {
  readonly findings: readonly Finding[];
  /** As messages call the place of a finding. */
  readonly nameOf: (finding: Finding) => string;
  /** The paragraphs above and below, which are always printed. */
  readonly around: readonly string[];
  /** The command that lists everything. */
  readonly command: string;
}

export function planLetter(contents: LetterContents): LetterFit {
  const { around } = contents;
  const whole = linesOf(contents, Infinity);
  const size = SIZES.find((each) => fits(whole, around, each));
  if (size !== undefined) return { ...size, lines: whole };
  for (const most of MOST_IN_FULL) {
    const lines = linesOf(contents, most);
    if (fits(lines, around, SMALLEST)) return { ...SMALLEST, lines };
  }
  return { ...SMALLEST, lines: cutToFit(contents) };
}

type Print = (typeof SIZES)[number];

interface Sort {
  readonly code: LintCode;
  readonly findings: readonly Finding[];
}

const sortsOf = (findings: readonly Finding[]): readonly Sort[] =>
  SERIOUS.map((code) => ({ code, findings: findings.filter((each) => each.code === code) })).filter(
    (sort) => sort.findings.length > 0,
  );

const linesOf = ({ findings, nameOf }: LetterContents, most: number): readonly LetterLine[] =>
  sortsOf(findings).flatMap((sort, i) => linesOfSort(sort, i + 1, { most, nameOf }));

const NAMES = 12;

interface Depth {
  readonly most: number;
  readonly nameOf: LetterContents['nameOf'];
}

function linesOfSort(
  { code, findings }: Sort,
  number: number,
  { most, nameOf }: Depth,
): readonly LetterLine[] {
  // A last one costs no more than saying that there is one more.
  const told = findings.slice(0, findings.length > most + 1 ? most : findings.length);
  const others = findings.slice(told.length);
  const each = [...new Set(others.map(nameOf))];
  const names = each.slice(0, NAMES).join('、') + (each.length > NAMES ? '等' : '');
  const isAlike = findings.every(({ readings }) => String(readings) === String(findings[0]?.readings));
  return [
    {
      kind: 'heading',
      text: `${number}．${lintTitles[code]}（${findings.length}处）：${adviceOf(findings[0])}。`,
    },
    ...told.map((finding, i) => ({
      kind: 'finding' as const,
      text: `（${i + 1}）${inWords(finding, {
        hasReadings: !isAlike || i === told.length - 1,
        hasMend: finding.mend?.text !== told[i + 1]?.mend?.text,
      })}`,
    })),
    ...(others.length === 0
      ? []
      : [{ kind: 'finding' as const, text: `另有${others.length}处：${names}。` }]),
  ];
}

/** Every message ends with what to do: …。请核对原文。 */
const ADVICE = /。请(?=[^。]*。$)/;

const adviceOf = (finding: Finding | undefined): string =>
  finding?.message.split(ADVICE)[1]?.replace(/。$/, '') ?? '';

const CIRCLED = ['①', '②', '③', '④'];

/** What was found, how it can be read, the likely mend: said once where several share them. */
function inWords(
  { message, readings = [], mend }: Finding,
  { hasReadings, hasMend }: { readonly hasReadings: boolean; readonly hasMend: boolean },
): string {
  const ways = readings.map((reading, i) => `${CIRCLED[i] ?? ''}${reading}`).join('；');
  return [
    message.split(ADVICE)[0] ?? '',
    hasReadings && ways !== '' ? `可读作：${ways}` : '',
    hasMend && mend !== undefined ? `建议：${mend.text}` : '',
  ]
    .filter((part) => part !== '')
    .map((part) => `${part}。`)
    .join('');
}

/** The most serious sorts, one finding of each in full, and the others counted. */
function cutToFit({ findings, nameOf, around, command }: LetterContents): readonly LetterLine[] {
  const sorts = sortsOf(findings);
  for (let kept = sorts.length - 1; kept > 0; kept--) {
    const lines = sorts.slice(0, kept).flatMap((sort, i) => linesOfSort(sort, i + 1, { most: 1, nameOf }));
    const all = [...lines, restLine(sorts.slice(kept), command)];
    if (fits(all, around, SMALLEST)) return all;
  }
  return [restLine(sorts, command)];
}

const restLine = (sorts: readonly Sort[], command: string): LetterLine => ({
  kind: 'rest',
  text: `其余${sorts.reduce((sum, sort) => sum + sort.findings.length, 0)}处未列出（${sorts
    .map(({ code, findings }) => `${lintTitles[code]}${findings.length}处`)
    .join('、')}），用命令查看：${command}`,
});

function fits(lines: readonly LetterLine[], around: readonly string[], { size, leading }: Print): boolean {
  const perLine = Math.floor(PAGE.width / size);
  const texts = [...around, ...lines.map(({ text }) => text)];
  // Two characters of indent; a mark that may not begin a line takes one down with it.
  const rows = texts.reduce((sum, text) => sum + Math.ceil((widthOf(text) + 2) / (perLine - 1)), 0);
  return PAGE.title + (rows + RESERVE) * leading <= PAGE.height;
}

/** In characters of Chinese print. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + wide(character.codePointAt(0) ?? 0), 0);

/** “”…① are as wide as a character in a Chinese font. */
const wide = (codePoint: number): number =>
  eastAsianWidth(codePoint, { ambiguousAsWide: true }) === 2 ? 1 : 0.55;
