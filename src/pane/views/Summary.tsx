/**
 * 总分, 等级, and how far it is to the next one; always in sight.
 *
 * Every line of it has its place and its height whatever it says, so that nothing below ever moves: what moves
 * between the press and the release of the mouse loses the click.
 */

import type { ComponentChildren } from 'preact';
import { toNumber } from '../../points/points';
import type { Scoring } from '../../scoring/scoring';
import { firedVerdicts } from '../session/verdicts';
import type { Outlook } from '../session/outlook';
import { words } from '../strings';
import { Button } from '../ui/Button';

interface SummaryProps {
  readonly title: string;
  readonly unit: string;
  /** A few words beside the total: when it was saved. */
  readonly status: ComponentChildren;
  readonly scoring: Scoring;
  /** Why none of the sheet's numbers counts; then none is shown. */
  readonly withheld: string | undefined;
  readonly outlook: Outlook;
  /** What keeps the sheet from being finished, and the first entry that cannot be used. */
  readonly hint: string;
  /** Goes to where the hint points. */
  readonly onHint: () => void;
  /** The totals at 评分确认 and now, where they differ. */
  readonly changed: { readonly then: number; readonly now: number } | undefined;
  readonly onConfirm: () => void;
  /** Lies over the outlook for a while. */
  readonly notice: ComponentChildren;
}

export function Summary(props: SummaryProps) {
  const { title, unit, status, scoring, withheld, outlook, onHint, changed, onConfirm, notice } = props;
  const { total, grade } =
    withheld === undefined ? scoring.total : { total: words.total.withheld, grade: '' };
  const hint = withheld ?? props.hint;
  const shown = typeof total === 'string' ? total || words.total.blank : words.total.points(toNumber(total));
  const verdicts = firedVerdicts(scoring).join('；');
  const ahead = withheld === undefined ? outlookWords(outlook, typeof total === 'string') : '';
  return (
    <header class="summary">
      <h1 title={title}>{title}</h1>
      <div class="summary-total">
        <p class="total" aria-live="polite">
          <span>{words.total.label}</span> <strong data-total>{shown}</strong>
          {grade !== '' && <span class="badge">{grade}</span>}
        </p>
        <div class="summary-side">
          <p class="unit-name" title={unit}>
            {unit}
          </p>
          <p class="status">{status}</p>
        </div>
      </div>
      <div class="summary-ahead">
        {verdicts === '' ? (
          <p class="outlook">{ahead}</p>
        ) : (
          <p class="wrong" title={verdicts}>
            {verdicts}
          </p>
        )}
        {notice}
      </div>
      <div class="summary-hint">
        {changed !== undefined && typeof total !== 'string' ? (
          <p class="changed" role="status">
            <span>{words.total.changed(changed.then, changed.now)}</span>
            <Button isSmall onClick={onConfirm}>
              {words.total.confirm}
            </Button>
          </p>
        ) : (
          hint !== '' && (
            <button type="button" class="hint" title={hint} onClick={onHint}>
              <span>{hint}</span>
            </button>
          )
        )}
      </div>
    </header>
  );
}

function outlookWords({ expected, next }: Outlook, isOpen: boolean): string {
  return [
    ...(isOpen && expected !== undefined ? [words.total.expected(expected)] : []),
    ...(next === undefined ? [] : [words.total.next(next.name, next.missing)]),
  ].join('；');
}
