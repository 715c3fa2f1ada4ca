/** The clauses of an item that are being written: the one that is open, and those that were left before they were whole. */

import { useState } from 'preact/hooks';
import type { ClauseDraft } from '../../../editing/draft';
import { asClauseDraft } from '../../../editing/draft';
import type { RuleOwner } from '../../../editing/owners';
import { propertyOf } from '../../../problems/narrow';
import { formsOf } from './formNames';
import type { Editing } from './useEditing';

interface OpenClause {
  /** Where it is kept. */
  readonly slot: string;
  /** As it was opened; undefined where it was left half-written. */
  readonly first: ClauseDraft | undefined;
}

interface LeftClause {
  readonly slot: string;
  readonly draft: ClauseDraft;
}

export interface ClauseDrafts {
  readonly open: LeftClause | undefined;
  /** Whether somebody has just opened it. */
  readonly isOpened: boolean;
  /** Left half-written, and not open. */
  readonly left: readonly LeftClause[];
  /** Opens the form, with what was written of the same clause before. */
  readonly begin: (first: ClauseDraft) => void;
  readonly goOn: (slot: string) => void;
  readonly type: (draft: ClauseDraft) => void;
  /** What is half-written stays. */
  readonly close: () => void;
  /** It is in the rubric, or given up. */
  readonly end: (slot: string) => void;
}

export function useClauseDrafts({ forms }: Editing, owner: RuleOwner): ClauseDrafts {
  const prefix = `${formsOf(owner)}clause/`;
  const kept = forms.names(prefix).flatMap((slot): LeftClause[] => {
    const draft = asClauseDraft(forms.read(slot));
    return draft === undefined ? [] : [{ slot, draft }];
  });
  const [open, setOpen] = useState<OpenClause | undefined>(() => {
    const last = kept.at(-1);
    return last && { slot: last.slot, first: undefined };
  });
  const [isOpened, setOpened] = useState(false);
  const draft = open && (kept.find(({ slot }) => slot === open.slot)?.draft ?? asItIs(owner, open.first));
  const show = (next: OpenClause): void => {
    setOpen(next);
    setOpened(true);
  };
  /** The words that it was begun with, by which it is found again. */
  const beginningOf = (slot: string): unknown => {
    const contents = forms.read(slot);
    return typeof contents === 'object' && contents !== null ? propertyOf(contents, 'from') : undefined;
  };
  return {
    open: open && draft && { slot: open.slot, draft },
    isOpened,
    left: kept.filter(({ slot }) => slot !== open?.slot),
    begin(first) {
      const before = kept.find(({ slot, draft: { id } }) =>
        first.id === undefined ? id === undefined && beginningOf(slot) === first.text : id === first.id,
      );
      if (before !== undefined) return show({ slot: before.slot, first: undefined });
      const number = Number(kept.at(-1)?.slot.slice(prefix.length) ?? 0) + 1;
      show({ slot: prefix + String(number).padStart(DIGITS, '0'), first });
    },
    goOn: (slot) => show({ slot, first: undefined }),
    type(typed) {
      if (open === undefined) return;
      const from = beginningOf(open.slot) ?? open.first?.text;
      forms.write(open.slot, { ...typed, from });
    },
    close: () => setOpen(undefined),
    end(slot) {
      forms.write(slot, undefined);
      if (slot === open?.slot) setOpen(undefined);
    },
  };
}

/** Their names go in the order of the numbers. */
const DIGITS = 3;

/** Nothing was typed yet: a clause that others have moved meanwhile is still the same. */
function asItIs({ clauses }: RuleOwner, first: ClauseDraft | undefined): ClauseDraft | undefined {
  if (first?.id === undefined) return first;
  const now = clauses.find(({ text, label }) => text === first.text && label === first.label);
  return { ...first, id: now?.id };
}
