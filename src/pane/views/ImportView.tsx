/** What was recognised in a notice, to be checked: the card, what each column is, and what was not understood. */

import { useMemo, useState } from 'preact/hooks';
import type { Imported } from '../../importer/importTable';
import type { Source } from '../../importer/source/source';
import { isFault } from '../../problems/problem';
import type { Rubric } from '../../rubric/rubric';
import type * as importBundle from '../importBundle';
import type { KeptNotice, NoticeAnswers } from '../drafts/keptNotice';
import { words } from '../strings';
import { Button } from '../ui/Button';
import { DropDown } from '../ui/DropDown';
import { saveRubric } from '../ui/saveRubric';
import { useModal } from '../ui/useModal';
import { ImportCard } from './ImportCard';
import { ImportSaid } from './ImportSaid';
import { ImportTable } from './ImportTable';
import { tableTitle } from './tableTitle';

export type ImportTools = typeof importBundle;
export type ReadNotice = Source;

interface ImportViewProps {
  readonly source: ReadNotice;
  readonly tools: ImportTools;
  readonly onGenerate: (rubric: Rubric) => void;
  /** Rules are to be written item by item. */
  readonly onEdit: (rubric: Rubric) => void;
  /** It is in a file as well. */
  readonly onSaved: (rubric: Rubric) => void;
  /** It is left as it is, to go on with. */
  readonly onClose: () => void;
  readonly onCancel: () => void;
  readonly kept: Pick<KeptNotice, 'answers' | 'answer'>;
}

export function ImportView({ source, tools, kept, ...on }: ImportViewProps) {
  const { onGenerate, onEdit, onSaved, onClose, onCancel } = on;
  const [answers, setAnswers] = useState<NoticeAnswers>(kept.answers);
  const { table, roles, card, declined } = answers;
  const [saved, setSaved] = useState('');
  /** At every key, before the field is left. */
  const type = (part: Partial<NoticeAnswers>): void => {
    if (!kept.answer({ ...answers, ...part })) setSaved(words.importing.notKept);
  };
  const answer = (part: Partial<NoticeAnswers>): void => {
    setAnswers({ ...answers, ...part });
    type(part);
  };
  const made = useMemo(
    () => tools.importTable(source, { ...(table !== undefined && { table }), roles, card, declined }),
    [source, table, roles, card, declined],
  );
  const { rubric } = made;
  // Nothing to check: Enter makes the sheet.
  const isClear = rubric !== undefined && !made.problems.some(isFault);
  const save = (): void => {
    if (rubric === undefined) return;
    setSaved(words.importing.saved(saveRubric(rubric)));
    onSaved(rubric);
  };
  return (
    <dialog class="import" ref={useModal(onClose)} aria-label={words.importing.check}>
      <h1>{words.importing.check}</h1>
      {made.tables.length > 1 && (
        <DropDown
          label={words.importing.table}
          value={String(made.chosen)}
          options={made.tables.map((name, i) => [String(i), tableTitle(source, name)])}
          onPick={(index) => {
            answer({ table: Number(index), roles: new Map() });
          }}
        />
      )}
      <ImportCard
        card={made.card}
        periods={tools.periodNames}
        unknownIssuer={tools.UNKNOWN_ISSUER}
        onType={(change) => type({ card: { ...card, ...change } })}
        onChange={(change) => answer({ card: { ...card, ...change } })}
      />
      <ImportSaid taken={made.taken} onChange={(without) => answer({ declined: without })} />
      <p role="status" class="summary">
        {rubric === undefined ? words.importing.none : summaryOf(made, rubric)}
      </p>
      <ImportTable
        source={source}
        made={made}
        tools={tools}
        onRole={(index, role) => answer({ roles: new Map([...roles, [index, role]]) })}
      />
      <Found made={made} />
      {saved !== '' && <p role="status">{saved}</p>}
      <div class="actions">
        <Button
          look="primary"
          isDisabled={rubric === undefined}
          isFirst={isClear}
          onClick={() => rubric !== undefined && onGenerate(rubric)}
        >
          {words.importing.generate}
        </Button>
        <Button isDisabled={rubric === undefined} onClick={() => rubric !== undefined && onEdit(rubric)}>
          {words.importing.edit}
        </Button>
        <Button isDisabled={rubric === undefined} onClick={save}>
          {words.importing.save}
        </Button>
        <Button look="subtle" onClick={onCancel}>
          {words.importing.cancel}
        </Button>
      </div>
    </dialog>
  );
}

function summaryOf({ counts }: Imported, { fullScore }: Rubric): string {
  const { bonus, penalty, veto } = words.importing.more;
  const more = [
    { name: bonus, count: counts.bonus },
    { name: penalty, count: counts.penalty },
    { name: veto, count: counts.veto },
  ].filter(({ count }) => count > 0);
  return [
    words.importing.summary(counts.items, fullScore),
    ...more.map(({ name, count }) => words.importing.lines(name, count)),
  ].join('，');
}

/** What is to be checked before what is only told. */
function Found({ made }: { readonly made: Imported }) {
  // What was taken over has a tick of its own.
  const problems = made.problems.filter(({ code }) => code !== 'import.saidTaken');
  const faults = problems.filter(isFault);
  return (
    <section class="found">
      <p>
        {faults.length === 0 ? words.importing.allUnderstood : words.importing.notUnderstood(faults.length)}
      </p>
      <ul>
        {[...faults, ...problems.filter((problem) => !isFault(problem))].map(
          ({ code, message, severity }) => (
            <li key={`${code}${message}`} class={`problem is-${severity}`}>
              {message}
            </li>
          ),
        )}
      </ul>
    </section>
  );
}
