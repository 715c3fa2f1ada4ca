/**
 * What belongs to no item: 一票否决, 等级, 加分上限, 折算, 小数, what cannot be together, classes. Filled in like a form,
 * put into the rubric by one button.
 */

import { useRef, useState } from 'preact/hooks';
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
import { asVetoes, vetoDrafts } from '../../../editing/vetoes';
import { ownEntries } from '../../../problems/narrow';
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
import { useKept } from './useKept';
import { VetoFields } from './VetoFields';

const words = editorWords.parts;

export function PartsEditor({ editing }: { readonly editing: Editing }) {
  const { rubric } = editing;
  const [vetoes, setVetoes] = useState(() => vetoDrafts(rubric));
  const [grades, setGrades] = useState(() => gradeDrafts(rubric));
  const [exclusions, setExclusions] = useState<readonly ExclusionDraft[]>(rubric.exclusions ?? []);
  const [targets, setTargets] = useState(() => targetDrafts(rubric));
  const [classes, setClasses] = useState((rubric.unitClasses ?? []).join('、'));
  const [cap, setCap] = useState<Entered>(rubric.bonus?.cap ?? undefined);
  const [minBase, setMinBase] = useState<Entered>(rubric.bonus?.minBase);
  const [penaltyCap, setPenaltyCap] = useState<Entered>(rubric.penalties?.cap);
  const [totalCap, setTotalCap] = useState<Entered>(rubric.cap);
  const [scales, setScales] = useState<readonly Entered[]>(() => scalesOf(rubric));
  const [scaleTo, setScaleTo] = useState<Entered>(rubric.scaleTo);
  const [scaleOf, setScaleOf] = useState(rubric.scaleOf ?? 'total');
  const [decimals, setDecimals] = useState<Entered>((rubric.rounding ?? defaultRounding).decimals);
  const [isGradePrinted, setGradePrinted] = useState(rubric.layout.printGrade !== false);
  const clauses = namedClauses(rubric).map(({ clause, name }) => [clause.id, name] as const);
  const form = useRef<HTMLFormElement>(null);
  const build = (): Changed => {
    const { at } = rubric.rounding ?? defaultRounding;
    const unitClasses = listedWords(classes);
    return setPart(rubric, {
      vetoes: asVetoes(vetoes),
      grades: asGrades(grades),
      exclusions: asExclusions(exclusions),
      targets: asTargets(targets),
      unitClasses: unitClasses.length > 0 ? unitClasses : undefined,
      ...(rubric.bonus !== undefined && { bonus: { ...rubric.bonus, cap: cap ?? null, minBase } }),
      ...(rubric.penalties !== undefined && { penalties: { ...rubric.penalties, cap: penaltyCap } }),
      cap: totalCap,
      ...scaled(rubric, scales),
      ...wholeScale(scaleTo, scaleOf),
      rounding: { decimals, at },
      ...(isGradePrinted !== (rubric.layout.printGrade !== false) && {
        layout: { ...rubric.layout, printGrade: isGradePrinted },
      }),
    });
  };
  const keep = useKept({
    form,
    contents: [
      vetoes,
      grades,
      exclusions,
      targets,
      classes,
      cap,
      minBase,
      penaltyCap,
      totalCap,
      scales,
      scaleTo,
      scaleOf,
      decimals,
      isGradePrinted,
    ],
    build,
    editing,
  });
  const apply = (): void => {
    if (keep()) editing.say(words.applied);
    else editing.apply(build(), words.applied);
  };
  return (
    <form
      class="parts"
      ref={form}
      onFocusOut={keep}
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <h2>{words.title}</h2>
      <SaidOffers editing={editing} />
      <Rows
        title={words.vetoes}
        help={words.vetoesHelp}
        rows={vetoes}
        fresh={{ text: '', effect: 'noHonours' }}
        onChange={setVetoes}
      >
        {(veto, set) => (
          <VetoFields veto={veto} rubric={rubric} grades={grades.map(({ name }) => name)} onChange={set} />
        )}
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
      {grades.length > 0 && (
        <Tick label={words.gradePrinted} isOn={isGradePrinted} onChange={setGradePrinted} />
      )}
      {clauses.length > 1 && (
        <Rows
          title={words.exclusions}
          help={words.exclusionsHelp}
          rows={exclusions}
          fresh={freshExclusion}
          onChange={setExclusions}
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
          <NumberField label={words.bonusCap} value={cap} onChange={setCap} />
          <NumberField label={words.minBase} value={minBase} onChange={setMinBase} />
        </>
      )}
      {rubric.penalties !== undefined && (
        <NumberField label={words.penaltyCap} value={penaltyCap} onChange={setPenaltyCap} />
      )}
      <NumberField label={words.totalCap} value={totalCap} onChange={setTotalCap} />
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
      <Rows
        title={words.targets}
        help={words.targetsHelp}
        rows={targets}
        fresh={{ label: '', unit: '' }}
        onChange={setTargets}
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
      <TextField label={words.classes} value={classes} onChange={setClasses} />
      <NumberField label={words.rounding} value={decimals} onChange={setDecimals} />
      <Faults problems={editing.problems} />
      <Button look="primary" onClick={apply}>
        {words.apply}
      </Button>
    </form>
  );
}
