/** What is wrong, a line each; every one leads to its cell. */

import type { Problem } from '../../problems/problem';
import { isFault } from '../../problems/problem';
import type { Field } from '../../scoring/fields/fields';
import type { MissingField } from '../../scoring/advice/missing';
import { words } from '../strings';
import { Button } from '../ui/Button';
import type { FieldFix } from './Said';

interface ProblemsProps {
  readonly problems: readonly Problem[];
  readonly isChecked: boolean;
  readonly onGo: (problem: Problem) => void;
  /** What one press puts right; undefined where that is not certain. */
  readonly fixOf: (problem: Problem) => FieldFix | undefined;
  readonly todo: readonly MissingField[];
  readonly onFill: (field: Field) => void;
}

export function Problems({ problems, isChecked, onGo, fixOf, todo, onFill }: ProblemsProps) {
  const faults = problems.filter(isFault).length;
  return (
    <div class="problems">
      <p class="help">{isChecked ? words.problems.checkedAt : words.problems.unchecked}</p>
      <p role="status">
        {faults > 0
          ? words.problems.found(faults)
          : todo.length > 0
            ? words.problems.none
            : words.problems.nothing}
      </p>
      <ul>
        {problems.map((problem) => (
          <li key={keyOf(problem)} class={`problem is-${problem.severity}`}>
            <span class={`badge is-${problem.severity}`}>{words.problems[problem.severity]}</span>
            {problem.sheet !== undefined && (
              <span class="place">{words.problems.at(problem.sheet, problem.cell ?? '')}</span>
            )}
            <p>{problem.message}</p>
            {problem.sheet !== undefined && (
              <Button
                isSmall
                label={`${words.problems.go}：${problem.message}`}
                onClick={() => onGo(problem)}
              >
                {words.problems.go}
              </Button>
            )}
            <FixButton fix={fixOf(problem)} />
          </li>
        ))}
      </ul>
      {todo.length > 0 && (
        <>
          <h2>{words.problems.todo(todo.length)}</h2>
          <ul class="todo">
            {todo.map(({ at, what }) => (
              <li key={at.id}>
                <span>{what === '' ? at.label : `${at.label}：${what}`}</span>
                <Button isSmall label={`${words.problems.fill}：${at.label}`} onClick={() => onFill(at)}>
                  {words.problems.fill}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** A problem that stays keeps its buttons, whatever is found before it. */
const keyOf = ({ code, sheet = '', cell = '', message }: Problem): string =>
  `${code} ${sheet}!${cell} ${message}`;

const FixButton = ({ fix }: { readonly fix: FieldFix | undefined }) =>
  fix === undefined ? null : (
    <Button isSmall label={fix.name} onClick={fix.apply}>
      {fix.label}
    </Button>
  );
