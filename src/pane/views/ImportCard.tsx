/** The short card of a notice: what a scoresheet needs besides its table. */

import type { Card } from '../../importer/card/card';
import { words } from '../strings';

interface ImportCardProps {
  readonly card: Card;
  readonly periods: Readonly<Record<Card['period'], string>>;
  readonly onChange: (change: Partial<Card>) => void;
}

export function ImportCard({ card, periods, onChange }: ImportCardProps) {
  const line = (label: string, value: string, set: (text: string) => Partial<Card>) => (
    <label class="option">
      {label}
      <input value={value} maxLength={180} onChange={(event) => onChange(set(event.currentTarget.value))} />
    </label>
  );
  return (
    <div class="card">
      {line(words.importing.name, card.title, (title) => ({ title }))}
      {line(words.importing.attachment, card.attachment ?? '', (attachment) => ({ attachment }))}
      {line(words.importing.unitNoun, card.unitNoun, (unitNoun) => ({ unitNoun }))}
      <label class="option">
        {words.importing.period}
        <select
          value={card.period}
          onChange={(event) => {
            const period = periodNamed(event.currentTarget.value);
            if (period !== undefined) onChange({ period });
          }}
        >
          {PERIODS.map((period) => (
            <option key={period} value={period}>
              {periods[period]}
            </option>
          ))}
        </select>
      </label>
      {line(words.importing.signatures, card.signatures.map(({ label }) => label).join('、'), (text) => ({
        signatures: text
          .split(/[、，,\s]+/)
          .filter((label) => label !== '')
          .map((label) => card.signatures.find((known) => known.label === label) ?? { label }),
      }))}
    </div>
  );
}

const PERIODS: readonly Card['period'][] = ['year', 'quarter', 'month', 'day', 'none'];
const periodNamed = (name: string): Card['period'] | undefined => PERIODS.find((period) => period === name);
