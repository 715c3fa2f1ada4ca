/**
 * Labelled blanks above and below the table, notes and boxes, as a person lists them: one after the other, each with how
 * it is filled in. In the rubric they stand in rows (layout.head, layout.foot).
 */

import type { Blank, FootPart } from '../rubric/printLayout';

/** What goes into a blank: what the head of the form says, what is typed, or what is written by hand. */
export type BlankFill = NonNullable<Blank['is']> | 'typed' | 'pen';

export interface BlankDraft {
  readonly kind: 'blank';
  readonly label: string;
  readonly fill: BlankFill;
  /** The seal goes there. */
  readonly stamp: boolean;
  /** It begins a row; else it stands on the row of the one before. */
  readonly isNewRow: boolean;
  /** What else it says (inside, key): kept as it is. */
  readonly blank: Partial<Blank>;
}

interface NoteDraft {
  readonly kind: 'note';
  readonly note: string;
}

interface BoxDraft {
  readonly kind: 'box';
  readonly box: string;
  /** Lines of handwriting; words that are no number are refused when the rubric is loaded. */
  readonly lines: number | string | undefined;
}

export type FootDraft = BlankDraft | NoteDraft | BoxDraft;

type Json = Readonly<Record<string, unknown>>;

const draftOfBlank = (blank: Blank, index: number): BlankDraft => ({
  kind: 'blank',
  label: blank.label,
  fill: blank.is ?? (blank.key === undefined ? 'pen' : 'typed'),
  stamp: blank.stamp === true,
  isNewRow: index === 0,
  blank,
});

export const headDrafts = (head: readonly (readonly Blank[])[] = []): readonly BlankDraft[] =>
  head.flatMap((row) => row.map(draftOfBlank));

export const footDrafts = (foot: readonly FootPart[] = []): readonly FootDraft[] =>
  foot.flatMap(({ note, blanks, box, lines }): readonly FootDraft[] =>
    note !== undefined
      ? [{ kind: 'note', note }]
      : box !== undefined
        ? [{ kind: 'box', box, lines }]
        : (blanks ?? []).map(draftOfBlank),
  );

/** Rows of blanks, each as a rubric has it. */
export const asHead = (drafts: readonly BlankDraft[], keyFor: () => string): readonly (readonly Json[])[] =>
  rowsOf(drafts).map((row) => row.map((draft) => asBlank(draft, keyFor)));

export function asFoot(drafts: readonly FootDraft[], keyFor: () => string): readonly Json[] {
  const parts: FootDraft[][] = [];
  for (const draft of drafts) {
    const last = parts.at(-1);
    if (last?.[0]?.kind === 'blank' && draft.kind === 'blank' && !draft.isNewRow) last.push(draft);
    else parts.push([draft]);
  }
  return parts.map((part) => {
    const [first] = part;
    if (first?.kind === 'note') return { note: first.note };
    if (first?.kind === 'box')
      return { box: first.box, ...(first.lines !== undefined && { lines: first.lines }) };
    return { blanks: part.flatMap((each) => (each.kind === 'blank' ? [asBlank(each, keyFor)] : [])) };
  });
}

function rowsOf(drafts: readonly BlankDraft[]): readonly (readonly BlankDraft[])[] {
  const rows: BlankDraft[][] = [];
  for (const draft of drafts) {
    if (draft.isNewRow || rows.length === 0) rows.push([draft]);
    else rows.at(-1)?.push(draft);
  }
  return rows;
}

/** What is typed has a key of its own, and keeps it. */
function asBlank({ label, fill, stamp, blank }: BlankDraft, keyFor: () => string): Json {
  const { is: _, key, stamp: __, ...rest } = blank;
  return {
    ...rest,
    label,
    ...(fill === 'typed' ? { key: key ?? keyFor() } : fill === 'pen' ? {} : { is: fill }),
    ...(stamp && { stamp }),
  };
}
