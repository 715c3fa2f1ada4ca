/** The open sheet: 总分 on top, below it what is being filled in, the overview, the problems, and 上报. */

import { useEffect, useMemo, useState } from 'preact/hooks';
import type { CellValue } from '../../formula/value';
import type { Problem } from '../../problems/problem';
import { isFault } from '../../problems/problem';
import { plainTitle } from '../../rubric/title';
import { score } from '../../scoring/score';
import { outlook } from '../session/outlook';
import type { Part } from '../session/parts';
import { HEAD, partAt, partsOf } from '../session/parts';
import type { Session, SessionState } from '../session/session';
import { textOf } from '../session/textOf';
import { words } from '../strings';
import { Fill } from './Fill';
import { Overview } from './Overview';
import { Problems } from './Problems';
import type { ReportActions } from './Report';
import { Report } from './Report';
import { Summary } from './Summary';
import type { ViewName } from './Tabs';
import { Tabs } from './Tabs';
import { Toolbar } from './Toolbar';
import { useUndoKeys } from './useUndoKeys';
import { Button } from '../ui/Button';

export interface SheetViewProps {
  readonly session: Session;
  readonly actions: ReportActions;
  /** The tab that is open at first. */
  readonly view: ViewName;
}

export function SheetView({ session, actions, view }: SheetViewProps) {
  const state = useSession(session);
  const { layout, host } = session;
  const { live, checked, cursor, failure } = state;
  useUndoKeys(session);
  const [tab, setTab] = useState<ViewName>(view);
  const [preview, setPreview] = useState<ReadonlyMap<string, CellValue>>(new Map());
  const parts = useMemo(() => partsOf(layout.prepared, words.parts), [layout]);
  const [partId, setPart] = useState(HEAD);
  useEffect(() => {
    const at = cursor === undefined ? undefined : partAt(parts, cursor);
    if (at !== undefined) setPart(at.id);
  }, [cursor, parts]);
  const entries = useMemo(() => new Map([...live.entries, ...preview]), [live, preview]);
  const scoring = useMemo(
    () => (preview.size === 0 ? live.scoring : score(layout.prepared, entries, layout.geometry.capacity)),
    [live, entries, preview, layout],
  );
  const part = parts.find(({ id }) => id === partId) ?? parts[0];
  const problems = checked ?? live.problems;
  const pick = (next: Part): void => {
    setPart(next.id);
    setTab('fill');
  };
  const go = (problem: Problem): void => {
    const id = [...live.places].find(([, at]) => at.sheet === problem.sheet && at.cell === problem.cell)?.[0];
    const at = id === undefined ? undefined : partAt(parts, id);
    if (at !== undefined) setPart(at.id);
    void host.reveal(problem);
  };
  const handlers = {
    valueOf: (id: string): CellValue => live.entries.get(id) ?? null,
    onPreview: (id: string, value: CellValue | undefined) =>
      setPreview(value === undefined ? new Map() : new Map([[id, value]])),
    onEnter: (id: string, value: CellValue) => void session.enter(id, value),
  };
  return (
    <div class="sheet-view">
      <Summary
        title={plainTitle(layout.prepared.rubric)}
        unit={textOf(live.entries.get(':unit'))}
        scoring={scoring}
        outlook={outlook(layout, entries, scoring)}
        hint={preview.size === 0 ? live.hint.text : ''}
      />
      <Toolbar session={session} state={state} onChecked={() => setTab('problems')} />
      {failure.length > 0 && <Failure failure={failure} onRetry={() => void session.refresh()} />}
      <Tabs active={tab} badge={{ problems: problems.filter(isFault).length }} onChange={setTab}>
        {tab === 'fill' && part !== undefined && (
          <Fill {...{ parts, part, layout, scoring, host, ...handlers }} onPick={pick} />
        )}
        {tab === 'overview' && <Overview {...{ parts, scoring }} onPick={pick} />}
        {tab === 'problems' && <Problems problems={problems} isChecked={checked !== undefined} onGo={go} />}
        {tab === 'report' && <Report session={session} live={live} actions={actions} />}
      </Tabs>
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

function Failure({
  failure,
  onRetry,
}: {
  readonly failure: readonly Problem[];
  readonly onRetry: () => void;
}) {
  return (
    <div role="alert">
      <fluent-message-bar intent="error" layout="multiline">
        {failure.map(({ message }) => message).join('')}
        <Button slot="actions" isSmall onClick={onRetry}>
          {words.retry}
        </Button>
      </fluent-message-bar>
    </div>
  );
}
