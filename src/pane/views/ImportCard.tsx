/** The short card of a notice: what a scoresheet needs besides its table. */

import type { Card } from '../../importer/card/card';
import { words } from '../strings';
import { DropDown } from '../ui/DropDown';

interface ImportCardProps {
  readonly card: Card;
  readonly periods: Readonly<Record<Card['period'], string>>;
  /** What a rubric has for an issuer that nobody knows. */
  readonly unknownIssuer: string;
  /** At every key; `onChange` when a field is left. */
  readonly onType: (change: Partial<Card>) => void;
  readonly onChange: (change: Partial<Card>) => void;
}

export function ImportCard({ card, periods, unknownIssuer, onType, onChange }: ImportCardProps) {
  const line = (label: string, value: string, set: (text: string) => Partial<Card>) => (
    <label class="option">
      {label}
      <input
        value={value}
        maxLength={180}
        onInput={(event) => onType(set(event.currentTarget.value))}
        onChange={(event) => onChange(set(event.currentTarget.value))}
      />
    </label>
  );
  return (
    <div class="card">
      {line(words.importing.name, card.title.replace(PERIOD, words.importing.periodMark), (title) => ({
        title: title.replace(words.importing.periodMark, PERIOD),
      }))}
      {line(words.importing.attachment, card.attachment ?? '', (attachment) => ({ attachment }))}
      {line(words.importing.unitNoun, card.unitNoun, (unitNoun) => ({ unitNoun }))}
      <DropDown
        label={words.importing.period}
        value={card.period}
        options={PERIODS.map((period) => [period, periods[period]])}
        onPick={(period) => onChange({ period })}
      />
      {line(words.importing.signatures, card.signatures.map(({ label }) => label).join('、'), (text) => ({
        signatures: text
          .split(/[、，,\s]+/)
          .filter((label) => label !== '')
          .map((label) => card.signatures.find((known) => known.label === label) ?? { label }),
      }))}
      {line(words.importing.issuer, card.issuer === unknownIssuer ? '' : card.issuer, (text) => ({
        issuer: text.trim() === '' ? unknownIssuer : text.trim(),
      }))}
    </div>
  );
}

/** As a rubric has it. */
const PERIOD = '{period}';

const PERIODS: readonly Card['period'][] = ['year', 'quarter', 'month', 'day', 'none'];
