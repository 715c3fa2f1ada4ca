/**
 * What belongs to no item: 一票否决, 等级, 加分上限, 折算, 小数, what cannot be together, classes. Filled in like a form,
 * put into the rubric by one button.
 */

import { useRef } from 'preact/hooks';
import { setPart } from '../../../editing/change';
import type { Changed } from '../../../editing/loaded';
import { asExclusions, freshExclusion } from '../../../editing/exclusions';
import type { ExclusionDraft } from '../../../editing/exclusions';
import { namedClauses } from '../../../editing/owners';
import { listedWords } from '../../../editing/words';
import {
  asGrades,
  asTargets,
  gradeDrafts,
  scaled,
  scalesOf,
  targetDrafts,
  wholeScale,
} from '../../../editing/parts';
import type { GradeDraft, TargetDraft } from '../../../editing/parts';
import type { VetoDraft } from '../../../editing/vetoes';
import { asVetoes, vetoDrafts } from '../../../editing/vetoes';
import { ownEntries } from '../../../problems/narrow';
import type { Rubric } from '../../../rubric/rubric';
import { defaultRounding } from '../../../rubric/rubric';
import { editorWords } from '../../editorWords';
import { Button } from '../../ui/Button';
import { DropDown } from '../../ui/DropDown';
import type { Entered } from './fields';
import { NumberField, TextField, Tick } from './fields';
import { Faults } from './Faults';
import { Picks } from './Picks';
import { Rows } from './Rows';
import { SaidOffers } from './SaidOffers';
import type { Editing } from './useEditing';
import { PARTS } from './formNames';
import { useForm, useKept } from './useForm';
import { VetoFields } from './VetoFields';

const words = editorWords.parts;

interface PartsDraft {
  readonly vetoes: readonly VetoDraft[];
  readonly grades: readonly GradeDraft[];
  readonly exclusions: readonly ExclusionDraft[];
  readonly targets: readonly TargetDraft[];
  /** As they are typed: 县、区. */
  readonly classes: string;
  readonly cap: Entered;
  readonly minBase: Entered;
  readonly penaltyCap: Entered;
  readonly totalCap: Entered;
  readonly scales: readonly Entered[];
  readonly scaleTo: Entered;
  readonly scaleOf: NonNullable<Rubric['scaleOf']>;
  readonly decimals: Entered;
  readonly isGradePrinted: boolean;
}

const partsDraft = (rubric: Rubric): PartsDraft => ({
  vetoes: vetoDrafts(rubric),
  grades: gradeDrafts(rubric),
  exclusions: rubric.exclusions ?? [],
  targets: targetDrafts(rubric),
  classes: (rubric.unitClasses ?? []).join('、'),
  cap: rubric.bonus?.cap ?? undefined,
  minBase: rubric.bonus?.minBase,
  penaltyCap: rubric.penalties?.cap,
  totalCap: rubric.cap,
  scales: scalesOf(rubric),
  scaleTo: rubric.scaleTo,
  scaleOf: rubric.scaleOf ?? 'total',
  decimals: (rubric.rounding ?? defaultRounding).decimals,
  isGradePrinted: rubric.layout.printGrade !== false,
});

function setParts(rubric: Rubric, draft: PartsDraft): Changed {
  const { at } = rubric.rounding ?? defaultRounding;
  const { cap, minBase, penaltyCap, totalCap, scaleTo, scaleOf, decimals, isGradePrinted } = draft;
  const unitClasses = listedWords(draft.classes);
  return setPart(rubric, {
    vetoes: asVetoes(draft.vetoes),
    grades: asGrades(draft.grades),
    exclusions: asExclusions(draft.exclusions),
    targets: asTargets(draft.targets),
    unitClasses: unitClasses.length > 0 ? unitClasses : undefined,
    ...(rubric.bonus !== undefined && { bonus: { ...rubric.bonus, cap: cap ?? null, minBase } }),
    ...(rubric.penalties !== undefined && { penalties: { ...rubric.penalties, cap: penaltyCap } }),
    cap: totalCap,
    ...scaled(rubric, draft.scales),
    ...wholeScale(scaleTo, scaleOf),
    rounding: { decimals, at },
    ...(isGradePrinted !== (rubric.layout.printGrade !== false) && {
      layout: { ...rubric.layout, printGrade: isGradePrinted },
    }),
  });
}

