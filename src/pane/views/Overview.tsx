/** Every item with what it came to; each leads to its entries. */

import { toNumber } from '../../points/points';
import type { Scoring } from '../../scoring/scoring';
import type { FormSection } from '../session/formSections';
import { words } from '../strings';

interface OverviewProps {
  readonly parts: readonly FormSection[];
  readonly scoring: Scoring;
  readonly onPick: (part: FormSection) => void;
}

export function Overview({ parts, scoring, onPick }: OverviewProps) {
  const groups = [...new Set(parts.map(({ group }) => group))];
  return (
    <div class="overview">
      {groups.map((group) => (
        <section key={group} aria-label={group}>
          <h2>{group}</h2>
          <ul>
            {parts
              .filter((part) => part.group === group)
              .map((part) => (
                <li key={part.id}>
                  <button type="button" class="row" onClick={() => onPick(part)}>
                    <span class="row-title">{titleOf(part)}</span>
                    <span class="row-score">{scoreOf(part, scoring)}</span>
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** The item's number, and the beginning of what it asks for. */
export function titleOf({ title, owner }: FormSection): string {
  const text = (owner !== undefined && 'requirement' in owner ? owner.requirement : owner?.criteria) ?? '';
  return text === '' ? title : `${title} ${text.replace(/\s+/g, ' ').slice(0, 40)}`;
}

/** 0.7／1, 有误, 不涉及; nothing for what has no score. */
export function scoreOf({ id, leaf, owner }: FormSection, { items, lines }: Scoring): string {
  const shown = leaf === undefined ? lines.get(id)?.score : items.get(id)?.printed;
  if (owner === undefined || shown === undefined || shown === '') return '';
  const full = leaf?.item.fullScore;
  return words.fill.score(
    typeof shown === 'string' ? shown : String(toNumber(shown)),
    full === undefined || full === null ? '' : String(full),
  );
}
