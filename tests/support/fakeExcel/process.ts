/**
 * Carries out one request of office.js on the workbook, action by action, until one of them fails: assumption
 * `batchStops`.
 */

import type { FakeObject } from './fakeObject';
import { ExcelFault, notInFakeHost } from './fakeObject';
import type { Action, ArgumentInfo, ObjectPath, RequestBody, ResponseBody } from './wire';
import { ActionType, PathType } from './wire';

export interface Kept {
  /** Objects that office.js asked to keep between requests, by their ids. */
  readonly objects: Map<string, FakeObject>;
  nextId: number;
}

export function process(body: RequestBody, root: FakeObject, kept: Kept): ResponseBody {
  const request = { body, root, kept, found: new Map<number, FakeObject | null>() };
  const Results: { ActionId: number; Value: unknown }[] = [];
  const TraceIds: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      // Marks in the stream: office.js waits for them before it calls handlers of events.
      if (action.ActionType === ActionType.trace) TraceIds.push(action.Id);
      Results.push({ ActionId: action.Id, Value: carryOut(action, request) });
    } catch (error) {
      if (!(error instanceof ExcelFault)) throw error;
      const { code, message, status } = error;
      const Location = locationOf(action, body);
      return {
        Results,
        TraceIds,
        Error: { Code: code, Message: message, HttpStatusCode: status, Location, ActionIndex: index },
      };
    }
  }
  return { Results, TraceIds };
}

interface Running {
  readonly body: RequestBody;
  readonly root: FakeObject;
  readonly kept: Kept;
  readonly found: Map<number, FakeObject | null>;
}

function carryOut(action: Action, request: Running): unknown {
  if (action.ActionType === ActionType.trace) return null;
  const object = objectAt(action.ObjectPathId, request);
  switch (action.ActionType) {
    case ActionType.instantiate:
      return object === null ? null : identity(object, request.kept);
    case ActionType.query:
      return object === null ? null : load(object, action.QueryInfo?.Select ?? []);
    case ActionType.method:
      // The library keeps whatever a batch got hold of, null objects among it.
      if (object === null && action.Name === '_KeepReference') return null;
      return call(present(object), action.Name, action.ArgumentInfo, request);
    case ActionType.setProperty:
      set(present(object), action.Name, action.ArgumentInfo?.Arguments?.[0]);
      return null;
    case ActionType.ensureUnchanged:
      return null;
    default:
      throw notInFakeHost(`action ${action.ActionType}`);
  }
}

function present(object: FakeObject | null): FakeObject {
  if (object === null) throw new ExcelFault('ItemNotFound', 'The object is a null object.', 404);
  return object;
}

function identity(object: FakeObject, { objects }: Kept): object {
  const reference = [...objects].find(([, kept]) => kept === object)?.[0];
  return { ...object.id, ...(reference !== undefined && { _ReferenceId: reference }) };
}

function objectAt(id: number, request: Running): FakeObject | null {
  const known = request.found.get(id);
  if (known !== undefined) return known;
  const path = request.body.ObjectPaths[String(id)];
  if (path === undefined) throw notInFakeHost(`object path ${id}`);
  const found = resolve(path, request);
  request.found.set(id, found);
  return found;
}

function resolve(path: ObjectPath, request: Running): FakeObject | null {
  if (path.ObjectPathType === PathType.root) return request.root;
  if (path.ObjectPathType === PathType.reference) return request.kept.objects.get(path.Name) ?? null;
  const parent = objectAt(path.ParentObjectPathId ?? 0, request);
  if (parent === null) {
    // …OrNullObject of a null object is one again, everything else of it is an error: assumption `nullChain`.
    if (path.Name.endsWith('OrNullObject')) return null;
    throw new ExcelFault('ItemNotFound', `${path.Name} of a null object`, 404);
  }
  switch (path.ObjectPathType) {
    case PathType.method:
      return member(
        parent,
        path.Name,
        parent.calls,
      )(...argumentsOf(path.ArgumentInfo, request)) as FakeObject | null;
    case PathType.property:
      return member(parent, path.Name, parent.parts)();
    case PathType.indexer:
      if (parent.item === undefined) throw notInFakeHost(`${parent.kind}[…]`);
      return parent.item(path.ArgumentInfo?.Arguments?.[0]);
    default:
      throw notInFakeHost(`object path type ${path.ObjectPathType}`);
  }
}

function call(object: FakeObject, name: string, info: ArgumentInfo | undefined, request: Running): unknown {
  if (name === '_KeepReference') {
    request.kept.objects.set(`r${request.kept.nextId++}`, object);
    return null;
  }
  if (name === '_RemoveReference') {
    request.kept.objects.delete(String(info?.Arguments?.[0]));
    return null;
  }
  return member(object, name, object.calls)(...argumentsOf(info, request)) ?? null;
}

function set(object: FakeObject, name: string, value: unknown): void {
  member(object, name, object.write)(value);
}

/** Arguments that are objects arrive as the ids of their paths. */
function argumentsOf(info: ArgumentInfo | undefined, request: Running): readonly unknown[] {
  const references = info?.ReferencedObjectPathIds ?? [];
  return (info?.Arguments ?? []).map((value, i) => {
    const id = references[i];
    return typeof id === 'number' && id !== 0 ? objectAt(id, request) : value;
  });
}

function member<T>(object: FakeObject, name: string, table: Readonly<Record<string, T>> = {}): T {
  const found = Object.hasOwn(table, name) ? table[name] : undefined;
  if (found === undefined) throw notInFakeHost(`${object.kind}.${name}`);
  return found;
}

/** `values`, `format/fill/color`; of a collection, of each item. */
function load(object: FakeObject, select: readonly string[]): unknown {
  if (select.length === 0) throw notInFakeHost(`${object.kind}.load without naming properties`);
  if (object.items === undefined) return { ...object.id, ...loadOne(object, select) };
  const own = select.filter((path) => path.startsWith('$'));
  if (own.length > 0) throw notInFakeHost(`${object.kind} $options`);
  return {
    _Items: object
      .items()
      .map((item) => ({ ...item.id, _Id: item.id?.['Id'] ?? null, ...loadOne(item, select) })),
  };
}

function loadOne(object: FakeObject, select: readonly string[]): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const path of select) {
    const [first = '', ...rest] = path.split('/');
    const name = first.charAt(0).toUpperCase() + first.slice(1);
    if (rest.length === 0) result[name] = member(object, name, object.read)();
    else {
      const part = member(object, name, object.parts)();
      result[name] = { ...(result[name] as object), ...loadOne(part, [rest.join('/')]) };
    }
  }
  return result;
}

function locationOf({ Name, ObjectPathId }: Action, { ObjectPaths }: RequestBody): string {
  const path = ObjectPaths[String(ObjectPathId)];
  return [path?.Name, Name].filter((part) => part !== undefined && part !== '').join('.');
}
