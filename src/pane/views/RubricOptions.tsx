/** How a sheet is to be made of the rubric that was chosen. */

import { isOneOf, ownEntries, ownKeys } from '../../problems/narrow';
import { useState } from 'preact/hooks';
import { leafItems } from '../../rubric/items';
import type { Rubric } from '../../rubric/rubric';
import type { Mode, Stage } from '../../scoring/fields/fields';
import { words } from '../strings';
import { Button } from '../ui/Button';

export interface RubricChoice {
  readonly rubric: Rubric;
  readonly mode: Mode;
  readonly stage: Stage;
  readonly chosen: Readonly<Record<string, string>>;
}

/** What the chooser says is one of its own options. */
function pickNamed<T extends string>(
  options: Readonly<Partial<Record<T, string>>>,
  value: string,
  onPick: (value: T) => void,
): void {
  const names: readonly T[] = ownKeys(options);
  if (isOneOf(names, value)) onPick(value);
}

interface OptionsProps {
  readonly rubric: Rubric;
  readonly isBusy: boolean;
  /** Its rules are to be written or changed. */
  readonly onEdit: () => void;
  readonly onGenerate: (choice: RubricChoice) => void;
}

export function RubricOptions({ rubric, isBusy, onEdit, onGenerate }: OptionsProps) {
  const usual: Mode = hasClauses(rubric) ? 'tally' : 'direct';
  const [mode, setMode] = useState<Mode>(usual);
  const [stage, setStage] = useState<Stage>('assess');
  const [chosen, setChosen] = useState<RubricChoice['chosen']>({});
  const pick = <T extends string>(
    label: string,
    value: T,
    options: Readonly<Partial<Record<T, string>>>,
    onPick: (value: T) => void,
  ) => (
    <label class="option">
      {label}
      <select value={value} onChange={(event) => pickNamed(options, event.currentTarget.value, onPick)}>
        {ownEntries(options).map(([name, text]) => (
          <option key={name} value={name}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <section class="options" aria-label={rubric.title}>
      {pick(words.choose.stage, stage, words.choose.stages, (next) => {
        setStage(next);
        // 自评 is filled in by people who give themselves points, not by who counts what was found.
        setMode(next === 'self' ? 'direct' : usual);
      })}
      {pick(words.choose.mode, mode, modesFor(usual), setMode)}
      {(rubric.readings ?? []).map(({ id, text, options }) => (
        <div key={id}>
          {pick(
            words.choose.reading(text),
            chosen[id] ?? options[0]?.id ?? '',
            Object.fromEntries(options.map((option) => [option.id, option.text])),
            (option) => setChosen({ ...chosen, [id]: option }),
          )}
        </div>
      ))}
      <Button look="primary" isDisabled={isBusy} onClick={() => onGenerate({ rubric, mode, stage, chosen })}>
        {words.choose.generate}
      </Button>{' '}
      <Button isDisabled={isBusy} onClick={onEdit}>
        {words.choose.edit}
      </Button>
    </section>
  );
}

/** Without rules there is nothing to count. */
export const hasClauses = (rubric: Rubric): boolean =>
  leafItems(rubric).some(({ clauses = [] }) => clauses.length > 0);

const modesFor = (usual: Mode): Readonly<Partial<Record<Mode, string>>> =>
  usual === 'tally' ? words.choose.modes : { direct: words.choose.modes.direct };
