/** The clauses of an item that are being written: the one that is open, and those that were left before they were whole. */

import { useState } from 'preact/hooks';
import type { ClauseDraft } from '../../../editing/draft';
import { asClauseDraft } from '../../../editing/draft';
import type { RuleOwner } from '../../../editing/owners';
import { hasProperties } from '../../../problems/narrow';
import type { Clause } from '../../../rubric/rubric';
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
    const contents = forms.read(slot);
    const draft = asClauseDraft(contents);
    if (draft === undefined) return [];
    return [{ slot, draft: { ...draft, id: draft.id ?? writtenMeanwhile(owner, contents) } }];
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
  return {
    open: open && draft && { slot: open.slot, draft },
    isOpened,
    left: kept.filter(({ slot }) => slot !== open?.slot),
    begin(first) {
      const before = kept.find(({ slot, draft: { id } }) =>
        first.id === undefined ? beginningIn(forms.read(slot))?.from === first.text : id === first.id,
      );
      if (before !== undefined) return show({ slot: before.slot, first: undefined });
      const number = Number(kept.at(-1)?.slot.slice(prefix.length) ?? 0) + 1;
      show({ slot: prefix + String(number).padStart(DIGITS, '0'), first });
    },
    goOn: (slot) => show({ slot, first: undefined }),
    type(typed) {
      if (open === undefined) return;
      const { text } = open.first ?? typed;
      const beginning = beginningIn(forms.read(open.slot)) ?? {
        from: text,
        others: withWords(owner, text).length,
      };
      forms.write(open.slot, { ...typed, ...beginning });
    },
    close: () => setOpen(undefined),
    end(slot) {
      forms.write(slot, undefined);
      if (slot === open?.slot) setOpen(undefined);
    },
  };
}

/** What a clause was begun with, by which it is found again. */
interface ClauseBeginning {
  readonly from: string;
  /** Clauses of the same words that there were. */
  readonly others: number;
}

function beginningIn(contents: unknown): ClauseBeginning | undefined {
  if (!hasProperties(contents)) return undefined;
  const { from, others } = contents;
  return typeof from === 'string' && typeof others === 'number' ? { from, others } : undefined;
}

const withWords = ({ clauses }: RuleOwner, words: string): readonly Clause[] =>
  clauses.filter(({ text }) => text === words);

/** Its words were taken over as they are, with all that are clear: what is half-written changes that clause. */
function writtenMeanwhile(owner: RuleOwner, contents: unknown): string | undefined {
  const beginning = beginningIn(contents);
  if (beginning === undefined) return undefined;
  const same = withWords(owner, beginning.from);
  return same.length > beginning.others ? same.at(-1)?.id : undefined;
}

/** Their names go in the order of the numbers. */
const DIGITS = 3;

/** Nothing was typed yet: a clause that others have moved meanwhile is still the same. */
function asItIs({ clauses }: RuleOwner, first: ClauseDraft | undefined): ClauseDraft | undefined {
  if (first?.id === undefined) return first;
  const now = clauses.find(({ text, label }) => text === first.text && label === first.label);
  return { ...first, id: now?.id };
}
