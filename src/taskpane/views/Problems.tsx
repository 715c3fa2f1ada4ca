/** What is wrong, a line each; every one leads to its cell. */

import type { Problem } from '../../problems/problem';
import { isFault } from '../../problems/problem';
import { words } from '../strings';
import { Button } from '../ui/Button';

const COLOURS = { error: 'danger', warning: 'warning', notice: 'informative' } as const;

interface ProblemsProps {
  readonly problems: readonly Problem[];
  readonly isChecked: boolean;
  readonly onGo: (problem: Problem) => void;
}

export function Problems({ problems, isChecked, onGo }: ProblemsProps) {
  const faults = problems.filter(isFault).length;
  return (
    <div class="problems">
      <p class="help">{isChecked ? words.problems.checkedAt : words.problems.unchecked}</p>
      <p role="status">{faults === 0 ? words.problems.none : words.problems.found(faults)}</p>
      <ul>
        {problems.map((problem, i) => (
          <li key={i} class={`problem is-${problem.severity}`}>
            <fluent-badge appearance="tint" color={COLOURS[problem.severity]}>
              {words.problems[problem.severity]}
            </fluent-badge>
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
          </li>
        ))}
      </ul>
    </div>
  );
}
