/** What our own code asks of a browser, read by the compiler: members, names and options, each with its owner. */

import { join } from 'node:path';
import bcd from '@mdn/browser-compat-data';
import type { Identifier } from '@mdn/browser-compat-data';
import ts from 'typescript';
import { firstChrome } from './aged';

const ROOT = join(__dirname, '..', '..');

export interface Asked {
  /** `Array.at`, `structuredClone`, `AddEventListenerOptions.signal` */
  readonly name: string;
  /** The first Chromium that has it; undefined where MDN's data do not say. */
  readonly since: number | undefined;
  readonly files: readonly string[];
}

/** Everything of the libraries of the language and of the DOM that can be reached from these files. */
export function namesAskedBy(entries: readonly string[]): readonly Asked[] {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const program = ts.createProgram(
    entries.map((each) => join(ROOT, each)),
    options,
  );
  const found = new Map<string, Set<string>>();
  for (const file of program.getSourceFiles())
    if (file.fileName.startsWith(join(ROOT, 'src')))
      for (const name of namesIn(file, program.getTypeChecker())) {
        const files = found.get(name) ?? new Set();
        found.set(name, files.add(file.fileName.slice(ROOT.length + 1)));
      }
  return [...found].map(([name, files]) => ({ name, since: firstChrome(entryOf(name)), files: [...files] }));
}

function namesIn(file: ts.SourceFile, checker: ts.TypeChecker): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (symbol: ts.Symbol | undefined): void => {
    for (const each of symbol?.declarations ?? [])
      if (/\/typescript\/lib\/lib\.[^/]*\.d\.ts$/.test(each.getSourceFile().fileName))
        names.add(`${ownerOf(each)}${symbol!.name}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    if (ts.isIdentifier(node)) add(checker.getSymbolAtLocation(node));
    if (ts.isObjectLiteralExpression(node)) optionsIn(node, checker).forEach(add);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}

/** Of an object handed to the browser, the options that are named in it. */
function optionsIn(node: ts.ObjectLiteralExpression, checker: ts.TypeChecker): readonly ts.Symbol[] {
  const wanted = checker.getContextualType(node);
  const types = wanted === undefined ? [] : wanted.isUnion() ? wanted.types : [wanted];
  return node.properties.flatMap(({ name }) =>
    name !== undefined && ts.isIdentifier(name)
      ? types.flatMap((type) => type.getProperty(name.text) ?? [])
      : [],
  );
}

function ownerOf({ parent }: ts.Declaration): string {
  const owner = ts.isInterfaceDeclaration(parent)
    ? parent.name.text
    : ts.isModuleBlock(parent)
      ? parent.parent.name.text
      : undefined;
  return owner === undefined ? '' : `${owner.replace(/^Readonly(?=[A-Z])|Constructor$/g, '')}.`;
}

/** Where MDN files what TypeScript has of a mixin or of an ancestor. */
const INSTEAD = [
  ...['EventTarget', 'Node', 'Element', 'HTMLElement', 'Document', 'Window', 'Navigator', 'URL'],
  ...['TypedArray', 'Function', 'HTMLAnchorElement', 'Event', 'LockManager'],
];

function entryOf(name: string): Identifier | undefined {
  const groups = [bcd.javascript.builtins, bcd.api] as readonly Record<string, Identifier | undefined>[];
  const [owner, member] = name.includes('.') ? name.split('.') : [undefined, name];
  const of = (each: string): Identifier | undefined =>
    groups
      .flatMap((group) =>
        [member, `${member}_static`, `${member.replace(/^on/, '')}_event`].map((key) => group[each]?.[key]),
      )
      .find(isEntry);
  if (owner === undefined)
    return groups.map((group) => group[member]).find(isEntry) ?? of('Window') ?? of('URL');
  return of(owner) ?? INSTEAD.map(of).find(isEntry);
}

const isEntry = (each: Identifier | undefined): each is Identifier => each !== undefined;
