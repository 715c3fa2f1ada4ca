/** The open sheet: 总分 on top, below it what is being filled in, the overview, the problems, and 上报. */

import { HEAD } from '../../scoring/fields/fieldId';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Saving } from '../drafts/saving';
import type { CellValue } from '../../formula/value';
import type { Problem } from '../../problems/problem';
import { isFault } from '../../problems/problem';
import { plainTitle } from '../../rubric/title';
import { State } from '../../rules/inputType';
import type { Field } from '../../scoring/fields/fields';
import { missingIn } from '../../scoring/advice/missing';
import { score } from '../../scoring/score';
import { changedSince } from '../session/confirmed';
import { fieldName } from '../../sheet/sheetNames';
import { outlook } from '../session/outlook';
import type { FormSection } from '../session/formSections';
import { HEAD_SECTION, partAt, partsOf } from '../session/formSections';
import type { Filing } from '../session/filing';
import type { Session, SessionState } from '../session/session';
import { entryText } from '../session/textOf';
import { words } from '../strings';
import { FileLine } from './FileLine';
import { FillView } from './FillView';
import { Overview } from './Overview';
import { Problems } from './Problems';
import type { ReportActions } from './Report';
import { ReportView } from './Report';
import type { FieldFix } from './Said';
import { fieldFix } from './Said';
import { Summary } from './Summary';
import type { NoticeProps } from './Notice';
import { Notice } from './Notice';
import type { ViewName } from './Tabs';
import { PaneTabs, viewNamed } from './Tabs';
import { Toolbar } from './Toolbar';
import { useGoToField } from './useGoToField';
import { useUndoKeys } from './useUndoKeys';
import { useWhereabouts } from './useWhereabouts';
import { Button } from '../ui/Button';

interface SheetViewProps {
  readonly session: Session;
  readonly actions: ReportActions;
  /** The tab that is open at first. */
  readonly view: ViewName;
  /** Something from outside the sheet. */
  readonly notice: NoticeProps;
  readonly saving: Saving | undefined;
  readonly filing: Filing | undefined;
  /** When it was saved, in a few words. */
  readonly status: ComponentChildren;
}

