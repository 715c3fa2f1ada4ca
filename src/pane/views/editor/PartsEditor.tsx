/** What belongs to no item: 一票否决, 等级, 加分上限, 折算, 小数. Filled in like a form, put into the rubric by one button. */

import { useRef, useState } from 'preact/hooks';
import { setPart } from '../../../editing/change';
import { ownersOf } from '../../../editing/owners';
import type { VetoDraft } from '../../../editing/parts';
import {
  asGrades,
  asVetoes,
  gradeDrafts,
  scaled,
  scalesOf,
  vetoDrafts,
  wholeScale,
  withFact,
} from '../../../editing/parts';
import { ownEntries } from '../../../problems/narrow';
import type { Rubric } from '../../../rubric/rubric';
import { defaultRounding } from '../../../rubric/rubric';
import { editorWords } from '../../editorWords';
import { Button } from '../../ui/Button';
import { DropDown } from '../../ui/DropDown';
import { useFocusAfter } from '../../ui/useFocusAfter';
import type { Entered } from './fields';
import { NumberField, TextField } from './fields';
import { Faults } from './Faults';
import type { Editing } from './useEditing';

const words = editorWords.parts;

export function PartsEditor({ editing }: { readonly editing: Editing }) {
  const { rubric } = editing;
  const [vetoes, setVetoes] = useState(() => vetoDrafts(rubric));
  const [grades, setGrades] = useState(() => gradeDrafts(rubric));
  const [cap, setCap] = useState<Entered>(rubric.bonus?.cap ?? undefined);
  const [minBase, setMinBase] = useState<Entered>(rubric.bonus?.minBase);
  const [scales, setScales] = useState<readonly Entered[]>(() => scalesOf(rubric));
  const [scaleTo, setScaleTo] = useState<Entered>(rubric.scaleTo);
  const [scaleOf, setScaleOf] = useState(rubric.scaleOf ?? 'total');
  const [decimals, setDecimals] = useState<Entered>((rubric.rounding ?? defaultRounding).decimals);
  const apply = (): void => {
    const { at } = rubric.rounding ?? defaultRounding;
    editing.apply(
      setPart(rubric, {
        vetoes: asVetoes(vetoes),
        grades: asGrades(grades),
        ...(rubric.bonus !== undefined && { bonus: { ...rubric.bonus, cap: cap ?? null, minBase } }),
        ...scaled(rubric, scales),
        ...wholeScale(scaleTo, scaleOf),
        rounding: { decimals, at },
      }),
      words.applied,
    );
  };
  return (
    <form
      class="parts"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <h2>{words.title}</h2>
      <Rows title={words.vetoes} rows={vetoes} fresh={{ text: '', effect: 'noHonours' }} onChange={setVetoes}>
        {(veto, set) => <VetoFields veto={veto} rubric={rubric} onChange={set} />}
      </Rows>
      <Rows title={words.grades} rows={grades} fresh={{ name: '', min: undefined }} onChange={setGrades}>
        {(grade, set) => (
          <>
            <TextField
              label={words.gradeName}
              value={grade.name}
              onChange={(name) => set({ ...grade, name })}
            />
            <NumberField
              label={words.gradeMin}
              value={grade.min}
              onChange={(min) => set({ ...grade, min })}
            />
          </>
        )}
      </Rows>
      {rubric.bonus !== undefined && (
        <>
          <NumberField label={words.bonusCap} value={cap} onChange={setCap} />
          <NumberField label={words.minBase} value={minBase} onChange={setMinBase} />
        </>
      )}
      {rubric.sections.map(({ id, title, fullScore }, i) => (
        <NumberField
          key={id}
          label={words.scaleTo(title, fullScore)}
          value={scales[i]}
          onChange={(scale) => setScales(scales.map((each, at) => (at === i ? scale : each)))}
        />
      ))}
      <NumberField label={words.wholeScaleTo(rubric.fullScore)} value={scaleTo} onChange={setScaleTo} />
      {scaleTo !== undefined && (
        <DropDown
          label={words.scaleOf}
          value={scaleOf}
          options={ownEntries(words.scalesOf)}
          onPick={setScaleOf}
        />
      )}
      <NumberField label={words.rounding} value={decimals} onChange={setDecimals} />
      <Faults problems={editing.problems} />
      <Button look="primary" onClick={apply}>
        {words.apply}
      </Button>
    </form>
  );
}

