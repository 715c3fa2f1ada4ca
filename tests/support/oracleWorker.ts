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

interface Question {
  /** Takes the answer as it came: a line of JSON. */
  resolve(answer: string): void;
  reject(error: Error): void;
}

export class OracleWorker {
  private readonly questions = new Map<number, Question>();
  private readonly closed: Promise<void>;
  private lastId = 0;
  private isStopped = false;
  private complaints = '';

  private constructor(private readonly process: ChildProcessWithoutNullStreams) {
    createInterface({ input: process.stdout }).on('line', (line) => {
      // The number comes first: oracle.py.
      this.settle(Number(/^\{"id": (\d+)/.exec(line)?.[1]), (question) => question.resolve(line));
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

  /** Nothing can be asked any more. */
  get hasEnded(): boolean {
    return this.isStopped || this.process.exitCode !== null || this.process.signalCode !== null;
  }

  get pid(): number | undefined {
    return this.process.pid;
  }

  get isBusy(): boolean {
    return this.questions.size > 0;
  }

  /** `fonts`: a fontconfig file of this folder. */
  static async start(fonts: string): Promise<OracleWorker> {
    // -B: no __pycache__ in the tests' folder.
    const worker = new OracleWorker(spawn(PYTHON, ['-B', join(__dirname, 'oracle.py'), fonts]));
    const timer = setTimeout(() => {
      worker.fail(`it did not start within ${START_TIMEOUT / 1000} s`);
    }, START_TIMEOUT);
    try {
      const { error } = JSON.parse(await worker.answerTo(0)) as { readonly error?: string };
      if (error !== undefined) throw new Error(`LibreOffice oracle: ${error}`);
      return worker; // its first answer says that LibreOffice is up
    } catch (error) {
      await worker.stop();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  ask(command: string, parameters: object): Promise<string> {
    const id = ++this.lastId;
    const answer = this.answerTo(id);
    this.process.stdin.write(`${JSON.stringify({ ...parameters, id, do: command })}\n`);
    return answer;
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    this.fail('it was stopped');
    this.process.stdin.end();
    const timer = setTimeout(() => this.process.kill('SIGKILL'), STOP_TIMEOUT);
    await this.closed;
    clearTimeout(timer);
  }

  private answerTo(id: number): Promise<string> {
    if (this.hasEnded) return Promise.reject(new Error('LibreOffice oracle: it has ended'));
    this.holdProcessOpen(true);
    return new Promise((resolve, reject) => this.questions.set(id, { resolve, reject }));
  }

  private settle(id: number, how: (question: Question) => void): void {
    const question = this.questions.get(id);
    this.questions.delete(id);
    if (this.questions.size === 0) this.holdProcessOpen(false);
    if (question !== undefined) how(question);
  }

  private fail(reason: string): void {
    const complaints = this.complaints === '' ? '' : `\n${this.complaints}`;
    const error = new Error(`LibreOffice oracle: ${reason}${complaints}`);
    for (const id of [...this.questions.keys()]) this.settle(id, (question) => question.reject(error));
  }

  /** A worker nobody stopped must not keep jest from ending; one that is being asked must. */
  private holdProcessOpen(held: boolean): void {
    const streams = [this.process.stdin, this.process.stdout, this.process.stderr] as unknown as Socket[];
    for (const handle of [this.process, ...streams]) handle[held ? 'ref' : 'unref']();
  }
}
