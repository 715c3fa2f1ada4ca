/** How a sheet is to be made of the rubric that was chosen. */

import { ownEntries } from '../../problems/narrow';
import { useEffect, useRef, useState } from 'preact/hooks';
import { leafItems } from '../../rubric/items';
import type { Rubric } from '../../rubric/rubric';
import type { Mode, Stage } from '../../scoring/fields/fields';
import { words } from '../strings';
import { Button } from '../ui/Button';
import { DropDown } from '../ui/DropDown';

export interface RubricChoice {
  readonly rubric: Rubric;
  readonly mode: Mode;
  readonly stage: Stage;
  readonly chosen: Readonly<Record<string, string>>;
}

interface OptionsProps {
  readonly rubric: Rubric;
  /** Something was left half-written in its rules. */
  readonly isHalf: boolean;
  readonly isBusy: boolean;
  /** Its rules are to be written or changed. */
  readonly onEdit: () => void;
  readonly onGenerate: (choice: RubricChoice) => void;
}

export function RubricOptions({ rubric, isHalf, isBusy, onEdit, onGenerate }: OptionsProps) {
  const usual: Mode = hasClauses(rubric) ? 'tally' : 'direct';
  const [mode, setMode] = useState<Mode>(usual);
  const [stage, setStage] = useState<Stage>('assess');
  const [chosen, setChosen] = useState<RubricChoice['chosen']>({});
  const section = useRef<HTMLElement>(null);
  // What is to be pressed next is in sight.
  useEffect(() => section.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <section class="options" ref={section} aria-label={rubric.title}>
      <DropDown
        label={words.choose.stage}
        value={stage}
        options={ownEntries(words.choose.stages)}
        onPick={(next) => {
          setStage(next);
          // 自评 is filled in by people who give themselves points, not by who counts what was found.
          setMode(next === 'self' ? 'direct' : usual);
        }}
      />
      <DropDown
        label={words.choose.mode}
        value={mode}
        options={ownEntries(words.choose.modes).filter(([name]) => usual === 'tally' || name === 'direct')}
        onPick={setMode}
      />
      {(rubric.readings ?? []).map(({ id, text, options }) => (
        <DropDown
          key={id}
          label={words.choose.reading(text)}
          value={chosen[id] ?? options[0]?.id ?? ''}
          options={options.map((option) => [option.id, option.text])}
          onPick={(option) => setChosen({ ...chosen, [id]: option })}
        />
      ))}
      <Button look="primary" isDisabled={isBusy} onClick={() => onGenerate({ rubric, mode, stage, chosen })}>
        {words.choose.generate}
      </Button>{' '}
      <Button isDisabled={isBusy} onClick={onEdit}>
        {words.choose.edit}
      </Button>
      {isHalf && <p class="help">{words.library.halfHelp}</p>}
    </section>
  );
}

/** Without rules there is nothing to count. */
export const hasClauses = (rubric: Rubric): boolean =>
  leafItems(rubric).some(({ clauses = [] }) => clauses.length > 0);