interface RowsProps<T> {
  readonly title: string;
  readonly rows: readonly T[];
  /** What a new one holds. */
  readonly fresh: T;
  readonly onChange: (rows: readonly T[]) => void;
  readonly children: (row: T, set: (row: T) => void) => preact.ComponentChildren;
}

function Rows<T>({ title, rows, fresh, onChange, children }: RowsProps<T>) {
  const list = useRef<HTMLFieldSetElement>(null);
  const focusAfter = useFocusAfter(list, '.row-end .button', () =>
    list.current?.querySelector<HTMLElement>(':scope > .button'),
  );
  return (
    <fieldset class="rows" ref={list}>
      <legend>{title}</legend>
      {rows.map((row, i) => (
        <div class="line" key={i} role="group" aria-label={`${title}${i + 1}`}>
          {children(row, (changed) => onChange(rows.map((each, at) => (at === i ? changed : each))))}
          <span class="row-end">
            <Button
              isSmall
              look="subtle"
              label={`${words.remove}：${title}${i + 1}`}
              onClick={() => {
                focusAfter(i);
                onChange(rows.filter((_, at) => at !== i));
              }}
            >
              ×
            </Button>
          </span>
        </div>
      ))}
      <Button isSmall label={`${words.add}：${title}`} onClick={() => onChange([...rows, fresh])}>
        {words.add}
      </Button>
    </fieldset>
  );
}

interface VetoFieldsProps {
  readonly veto: VetoDraft;
  readonly rubric: Rubric;
  readonly onChange: (veto: VetoDraft) => void;
}

/** Nothing is chosen yet. */
const NONE = ['', ''] as const;

function VetoFields({ veto, rubric, onChange }: VetoFieldsProps) {
  const targets =
    veto.effect === 'itemZero'
      ? ownersOf(rubric)
          .filter(({ list, status }) => list === 'items' && status === undefined)
          .map(({ id, name }) => [id, name] as const)
      : veto.effect === 'sectionZero'
        ? rubric.sections.map(({ id, title }) => [id, title] as const)
        : [];
  const facts = ownersOf(rubric).flatMap(({ id, name, status }) =>
    status === undefined ? [] : [[id, name] as const],
  );
  const isGraded = veto.effect === 'forcedGrade' || veto.effect === 'gradeCeiling';
  return (
    <>
      <TextField
        isLong
        label={words.vetoText}
        value={veto.text}
        onChange={(text) => onChange({ ...veto, text })}
      />
      <DropDown
        label={words.vetoEffect}
        value={veto.effect}
        options={ownEntries(words.vetoEffects)}
        onPick={(effect) => onChange({ ...veto, effect })}
      />
      {facts.length > 0 && (
        <DropDown
          label={words.fact}
          value={facts.find(([id]) => id === veto.rest?.sameAs)?.[0] ?? ''}
          options={[NONE, ...facts]}
          onPick={(id) => onChange(withFact(veto, id))}
        />
      )}
      {targets.length > 0 && (
        <DropDown
          label={words.target}
          value={veto.target ?? ''}
          options={[NONE, ...targets]}
          onPick={(target) => onChange({ ...veto, target })}
        />
      )}
      {isGraded && (
        <DropDown
          label={words.grade}
          value={veto.grade ?? ''}
          options={[NONE, ...(rubric.grades ?? []).map(({ name }) => [name, name] as const)]}
          onPick={(grade) => onChange({ ...veto, grade })}
        />
      )}
      <TextField
        label={words.consequence}
        value={veto.consequence ?? ''}
        onChange={(consequence) => onChange({ ...veto, consequence })}
      />
    </>
  );
}
