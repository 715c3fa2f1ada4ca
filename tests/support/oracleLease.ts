/** A suite's part of the LibreOffice that it shares with others: what it opened and did not close is closed after it. */
import { OracleWorker } from './oracleWorker';

declare global {
  /** Set by tests/run/environment.js; a suite in jsdom has none, and starts its own. */
  var sharedOracle: ((fonts: string) => Promise<OracleWorker>) | undefined;
}

interface Answer {
  readonly result?: unknown;
  readonly error?: string;
}

const FONTS = 'fonts.conf';

export class OracleLease {
  private readonly documents = new Set<unknown>();
  private isOver = false;

  private constructor(
    private readonly worker: OracleWorker,
    private readonly isShared: boolean,
  ) {}

  /** `fonts`: a fontconfig file of this folder. */
  static async take(fonts = FONTS): Promise<OracleLease> {
    const { sharedOracle } = globalThis;
    if (sharedOracle === undefined) return OracleLease.own(fonts);
    return new OracleLease(await sharedOracle(fonts), true);
  }

  static async own(fonts = FONTS): Promise<OracleLease> {
    return new OracleLease(await OracleWorker.start(fonts), false);
  }

  async ask(
    command: string,
    parameters: { readonly document?: number; readonly path?: string },
  ): Promise<unknown> {
    if (this.isOver) throw new Error('LibreOffice oracle: it has ended');
    // Parsed here: an array from outside of the suite is no Array to it.
    const answer = JSON.parse(await this.worker.ask(command, parameters)) as Answer;
    if (answer.error !== undefined) throw new Error(`LibreOffice oracle: ${answer.error}`);
    if (command === 'open') this.documents.add(answer.result);
    if (command === 'close') this.documents.delete(parameters.document);
    return answer.result;
  }

  async end(): Promise<void> {
    this.isOver = true;
    if (!this.isShared) return this.worker.stop();
    if (this.worker.hasEnded) return;
    for (const document of this.documents) await this.worker.ask('close', { document });
  }
}
