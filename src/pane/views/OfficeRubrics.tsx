/** 本单位的评分标准: what the administrator offers to everybody; nothing stands here where he offers none. */

import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../../problems/problem';
import type { OfficeRubric } from '../library/officeRubrics';
import { problemsOf } from '../session/problemsOf';
import { words } from '../strings';

interface OfficeRubricsProps {
  readonly list: () => Promise<readonly OfficeRubric[]>;
  readonly chosen: string | undefined;
  readonly isBusy: boolean;
  readonly onChoose: (rubric: OfficeRubric) => void;
  /** What stands under the row of the one that is chosen. */
  readonly below: (key: string) => ComponentChildren;
}

/** What tells it from the others of the lists. */
export const officeKey = ({ file }: OfficeRubric): string => `office ${file}`;

export function OfficeRubricsList({ list, chosen, isBusy, onChoose, below }: OfficeRubricsProps) {
  const [rubrics, setRubrics] = useState<readonly OfficeRubric[]>([]);
  const [faults, setFaults] = useState<readonly Problem[]>([]);
  useEffect(() => {
    list().then(setRubrics, (error: unknown) => setFaults(problemsOf(error)));
  }, []);
  if (rubrics.length === 0 && faults.length === 0) return null;
  return (
    <section class="library" aria-label={words.library.office}>
      <h2>{words.library.office}</h2>
      {faults.map(({ message }) => (
        <p key={message} class="wrong" role="alert">
          {message}
        </p>
      ))}
      <ul>
        {rubrics.map((rubric) => (
          <li key={rubric.file}>
            <button
              type="button"
              class="row"
              aria-pressed={chosen === officeKey(rubric)}
              disabled={isBusy}
              onClick={() => onChoose(rubric)}
            >
              <span>
                {rubric.title}
                {rubric.code !== undefined && <small>{words.library.about(rubric.code, '')}</small>}
              </span>
            </button>
            {below(officeKey(rubric))}
          </li>
        ))}
      </ul>
    </section>
  );
}
