/** What is wrong, a line each; every one leads to its cell. */

import type { Problem } from '../../problems/problem';
import { words } from '../strings';
import { Button } from '../ui/Button';

interface ProblemsProps {
  readonly problems: readonly Problem[];
  readonly isChecked: boolean;
  readonly onGo: (problem: Problem) => void;
}

export function Problems({ problems, isChecked, onGo }: ProblemsProps) {
  return (
    <div class="problems">
      <p class="help">{isChecked ? words.problems.checkedAt : words.problems.unchecked}</p>
      <p role="status">
        {problems.length === 0 ? words.problems.none : words.problems.found(problems.length)}
      </p>
      <ul>
        {problems.map((problem, i) => (
          <li key={i} class={`problem is-${problem.severity}`}>
            <fluent-badge appearance="tint" color={problem.severity === 'error' ? 'danger' : 'warning'}>
              {problem.severity === 'error' ? words.problems.error : words.problems.warning}
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
