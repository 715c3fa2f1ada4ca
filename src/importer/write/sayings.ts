/**
 * What the sentences around a table say of the form as a whole, taken over where it is complete and leaves no doubt; all
 * else of it is told, so that no total is wrong in silence.
 *
 * > 90分以上为优秀，80-89分为良好…加分累计不超过10分；同一问题重复出现的，双倍扣分。
 */

import { importNotice, importWarning } from '../../problems/importProblems';
import type { Problem } from '../../problems/problem';
import type { SaidKind, SaidOnly } from '../../problems/saidWords';
import { saidRule } from '../../problems/saidWords';
import type { Saying } from '../../notice/sayings/saying';
import { sayingsIn } from '../../notice/sayings/sayingsIn';
import type { GradeBand, Rubric, Veto } from '../../rubric/rubric';
import { doubtsAbout, standingOf, wholePart } from '../../rubric/wholeRules';
import { longText } from './words';

/** Something that was taken over, or would be: each can be declined. */
export interface TakenRule {
  readonly kind: SaidKind;
  /** 加分合计最多10分 */
  readonly words: string;
  /** The words of the notice. */
  readonly text: string;
  readonly isDeclined: boolean;
}

interface Applied {
  readonly rubric: Rubric;
  readonly taken: readonly TakenRule[];
  readonly problems: readonly Problem[];
}

/** As many sentences as anybody reads. */
const MOST = 40;

export function withSayings(
  rubric: Rubric,
  paragraphs: readonly string[],
  declined: ReadonlySet<SaidKind> = new Set(),
): Applied {
  const sayings = onceEach(sayingsIn(paragraphs)).slice(0, MOST);
  let now = rubric;
  const taken: TakenRule[] = [];
  const problems: Problem[] = [];
  for (const kind of ORDER) {
    const rules = sayings.filter((saying): saying is Said => saying.kind === kind);
    const [first] = rules;
    if (first === undefined) continue;
    if (standingOf(now, first) === 'said' && rules.length === 1) continue;
    const doubts = [...(rules.length > 1 ? (['twice'] as const) : []), ...doubtsAbout(now, first)];
    const { text } = first;
    if (doubts.length > 0) {
      problems.push(
        importWarning('import.saidDoubtful', {}, { kind, quotes: rules.map((each) => each.text), doubts }),
      );
      continue;
    }
    const isDeclined = declined.has(kind);
    taken.push({ kind, words: saidRule(first), text, isDeclined });
    problems.push(
      isDeclined
        ? importNotice('import.saidDeclined', {}, { kind, quote: text })
        : importNotice('import.saidTaken', {}, { rule: first, quote: text }),
    );
    if (!isDeclined) now = { ...now, ...wholePart(now, first) };
  }
  const { vetoes, grades } = now;
  return {
    rubric: {
      ...now,
      source: {
        ...now.source,
        ...(sayings.length > 0 && { sentences: [...new Set(sayings.map(({ text }) => longText(text)))] }),
      },
      ...(vetoes !== undefined &&
        grades !== undefined && { vetoes: vetoes.map((veto) => forcing(veto, grades)) }),
    },
    taken,
    problems: [...problems, ...toldOf(sayings)],
  };
}

type Said = Extract<Saying, { readonly kind: SaidKind }>;

/**
 * 折算 says what 总分 is out of, 加分 how far it goes, and decimals come before 等次, which may begin just above a number.
 */
const ORDER: readonly SaidKind[] = [
  'scale',
  'bonusCap',
  'minBase',
  'penaltyCap',
  'totalCap',
  'decimals',
  'grades',
];

/** The same said twice is said once. */
const onceEach = (sayings: readonly Saying[]): readonly Saying[] => {
  const meant = sayings.map((saying) =>
    JSON.stringify(isRule(saying.kind) ? { ...saying, text: '' } : saying),
  );
  return sayings.filter((_, i) => meant.indexOf(meant[i] ?? '') === i);
};

/** 直接定为不合格 is a 等次, if there is one of that name. */
function forcing(veto: Veto, grades: readonly GradeBand[]): Veto {
  const { consequence, effect, ...rest } = veto;
  if (effect !== 'noHonours' || consequence === undefined) return veto;
  const lowest = [...grades].sort((a, b) => a.min - b.min)[0];
  return lowest !== undefined && /^(?:不|较?差)/.test(lowest.name)
    ? { ...rest, effect: 'forcedGrade', grade: lowest.name, consequence }
    : veto;
}

/** Each kind once, with all of its sentences. */
function toldOf(sayings: readonly Saying[]): readonly Problem[] {
  const quotes = new Map<SaidOnly, readonly string[]>();
  for (const { kind, text } of sayings)
    if (!isRule(kind)) quotes.set(kind, [...(quotes.get(kind) ?? []), text]);
  return [...quotes].map(([kind, said]) =>
    (ELSEWHERE.has(kind) ? importNotice : importWarning)('import.saidOnly', {}, { kind, quotes: said }),
  );
}

const isRule = (kind: Saying['kind']): kind is SaidKind => ORDER.some((each) => each === kind);

/** They change nothing of this form. */
const ELSEWHERE: ReadonlySet<SaidOnly> = new Set(['byScore', 'ranked', 'quota', 'share', 'acrossPeriods']);
