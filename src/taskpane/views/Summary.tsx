/** 总分, 等级, and how far it is to the next one; always in sight. */

import { toNumber } from '../../points/points';
import type { Scoring } from '../../scoring/score';
import { firedVerdicts } from '../session/verdicts';
import type { Outlook } from '../session/outlook';
import { words } from '../strings';

interface SummaryProps {
  readonly title: string;
  readonly unit: string;
  readonly scoring: Scoring;
  readonly outlook: Outlook;
  /** What keeps the sheet from being finished, and the first entry that cannot be used. */
  readonly hint: string;
}

export function Summary({ title, unit, scoring, outlook: { expected, next }, hint }: SummaryProps) {
  const { total, grade } = scoring.total;
  const shown = typeof total === 'string' ? total || words.total.blank : words.total.points(toNumber(total));
  return (
    <header class="summary">
      <h1>{title}</h1>
      {unit !== '' && <p class="unit-name">{unit}</p>}
      <p class="total" aria-live="polite">
        <span>{words.total.label}</span> <strong data-total>{shown}</strong>
        {grade !== '' && <fluent-badge appearance="tint">{grade}</fluent-badge>}
      </p>
      {typeof total === 'string' && expected !== undefined && (
        <p class="outlook">{words.total.expected(expected)}</p>
      )}
      {next !== undefined && <p class="outlook">{words.total.next(next.name, next.missing)}</p>}
      {firedVerdicts(scoring).map((text) => (
        <p key={text} class="wrong">
          {text}
        </p>
      ))}
      {hint !== '' && <p class="hint">{hint}</p>}
    </header>
  );
}
