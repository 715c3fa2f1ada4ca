/** One veto: its words, how it is known, what it does, and the sentence that it prints. */

import { namedClauses, ownersOf } from '../../../editing/owners';
import type { VetoDraft, WhenDraft } from '../../../editing/vetoes';
import {
  allowsEffect,
  ASKED,
  BY_SCORE,
  factsOf,
  knownBy,
  scoredParts,
  vetoSentence,
  withKnownBy,
  withWhen,
} from '../../../editing/vetoes';
import { ownEntries } from '../../../problems/narrow';
import type { Rubric } from '../../../rubric/rubric';
import { editorWords } from '../../editorWords';
import { DropDown } from '../../ui/DropDown';
import { NumberField, TextField } from './fields';
import { Picks } from './Picks';

const words = editorWords.parts;

interface VetoFieldsProps {
  readonly veto: VetoDraft;
  readonly rubric: Rubric;
  /** The names of the grades, as the form beside has them. */
  readonly grades: readonly string[];
  readonly onChange: (veto: VetoDraft) => void;
}

/** Nothing is chosen yet. */
const NONE = ['', ''] as const;

export function VetoFields({ veto, rubric, grades, onChange }: VetoFieldsProps) {
  const { effect, when } = veto;
  const targets =
    effect === 'itemZero'
      ? ownersOf(rubric)
          .filter(({ list, status }) => list === 'items' && status === undefined)
          .map(({ id, name }) => [id, name] as const)
      : effect === 'sectionZero'
        ? rubric.sections.map(({ id, title }) => [id, title] as const)
        : [];
  const effects = ownEntries(words.vetoEffects).filter(([each]) => allowsEffect(veto, each));
  const isGraded = effect === 'forcedGrade' || effect === 'gradeCeiling';
  const by = knownBy(veto);
  const clauses = namedClauses(rubric);
  const sentence = vetoSentence(rubric, veto);
  return (
    <>
      <TextField
        isLong
        label={words.vetoText}
        value={veto.text}
        onChange={(text) => onChange({ ...veto, text })}
      />
      <DropDown
        label={words.knownBy}
        value={by}
        options={[
          [ASKED, words.asked],
          [BY_SCORE, words.byScore],
          ...factsOf(rubric).map(([id, name]) => [id, words.follows(name)] as const),
        ]}
        onPick={(picked) => onChange(withKnownBy(veto, picked))}
      />
      {when !== undefined && (
        <WhenFields when={when} rubric={rubric} onChange={(changed) => onChange(withWhen(veto, changed))} />
      )}
      {when === undefined && clauses.length > 0 && (
        <DropDown
          label={words.requires}
          value={veto.requires ?? ''}
          options={[
            ['', words.requiresNone],
            ...clauses.map(({ clause, name }) => [clause.id, name] as const),
          ]}
          onPick={(id) => onChange({ ...veto, requires: id === '' ? undefined : id })}
        />
      )}
      <DropDown
        label={words.vetoEffect}
        value={effect}
        options={effects}
        onPick={(picked) => onChange({ ...veto, effect: picked })}
      />
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
          options={[NONE, ...grades.map((name) => [name, name] as const)]}
          onPick={(grade) => onChange({ ...veto, grade })}
        />
      )}
      <TextField
        label={words.consequence}
        value={veto.consequence ?? ''}
        onChange={(consequence) => onChange({ ...veto, consequence })}
      />
      {sentence !== undefined && <p class="standard">{words.printed(sentence)}</p>}
    </>
  );
}

interface WhenFieldsProps {
  readonly when: WhenDraft;
  readonly rubric: Rubric;
  readonly onChange: (when: WhenDraft) => void;
}

/** 任一部分得分率低于60%的: what is too low, and by what measure. 基本分 and 总分 are told in points alone. */
function WhenFields({ when, rubric, onChange }: WhenFieldsProps) {
  const { parts, isOfTotal = false, isFrom = false, line, isPercent } = when;
  return (
    <div class="when" role="group" aria-label={words.byScore}>
      <Picks
        label={words.whenParts}
        none={words.whenBase}
        options={scoredParts(rubric)}
        chosen={parts}
        onChange={(chosen) => onChange({ ...when, parts: chosen })}
      />
      {parts.length === 0 && (
        <>
          <DropDown
            label={words.whenOf}
            value={isOfTotal ? 'total' : 'base'}
            options={ownEntries(words.wholes)}
            onPick={(picked) => onChange({ ...when, isOfTotal: picked === 'total' })}
          />
          <DropDown
            label={words.whenSide}
            value={isFrom ? 'from' : 'below'}
            options={ownEntries(words.whenSides)}
            onPick={(picked) => onChange({ ...when, isFrom: picked === 'from' })}
          />
        </>
      )}
      <NumberField
        label={parts.length === 0 && isFrom ? words.from : words.below}
        value={line}
        onChange={(changed) => onChange({ ...when, line: changed })}
      />
      {parts.length > 0 && (
        <DropDown
          label={words.measure}
          value={isPercent ? 'percent' : 'points'}
          options={ownEntries(words.measures)}
          onPick={(picked) => onChange({ ...when, isPercent: picked === 'percent' })}
        />
      )}
    </div>
  );
}