export function SheetView({ session, actions, view, notice, saving, filing, status }: SheetViewProps) {
  const state = useSession(session);
  const { layout, host } = session;
  const { live, checked, cursor, failure, pending, confirmed } = state;
  useUndoKeys(session);
  const [tab, setTab] = useState(() => viewNamed(saving?.whereabouts()?.view) ?? view);
  const preview = state.typing;
  const parts = useMemo(() => partsOf(layout.prepared, words.parts), [layout]);
  const [partId, setPart] = useState(() => saving?.whereabouts()?.part ?? HEAD_SECTION);
  useEffect(() => {
    const at = cursor === undefined ? undefined : partAt(parts, cursor);
    if (at !== undefined) setPart(at.id);
  }, [cursor, parts]);
  useWhereabouts(session, saving, partId, tab);
  // Of what the sheet refused no score is shown.
  const ahead = useMemo(
    () => new Map([...(failure.length === 0 ? pending : []), ...preview]),
    [pending, preview, failure],
  );
  const entries = useMemo(() => new Map([...live.entries, ...ahead]), [live, ahead]);
  const scoring = useMemo(
    () => (ahead.size === 0 ? live.scoring : score(layout.prepared, entries, layout.geometry.capacity)),
    [live, entries, ahead, layout],
  );
  const told = useMemo(
    () => (ahead.size === 0 ? live.hint : live.hintFor(scoring, entries)),
    [live, ahead, scoring, entries],
  );
  const expected = useMemo(() => outlook(layout, entries, scoring), [layout, entries, scoring]);
  const part = parts.find(({ id }) => id === partId) ?? parts[0];
  const problems = checked ?? live.problems;
  const pick = (next: FormSection): void => {
    setPart(next.id);
    setTab('fill');
    saving?.remember({ cell: undefined });
  };
  /** The field whose cell a problem names. */
  const fieldAt = (problem: Problem): Field | undefined => {
    const id = [...live.places].find(([, at]) => at.sheet === problem.sheet && at.cell === problem.cell)?.[0];
    return id === undefined ? undefined : layout.prepared.byId.get(id);
  };
  const go = (problem: Problem): void => {
    const id = fieldAt(problem)?.id;
    const at = id === undefined ? undefined : partAt(parts, id);
    if (at !== undefined) setPart(at.id);
    void host.reveal(problem);
  };
  const fill = (field: Field): void => {
    const at = partAt(parts, field.id);
    if (at !== undefined) pick(at);
    void host.reveal({ name: fieldName(field.id) });
  };
  /** To what the hint speaks of: the first fault, or else the first field that is still to be filled in. */
  const followHint = (): void => {
    if (live.standing.length > 0) return setTab('problems');
    const fault = layout.prepared.all.find(({ id }) => scoring.fields.get(id)?.state === State.invalid);
    const [first] = fault === undefined ? missingIn(layout, scoring).map(({ at }) => at) : [fault];
    if (first === undefined) setTab('problems');
    else fill(first);
  };
  const fixOf = (problem: Problem): FieldFix | undefined => {
    const field = problem.code === 'sheet.unusable' ? fieldAt(problem) : undefined;
    return (
      field &&
      fieldFix(field, live.entries.get(field.id) ?? null, (value) => void session.enter(field.id, value))
    );
  };
  const handlers = {
    valueOf: (id: string): CellValue => (pending.has(id) ? pending : live.entries).get(id) ?? null,
    typedOf: (id: string): CellValue =>
      (preview.has(id) ? preview : pending.has(id) ? pending : live.entries).get(id) ?? null,
    onPreview: session.type,
    onEnter: (id: string, value: CellValue) => void session.enter(id, value),
  };
  useGoToField({
    host,
    valueOf: handlers.typedOf,
    onField(id) {
      const at = partAt(parts, id);
      if (at !== undefined) setPart(at.id);
      setTab('fill');
    },
  });
  return (
    <div class="sheet-view">
      <Summary
        title={plainTitle(layout.prepared.rubric)}
        unit={entryText(live.entries.get(HEAD.unit))}
        scoring={scoring}
        withheld={live.standing[0]?.message}
        outlook={expected}
        hint={told.text}
        changed={changedSince(layout, live, confirmed)}
        onConfirm={session.confirm}
        status={status}
        onHint={followHint}
        notice={
          failure.length === 0 ? (
            <Notice {...notice} />
          ) : (
            <Notice text={failure.map(({ message }) => message).join('')} isError>
              <Button isSmall onClick={() => void session.retry()}>
                {words.retry}
              </Button>
            </Notice>
          )
        }
      />
      <Toolbar
        session={session}
        state={state}
        isTyping={preview.size > 0}
        onChecked={() => setTab('problems')}
      />
      {filing !== undefined && (
        <FileLine
          filing={filing}
          onSave={async () => {
            // By the keys, nothing has been left yet: what is being typed belongs in the file.
            for (const [id, value] of session.state().typing) await session.enter(id, value);
            await session.refresh();
            const name = await actions.saveAgain(session, session.state().live);
            return name === undefined ? '' : words.filing.saved(name);
          }}
        />
      )}
      <PaneTabs active={tab} badge={{ problems: problems.filter(isFault).length }} onChange={setTab}>
        {tab === 'fill' && part !== undefined && (
          <FillView {...{ parts, part, layout, scoring, host, ...handlers }} onPick={pick} />
        )}
        {tab === 'overview' && <Overview {...{ parts, scoring }} onPick={pick} />}
        {tab === 'problems' && (
          <Problems
            problems={problems}
            isChecked={checked !== undefined}
            onGo={go}
            fixOf={fixOf}
            todo={missingIn(layout, live.scoring)}
            onFill={fill}
          />
        )}
        {tab === 'report' && <ReportView session={session} live={live} actions={actions} />}
      </PaneTabs>
    </div>
  );
}

function useSession(session: Session): SessionState {
  const [state, setState] = useState(session.state());
  useEffect(() => {
    setState(session.state());
    return session.subscribe(() => setState(session.state()));
  }, [session]);
  return state;
}
