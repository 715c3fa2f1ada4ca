/** 宿主自检: what this Excel can do of what we take for granted. Reached by `?view=selfcheck` alone. */

import { HEAD } from '../../scoring/fields/fieldId';
import { useState } from 'preact/hooks';
import type { Host } from '../../hosts/host';
import { assumptions } from '../../hosts/office/assumptions';
import type { ExcelApi } from '../../hosts/office/run';
import type { CheckResult } from '../../hosts/office/selfCheck';
import { selfCheck } from '../../hosts/office/selfCheck';
import { makeForm } from '../../sheet/form';
import { fillForm } from '../../sheet/fillForm';
import { words } from '../strings';
import { builtInRubric, daxing } from '../templates';
import { Button } from '../ui/Button';
import { VERSION } from '../../documents/version';
import { useWork } from './useWork';

interface SelfCheckProps {
  readonly host: Host;
  readonly excel: ExcelApi;
  readonly diagnostics: string;
}

/** A sheet without a problem. */
const FILLED = new Map<string, string | number>([
  [HEAD.unit, words.selfCheck.title],
  [HEAD.year, 2026],
  [HEAD.date, 46000],
  ['1a', 1],
  [HEAD.confirmed, '是'],
]);

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

export function SelfCheck({ host, excel, diagnostics }: SelfCheckProps) {
  const [results, setResults] = useState<readonly CheckResult[]>([]);
  const { isBusy, failure, run } = useWork();
  const check = async (): Promise<string> => {
    setResults([]);
    const rubric = await builtInRubric(daxing);
    const layout = makeForm({ rubric, mode: 'tally', stage: 'assess', version: VERSION });
    await selfCheck({
      host,
      excel,
      sheet: fillForm(layout, FILLED),
      wait: pause,
      tell: (result) => setResults((before) => [...before, result]),
    });
    return '';
  };
  return (
    <div class="pane">
      <h1>{words.selfCheck.title}</h1>
      <p class="help">{words.selfCheck.help}</p>
      <Button look="primary" isDisabled={isBusy} onClick={() => run(check)}>
        {words.selfCheck.run}
      </Button>
      {isBusy && <progress aria-label={words.selfCheck.running} />}
      <ol class="results" aria-live="polite">
        {results.map(({ title, isPassed, reason }) => (
          <li key={title}>
            <strong>{isPassed ? words.selfCheck.passed : words.selfCheck.failed}</strong> {title}
            {reason !== undefined && <p class="wrong">{reason}</p>}
          </li>
        ))}
      </ol>
      {failure.map(({ message }) => (
        <p key={message} class="wrong" role="alert">
          {message}
        </p>
      ))}
      <h2>{words.selfCheck.assumptions}</h2>
      <ul>
        {Object.entries(assumptions)
          .filter(([, { isChecked }]) => !isChecked)
          .map(([name, { text, source }]) => (
            <li key={name}>
              {text}
              <span class="place">（{source}）</span>
            </li>
          ))}
      </ul>
      <pre class="diagnostics" tabIndex={0}>
        {diagnostics}
      </pre>
    </div>
  );
}
