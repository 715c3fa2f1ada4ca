/**
 * How the official sheet is headed, what its columns are called and who signs, as a form has it: the lists of
 * formBlanks and formColumns, and the few words around them.
 */

import type { PrintLayout } from '../rubric/printLayout';
import { typedBlanks } from '../rubric/blanks';
import { totalBlanks } from '../rubric/blanks';
import type { Rubric } from '../rubric/rubric';
import type { BlankDraft, FootDraft } from './formBlanks';
import { asFoot, asHead, footDrafts, headDrafts } from './formBlanks';
import type { ColumnDraft } from './formColumns';
import { columnDrafts, withColumns } from './formColumns';
import type { Changed } from './loaded';
import { loaded } from './loaded';

export interface SignatureDraft {
  readonly label: string;
  /** Words that are no number are refused when the rubric is loaded. */
  readonly people: number | string | undefined;
  readonly stamp: boolean;
}

export interface PrintedDraft {
  /** With {period} where the period is printed. */
  readonly title: string;
  readonly attachment: string;
  readonly unitNoun: string;
  readonly period: Rubric['period'];
  readonly dateLabel: string;
  readonly totalLabel: string;
  readonly issuer: string;
  readonly notice: string;
  readonly orientation: NonNullable<PrintLayout['orientation']>;
  /** Its columns are as wide as on the form as issued, not as their words ask for. */
  readonly keepWidths: boolean;
  readonly head: readonly BlankDraft[];
  readonly columns: readonly ColumnDraft[];
  readonly foot: readonly FootDraft[];
  readonly signatures: readonly SignatureDraft[];
}

export function printedDraft({ title, attachment, unitNoun, period, source, layout }: Rubric): PrintedDraft {
  return {
    ...{ title, unitNoun, period },
    attachment: attachment ?? '',
    dateLabel: layout.dateLabel ?? '',
    totalLabel: layout.totalLabel ?? '',
    issuer: source.issuer,
    notice: source.notice,
    orientation: layout.orientation ?? 'portrait',
    keepWidths: layout.keepWidths === true,
    head: headDrafts(layout.head),
    columns: columnDrafts(layout),
    foot: footDrafts(layout.foot),
    signatures: (layout.signatures ?? []).map(({ label, people, stamp }) => ({
      label,
      people,
      stamp: stamp === true,
    })),
  };
}

/** The rubric with its form so. What was left out as usual stays left out. */
export function setPrinted(rubric: Rubric, draft: PrintedDraft): Changed {
  const { layout: before, source } = rubric;
  const keyFor = freshKeys(before);
  const { signatures, orientation, keepWidths } = draft;
  const layout = {
    ...withColumns(before, draft.columns),
    ...((before.orientation !== undefined || orientation !== 'portrait') && { orientation }),
    ...((before.keepWidths !== undefined || keepWidths) && { keepWidths }),
    ...said('dateLabel', draft.dateLabel),
    ...said('totalLabel', draft.totalLabel),
    ...listed('head', asHead(draft.head, keyFor), before.head),
    ...listed('foot', asFoot(draft.foot, keyFor), before.foot),
    ...(!hasTotalBlank(before, draft) && { totalPlace: undefined }),
    ...listed(
      'signatures',
      signatures.map(({ label, people, stamp }) => ({
        label,
        ...(people !== undefined && { people }),
        ...(stamp && { stamp }),
      })),
      before.signatures,
    ),
  };
  return loaded({
    ...rubric,
    ...{ title: draft.title, unitNoun: draft.unitNoun, period: draft.period, layout },
    ...said('attachment', draft.attachment),
    source: { ...source, issuer: draft.issuer, notice: draft.notice },
  });
}

/** 总分 whose blank is gone has a row again. */
function hasTotalBlank(
  { tableHead = [], tableFoot = [] }: PrintLayout,
  { head, foot }: PrintedDraft,
): boolean {
  const { above, below } = totalBlanks({ tableHead, tableFoot });
  const isTotal = (part: FootDraft): boolean => part.kind === 'blank' && part.fill === 'total';
  return above.length + below.length > 0 || [...head, ...foot].some(isTotal);
}

/** Left out where it is blank; `undefined` is no property of a file. */
const said = (name: string, text: string): Readonly<Record<string, unknown>> => ({
  [name]: text.trim() === '' ? undefined : text,
});

const listed = (
  name: string,
  list: readonly unknown[],
  before: readonly unknown[] | undefined,
): Readonly<Record<string, unknown>> => (list.length > 0 || before !== undefined ? { [name]: list } : {});

/** Ids of what is typed into blanks; those of the rubric keep theirs. */
function freshKeys(layout: PrintLayout): () => string {
  const taken = new Set(typedBlanks(layout).map(({ key }) => key.toLowerCase()));
  const next = (n: number): string => (taken.has(`blank${n}`) ? next(n + 1) : `blank${n}`);
  return () => {
    const key = next(1);
    taken.add(key);
    return key;
  };
}
