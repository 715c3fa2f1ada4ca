/**
 * A form whose contents are put into the rubric by a button, or when its fields are left. It shows what the rubric has,
 * and over that what was typed and is not in the rubric yet. That stays, as it was typed, whatever is chosen next,
 * until it can be put in.
 */

import { useEffect, useRef } from 'preact/hooks';
import type { Changed } from '../../../editing/loaded';
import { hasProperties, ownEntries } from '../../../problems/narrow';
import type { Rubric } from '../../../rubric/rubric';
import { editorWords } from '../../editorWords';
import type { Editing } from './useEditing';

const words = editorWords.parts;
const TEXTS = 'input:not([type="checkbox"]), textarea';

export interface HalfForm<T> {
  readonly contents: T;
  readonly set: (part: Partial<T>) => void;
  /** The same as it is by now: two changes before the page is drawn again. */
  readonly latest: () => T;
  /** Whether something was typed that the rubric does not have. */
  readonly isChanged: () => boolean;
  /** What it holds is in this rubric now, but for what no rubric can say. */
  readonly settle: (rubric: Rubric) => void;
  /** It shows what the rubric has. */
  readonly clear: () => void;
}

/** Of each field that was typed: what the rubric had when it was, and what was typed. */
type Typed = Readonly<Record<string, readonly [had: unknown, typed: unknown]>>;

/** `name` tells it from the other forms of the rubric; `freshOf`: what the rubric has. */
export function useForm<T extends object>(
  { forms, rubric }: Editing,
  name: string,
  freshOf: (rubric: Rubric) => T,
): HalfForm<T> {
  const fresh = freshOf(rubric);
  const latest = (): T => withTyped(fresh, forms.read(name));
  const write = (next: T, has: T): void => {
    const typed = ownEntries(next).filter(([key, value]) => !isSame(value, has[key]));
    const kept: Typed = Object.fromEntries(typed.map(([key, value]) => [key, [has[key], value]]));
    forms.write(name, typed.length === 0 ? undefined : kept);
  };
  return {
    contents: latest(),
    latest,
    set: (part) => write({ ...latest(), ...part }, fresh),
    isChanged: () => forms.read(name) !== undefined,
    settle: (written) => write(withoutWritten(latest(), freshOf(written)), freshOf(written)),
    clear: () => void forms.write(name, undefined),
  };
}

/** Rows that the rubric has are as the rubric writes them: one that was typed has an id now, and no blank beside it. */
function withoutWritten<T extends object>(typed: T, has: T): T {
  const written = ownEntries(has).filter(([key, rows]) => {
    const own = typed[key];
    return isList(rows) && isList(own) && rows.length === own.length;
  });
  return { ...typed, ...Object.fromEntries(written) };
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Of an older version of the page something may be kept that is no such form. */
function withTyped<T extends object>(fresh: T, kept: unknown): T {
  if (!hasProperties(kept)) return fresh;
  const typed = ownEntries(fresh).flatMap(([key, now]) => {
    const pair = kept[key];
    if (!Array.isArray(pair) || pair.length !== 2 || !fits(now, pair[1])) return [];
    return [[key, merged(now, pair[0], pair[1])] as const];
  });
  return { ...fresh, ...Object.fromEntries(typed) };
}

/** A list that was changed from elsewhere as well has what is new in both. */
function merged(now: unknown, had: unknown, typed: unknown): unknown {
  if (!isList(now) || !isList(had) || !isList(typed) || isSame(now, had)) return typed;
  const known = new Set([...had, ...now].map((row) => JSON.stringify(row)));
  return [...now, ...typed.filter((row) => !known.has(JSON.stringify(row)))];
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** A number that is being typed is words, or none. */
const fits = (now: unknown, typed: unknown): boolean =>
  typeof now === 'string' || typeof now === 'boolean'
    ? typeof typed === typeof now
    : Array.isArray(now) === Array.isArray(typed);

interface Kept<T> {
  readonly editing: Editing;
  readonly form: HalfForm<T>;
  readonly element: { readonly current: HTMLElement | null };
  readonly build: (rubric: Rubric, contents: T) => Changed;
}

/** Returns whether all that the form holds is in the rubric now. What cannot be stays in the form. */
function usePutting<T>({ editing, form, build }: Omit<Kept<T>, 'element'>): (isLeft?: boolean) => boolean {
  /** What was put in last: a line without words is no part of a rubric, and stands in the form for whoever writes it. */
  const put = useRef('');
  return (isLeft = false) => {
    if (!form.isChanged()) return true;
    const now = JSON.stringify(form.latest());
    if (put.current !== now) {
      const changed = build(editing.rubric, form.latest());
      if (changed.rubric === undefined) return false;
      put.current = now;
      if (!isSame(changed.rubric, editing.rubric)) editing.apply(changed, words.applied);
      form.settle(changed.rubric);
    }
    if (isLeft) form.clear();
    return true;
  };
}

/** What the form holds is put in when it is left. */
export function useKeptOnLeaving<T>(kept: Omit<Kept<T>, 'element'>): () => boolean {
  const { editing } = kept;
  const keep = usePutting(kept);
  const latest = useRef(keep);
  latest.current = keep;
  useEffect(
    () => () => {
      if (!latest.current(true)) editing.say(words.unfinished);
    },
    [],
  );
  return () => keep();
}

/** The same when a field of it is left, at which what is returned is to be called. */
export function useKept<T>({ element, ...kept }: Kept<T>): () => boolean {
  const keep = useKeptOnLeaving(kept);
  // What was picked, added or taken out; what is being typed waits until it is left.
  useEffect(() => {
    const { activeElement } = document;
    const isTyping =
      element.current?.contains(activeElement) === true && activeElement?.matches(TEXTS) === true;
    if (!isTyping) keep();
  });
  return keep;
}
