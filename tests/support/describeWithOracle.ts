/** Tests that need LibreOffice, Gnumeric or Chromium: skipped in plain sight without them, failing where CI=true. */
import { missingFromOracle } from '../run/missingFromOracle';

declare global {
  /** Set by tests/run/environment.js; a suite in jsdom has none, and looks for itself. */
  var missingFromOracle: (() => readonly string[]) | undefined;
}

/** Starting LibreOffice on a busy machine takes far longer than jest's five seconds. */
const TEST_TIMEOUT = 120_000;

const missing = (globalThis.missingFromOracle ?? missingFromOracle)();

export const oracleIsHere: boolean = missing.length === 0;

export function describeWithOracle(title: string, tests: () => void): void {
  jest.setTimeout(TEST_TIMEOUT);
  if (oracleIsHere) {
    describe(title, tests);
    return;
  }
  const reason = `LibreOffice oracle incomplete, missing: ${missing.join(', ')}`;
  if (process.env['CI'] !== 'true') {
    describe.skip(`${title} (${reason})`, tests);
    return;
  }
  describe(title, () => {
    it('has its LibreOffice oracle', () => {
      throw new Error(`${reason}. Run: npm test, which installs it or says how.`);
    });
  });
}
