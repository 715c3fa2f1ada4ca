/**
 * A fake Excel behind the real office.js: it answers the requests that the library sends to its host.
 *
 *     Excel.run → office.js → bridge (JSON) → process → book
 *     person types → book → events → bridge → office.js → handlers
 *
 * It is strict: a member that it does not know is the error “not in fake host”. It does not calculate. What it takes
 * for granted about Excel stands in `src/hosts/office/assumptions.ts`.
 */

import type { SheetModel } from '../../../src/sheet/model';
import type { FakeBook } from './book';
import { emptyBook } from './book';
import { eventsTo } from './events';
import type { Events } from './events';
import { notInFakeHost } from './fakeObject';
import type { Person } from './person';
import { personAt, settleResults } from './person';
import type { Kept } from './process';
import { process } from './process';
import type { Request, ResponseBody } from './wire';
import { RequestFlag } from './wire';
import { workbookObject } from './workbook';

/** As `OfficeExtension.HostBridge.init` takes it; the library puts in `onMessageFromHost`. */
interface Bridge {
  sendMessageToHost: (json: string) => void;
  onMessageFromHost: (json: string) => void;
}

interface Trip {
  readonly actions: number;
  /** Length of the request as JSON, in UTF-8: assumption `payload`. */
  readonly bytes: number;
  readonly writes: boolean;
}

export interface FakeExcel {
  readonly book: FakeBook;
  readonly bridge: Bridge;
  readonly events: Events;
  readonly person: Person;
  /** Somebody else in the same shared workbook. */
  readonly otherAuthor: Person;
  readonly isSetSupported: (set: string, version?: string) => boolean;
  /** Every request since the last `forgetTrips`. */
  readonly trips: readonly Trip[];
  readonly forgetTrips: () => void;
  /** Answers every request from now on with an error of this code; undefined ends it. */
  readonly failWith: (code: string | undefined, afterTrips?: number) => void;
  readonly startEditing: () => void;
  readonly stopEditing: () => void;
  /** Gives the formulas the results that a model has for them. */
  readonly settle: (model: Pick<SheetModel, 'sheets'>) => void;
  /** Defects of the fake, or of the test: they must not pass for errors of Excel. */
  readonly complaints: readonly string[];
}

export interface FakeExcelOptions {
  /** Highest ExcelApi requirement set. */
  readonly version?: string;
  /** Whether calls can wait until a cell is no longer edited. */
  readonly delaysForCellEdit?: boolean;
}

export function fakeExcel({ version = '1.14', delaysForCellEdit = true }: FakeExcelOptions = {}): FakeExcel {
  const book = emptyBook();
  const trips: Trip[] = [];
  const complaints: string[] = [];
  const waiting: Request[] = [];
  const kept: Kept = { objects: new Map(), nextId: 1 };
  const fault: { code?: string | undefined; after: number } = { after: 0 };
  const bridge: Bridge = {
    sendMessageToHost(json) {
      const request = JSON.parse(json) as Request;
      trips.push(tripOf(request, json));
      void Promise.resolve().then(() => receive(request));
    },
    onMessageFromHost: () => undefined,
  };
  const events = eventsTo(
    (message) => void Promise.resolve().then(() => bridge.onMessageFromHost(JSON.stringify(message))),
  );
  const around = { book, events };

  function receive(request: Request): void {
    if (request.message.url !== 'ProcessQuery') throw notInFakeHost(request.message.url);
    // Assumption `cellEdit`.
    if (!book.isEditing) return answer(request, run(request));
    if ((request.flags & RequestFlag.delayForCellEdit) !== 0) return void waiting.push(request);
    answer(request, refusal('InvalidOperationInCellEditMode'));
  }

  function run(request: Request): ResponseBody {
    if (fault.code !== undefined && fault.after-- <= 0) return refusal(fault.code);
    const body = process(request.message.body, workbookObject(around), kept);
    if (body.Error?.Code === 'NotInFakeHost') complaints.push(body.Error.Message);
    return body;
  }

  const answer = ({ id }: Request, body: ResponseBody): void =>
    bridge.onMessageFromHost(JSON.stringify({ id, message: { statusCode: 200, headers: {}, body } }));

  return {
    book,
    bridge,
    events,
    trips,
    complaints,
    person: personAt(around),
    otherAuthor: personAt(around, 'remote'),
    isSetSupported: (set, wanted = '1.1') =>
      set === 'DelayForCellEdit' ? delaysForCellEdit : set === 'ExcelApi' && compare(wanted, version) <= 0,
    forgetTrips: () => void trips.splice(0),
    failWith(code, afterTrips = 0) {
      Object.assign(fault, { code, after: afterTrips });
    },
    startEditing: () => void (book.isEditing = true),
    stopEditing() {
      book.isEditing = false;
      for (const request of waiting.splice(0)) answer(request, run(request));
    },
    settle: (model) => settleResults(book, model),
  };
}

const tripOf = ({ flags, message: { body } }: Request, json: string): Trip => ({
  actions: body.Actions.length,
  bytes: new TextEncoder().encode(json).length,
  writes: (flags & RequestFlag.write) !== 0,
});

const refusal = (code: string): ResponseBody => ({
  Results: [],
  TraceIds: [],
  Error: { Code: code, Message: code, HttpStatusCode: 400, Location: '', ActionIndex: 0 },
});

/** 1.9 is before 1.14. */
function compare(a: string, b: string): number {
  const [major = 0, minor = 0] = a.split('.').map(Number);
  const [otherMajor = 0, otherMinor = 0] = b.split('.').map(Number);
  return major - otherMajor || minor - otherMinor;
}
