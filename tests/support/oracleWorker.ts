/**
 * The Python process that drives LibreOffice (oracle.py): one JSON line there, one back.
 * It ends with this process whatever happens: its stdin closes, and then it cleans up after itself.
 */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const PYTHON = '/usr/bin/python3';
const START_TIMEOUT = 60_000;
const STOP_TIMEOUT = 10_000;

interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: string;
}

interface Question {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

export class OracleWorker {
  private readonly questions = new Map<number, Question>();
  private readonly closed: Promise<void>;
  private lastId = 0;
  private complaints = '';

  private constructor(private readonly process: ChildProcessWithoutNullStreams) {
    createInterface({ input: process.stdout }).on('line', (line) => {
      this.settle(JSON.parse(line) as Answer);
    });
    process.stderr.on('data', (text) => (this.complaints = `${this.complaints}${String(text)}`.slice(-4000)));
    process.stdin.on('error', () => {}); // a worker that died is reported by 'close'
    this.closed = new Promise((resolve) => {
      process.once('error', (error) => {
        this.fail(error.message);
      });
      process.once('close', (code) => {
        resolve(this.fail(`it ended with code ${String(code)}`));
      });
    });
  }

  /** `fonts`: a fontconfig file of this folder. */
  static async start(fonts = 'fonts.conf'): Promise<OracleWorker> {
    // -B: no __pycache__ in the tests' folder.
    const worker = new OracleWorker(spawn(PYTHON, ['-B', join(__dirname, 'oracle.py'), fonts]));
    const timer = setTimeout(() => {
      worker.fail(`it did not start within ${START_TIMEOUT / 1000} s`);
    }, START_TIMEOUT);
    try {
      await worker.answerTo(0); // the worker's first answer says that LibreOffice is up
      return worker;
    } catch (error) {
      await worker.stop();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  ask(command: string, parameters: object): Promise<unknown> {
    const id = ++this.lastId;
    const answer = this.answerTo(id);
    this.process.stdin.write(`${JSON.stringify({ ...parameters, id, do: command })}\n`);
    return answer;
  }

  async stop(): Promise<void> {
    this.fail('it was stopped');
    this.process.stdin.end();
    const timer = setTimeout(() => this.process.kill('SIGKILL'), STOP_TIMEOUT);
    await this.closed;
    clearTimeout(timer);
  }

  private answerTo(id: number): Promise<unknown> {
    if (this.process.exitCode !== null) return Promise.reject(new Error('LibreOffice oracle: it has ended'));
    this.holdProcessOpen(true);
    return new Promise((resolve, reject) => this.questions.set(id, { resolve, reject }));
  }

  private settle({ id, result, error }: Answer): void {
    const question = this.questions.get(id);
    this.questions.delete(id);
    if (this.questions.size === 0) this.holdProcessOpen(false);
    if (error === undefined) question?.resolve(result);
    else question?.reject(new Error(`LibreOffice oracle: ${error}`));
  }

  private fail(reason: string): void {
    const complaints = this.complaints === '' ? '' : `\n${this.complaints}`;
    for (const id of [...this.questions.keys()]) this.settle({ id, error: `${reason}${complaints}` });
  }

  /** A worker nobody stopped must not keep jest from ending; one that is being asked must. */
  private holdProcessOpen(held: boolean): void {
    const streams = [this.process.stdin, this.process.stdout, this.process.stderr] as unknown as Socket[];
    for (const handle of [this.process, ...streams]) handle[held ? 'ref' : 'unref']();
  }
}
