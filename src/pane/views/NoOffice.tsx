/** Excel did not answer: why, what to do, and what to send to whoever can help. */

import { useState } from 'preact/hooks';
import type { Problem } from '../../problems/problem';
import { words } from '../strings';
import { Button } from '../ui/Button';

interface NoOfficeProps {
  readonly problem: Problem;
  readonly diagnostics: string;
}

export function NoOffice({ problem, diagnostics }: NoOfficeProps) {
  const [said, say] = useState('');
  const copy = (): void => {
    navigator.clipboard.writeText(diagnostics).then(
      () => say(words.report.copied),
      () => say(words.report.copyFailed),
    );
  };
  return (
    <div class="pane">
      <h1>{words.noOffice}</h1>
      <p role="alert">{problem.message}</p>
      <div class="toolbar">
        <Button look="primary" onClick={() => location.reload()}>
          {words.retry}
        </Button>
        <Button onClick={copy}>{words.copyDetails}</Button>
      </div>
      <p role="status">{said}</p>
      <pre class="diagnostics" tabIndex={0}>
        {diagnostics}
      </pre>
    </div>
  );
}