export function PartsEditor({ editing }: { readonly editing: Editing }) {
  const { rubric } = editing;
  const form = useForm(editing, PARTS, partsDraft);
  const { set, contents } = form;
  const { vetoes, grades, exclusions, targets, scales, scaleTo } = contents;
  const clauses = namedClauses(rubric).map(({ clause, name }) => [clause.id, name] as const);
  const element = useRef<HTMLFormElement>(null);
  const keep = useKept({ editing, form, element, build: setParts });
  const apply = (): void => {
    if (keep()) editing.say(words.applied);
    else editing.apply(setParts(rubric, form.latest()), words.applied);
  };
  return (
    <form
      class="parts"
      ref={element}
      onFocusOut={keep}
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <h2 tabIndex={-1}>{words.title}</h2>
      <SaidOffers editing={editing} />
      <Rows
        title={words.vetoes}
        help={words.vetoesHelp}
        rows={vetoes}
        fresh={{ text: '', effect: 'noHonours' }}
        onChange={(changed) => set({ vetoes: changed })}
      >
        {(veto, set) => (
          <VetoFields veto={veto} rubric={rubric} grades={grades.map(({ name }) => name)} onChange={set} />
        )}
      </Rows>
      <Rows
        title={words.grades}
        rows={grades}
        fresh={{ name: '', min: undefined }}
        onChange={(changed) => set({ grades: changed })}
      >
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
      {grades.length > 0 && (
        <Tick
          label={words.gradePrinted}
          isOn={contents.isGradePrinted}
          onChange={(isGradePrinted) => set({ isGradePrinted })}
        />
      )}
      {clauses.length > 1 && (
        <Rows
          title={words.exclusions}
          help={words.exclusionsHelp}
          rows={exclusions}
          fresh={freshExclusion}
          onChange={(changed) => set({ exclusions: changed })}
        >
          {({ sides }, set) => (
            <>
              {sides.map((side, i) => (
                <Picks
                  key={i}
                  label={words.side(i + 1)}
                  none={words.sideNone}
                  options={clauses}
                  chosen={side}
                  onChange={(chosen) => set({ sides: sides.map((each, at) => (at === i ? chosen : each)) })}
                />
              ))}
              <Button isSmall look="subtle" onClick={() => set({ sides: [...sides, []] })}>
                {words.addSide}
              </Button>
            </>
          )}
        </Rows>
      )}
      {rubric.bonus !== undefined && (
        <>
          <NumberField label={words.bonusCap} value={contents.cap} onChange={(cap) => set({ cap })} />
          <NumberField
            label={words.minBase}
            value={contents.minBase}
            onChange={(minBase) => set({ minBase })}
          />
        </>
      )}
      {rubric.penalties !== undefined && (
        <NumberField
          label={words.penaltyCap}
          value={contents.penaltyCap}
          onChange={(penaltyCap) => set({ penaltyCap })}
        />
      )}
      <NumberField
        label={words.totalCap}
        value={contents.totalCap}
        onChange={(totalCap) => set({ totalCap })}
      />
      {rubric.sections.map(({ id, title, fullScore }, i) => (
        <NumberField
          key={id}
          label={words.scaleTo(title, fullScore)}
          value={scales[i]}
          onChange={(scale) => set({ scales: scales.map((each, at) => (at === i ? scale : each)) })}
        />
      ))}
      <NumberField
        label={words.wholeScaleTo(rubric.fullScore)}
        value={scaleTo}
        onChange={(whole) => set({ scaleTo: whole })}
      />
      {scaleTo !== undefined && (
        <DropDown
          label={words.scaleOf}
          value={contents.scaleOf}
          options={ownEntries(words.scalesOf)}
          onPick={(scaleOf) => set({ scaleOf })}
        />
      )}
      <Rows
        title={words.targets}
        help={words.targetsHelp}
        rows={targets}
        fresh={{ label: '', unit: '' }}
        onChange={(changed) => set({ targets: changed })}
      >
        {(target, set) => (
          <>
            <TextField
              label={words.targetLabel}
              value={target.label}
              onChange={(label) => set({ ...target, label })}
            />
            <TextField
              label={words.targetUnit}
              value={target.unit}
              onChange={(unit) => set({ ...target, unit })}
            />
          </>
        )}
      </Rows>
      <TextField label={words.classes} value={contents.classes} onChange={(classes) => set({ classes })} />
      <NumberField
        label={words.rounding}
        value={contents.decimals}
        onChange={(decimals) => set({ decimals })}
      />
      <Faults problems={editing.problems} />
      <Button look="primary" onClick={apply}>
        {words.apply}
      </Button>
    </form>
  );
}
