/**
 * A text without the spaces and line ends that say nothing: those around numbers, and those at which a cell was wrapped.
 *
 * > 每降低 1 个百分点，扣 1 分; 80 分≤评估分 ⏎ 值＜90 ⏎ 分，得 5 分 (cells copied from a web page or a scan)
 *
 * Spaces and line ends between sentences, between numbered parts (得1分 2.有…) and between words stay.
 */

export interface Packed {
  readonly text: string;
  /** Place in the text before of each character, and of the end. */
  readonly places: readonly number[];
}

/** `plain` is in one spelling: see plain.ts. */
export function pack(plain: string): Packed {
  const wraps = wrapsIn(plain);
  const kept = Array.from(plain, (_, at) => at).filter((at) => !isIdle(plain, at, wraps));
  return { text: kept.map((at) => plain[at] ?? '').join(''), places: [...kept, plain.length] };
}

const isSpace = (character: string | undefined): boolean => character !== undefined && /\s/.test(character);
const SIGN = /[≥≤><%]/;
const HAN = /\p{Script=Han}/u;

function isIdle(plain: string, at: number, wraps: ReadonlySet<number>): boolean {
  if (!isSpace(plain[at])) return false;
  let [from, to] = [at, at + 1];
  while (isSpace(plain[from - 1])) from--;
  while (isSpace(plain[to])) to++;
  const between = plain.slice(from, to);
  const [before = '', after = ''] = [plain[from - 1], plain[to]];
  if (between.includes('\n'))
    return wraps.has(from) || isBroken(plain.slice(Math.max(0, from - 20), from), after);
  return between.length === 1 && isLoose(before, after, plain.slice(to, to + 4));
}

/** 得3 ⏎ 分, 得 ⏎ 3分, ＜ ⏎ 90分, 80分≤评分 ⏎ ＜90分: nobody ends a line there. */
const isBroken = (words: string, after: string): boolean =>
  (/\d$/.test(words) && /[分%]/.test(after)) ||
  (/[得扣减加]$/.test(words) && /\d/.test(after)) ||
  /[≥≤><]$/.test(words) ||
  (/\d[^，。；\d\n]{0,3}[≤<][^，。；\d\n]*$/.test(words) && /[≤<]/.test(after));

/** 得 2 分, ≥ 90%, 不 得分; not 得1分 2.有记录, nor 领导重视 制度健全. */
function isLoose(before: string, after: string, rest: string): boolean {
  const isNumber = /\d/.test(after) && !/^\d{1,2}(?:[、．）]|\.(?!\d))/.test(rest);
  if (isNumber || SIGN.test(after)) return before !== '分' && (HAN.test(before) || SIGN.test(before));
  if (/\d/.test(before) || SIGN.test(before)) return HAN.test(after) || SIGN.test(after);
  return /[得扣减]/.test(before) && after === '分';
}

/** What a cell of the page was wide: lines as long as its longest are wrapped, the others end. */
const NARROWEST = 8;
const FEWEST_WRAPS = 2;
const ENDS = /[。；！？：，、分）]$/;
const BEGINS = /^(?:[（(]?[\d一二三四五六七八九十]{1,2}[、．.)）]|[①-⑳]|第)/;

/** Places of line ends within a sentence. */
function wrapsIn(plain: string): ReadonlySet<number> {
  const lines = plain.split('\n');
  const widths = lines.map((line) => widthOf(line.trim()));
  const widest = Math.max(...widths);
  if (lines.length <= FEWEST_WRAPS || widest < NARROWEST) return NONE;
  const wraps = new Set<number>();
  let from = 0;
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1]?.trim() ?? '';
    const isFull = (widths[i] ?? 0) > widest - 2;
    if (next !== '' && isFull && !ENDS.test(line.trim()) && !BEGINS.test(next))
      wraps.add(from + line.trimEnd().length);
    from += line.length + 1;
  }
  return wraps.size < FEWEST_WRAPS ? NONE : wraps;
}

const NONE: ReadonlySet<number> = new Set();

/** In characters of Chinese print. */
const widthOf = (line: string): number =>
  [...line].reduce((sum, character) => sum + (/[\u0020-\u007e]/.test(character) ? 0.5 : 1), 0);
