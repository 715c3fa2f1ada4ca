/** What holds for all of src/. The directions of its imports are checked by `npm run check`: scripts/house/rooms.ts. */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { allowed } from '../scripts/house/rooms';
import { messages } from '../src/problems/messages';
import { ruleKinds } from '../src/rules';

const src = join(__dirname, '..', 'src');

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : /\.tsx?$/.test(path) ? [path] : [];
  });

const files = filesIn(src).map((path) => ({ path, text: readFileSync(path, 'utf8') }));
const topFolder = (path: string): string => relative(src, path).split('/')[0]!;

/** What a file exports under which name; what it only hands on from another file is not its own. */
function exportedNames(path: string, text: string): readonly string[] {
  const { statements } = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  return statements.flatMap((statement) => {
    const isExported =
      ts.canHaveModifiers(statement) &&
      (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) return [];
    const declared = ts.isVariableStatement(statement)
      ? statement.declarationList.declarations
      : [statement as ts.DeclarationStatement];
    return declared.flatMap(({ name }) => (name !== undefined && ts.isIdentifier(name) ? [name.text] : []));
  });
}

const lengthOf = (text: string): number => text.trimEnd().split('\n').length;

describe('the shape of the code', () => {
  it('has no folder that the table does not know', () => {
    expect(readdirSync(src).sort()).toEqual(
      Object.keys(allowed)
        .filter((folder) => !folder.includes('/'))
        .sort(),
    );
  });

  it('exports no name twice, so that one search finds one thing', () => {
    // One of the two is taken in browsers, in place of the other.
    const isStandIn = (path: string): boolean => path.endsWith('.browser.ts');
    const places = new Map<string, string[]>();
    for (const { path, text } of files.filter((file) => !isStandIn(file.path)))
      for (const name of new Set(exportedNames(path, text)))
        places.set(name, [...(places.get(name) ?? []), relative(src, path)]);
    expect(places.size).toBeGreaterThan(files.length);
    expect([...places].filter(([, paths]) => paths.length > 1)).toEqual([]);
  });

  it('says “Excel.” only in the office host, and touches a document only in the page host and the pane', () => {
    const places = (pattern: RegExp): readonly string[] =>
      files.filter(({ text }) => pattern.test(text)).map(({ path }) => relative(src, path));
    const office = places(/\bExcel\.[a-zA-Z]/);
    expect(office.length).toBeGreaterThan(0);
    expect(office.filter((path) => !path.startsWith('hosts/office/'))).toEqual([]);
    const page = places(/\b(?:document|window)\.[a-z]/);
    expect(page.length).toBeGreaterThan(0);
    expect(page.filter((path) => !/^(hosts\/(page|office)|pane)\//.test(path))).toEqual([]);
  });

  it('has no file over 300 lines, and half of them under 100', () => {
    expect(files.filter(({ text }) => lengthOf(text) > 300).map(({ path }) => relative(src, path))).toEqual(
      [],
    );
    const lengths = files.map(({ text }) => lengthOf(text)).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(100);
  });

  it('keeps the clock and chance out of everything below the command line and the pane', () => {
    const users = files
      .filter(({ text }) => /Date\.now|new Date\(\)|Math\.random/.test(text))
      .map(({ path }) => topFolder(path));
    expect(users.filter((folder) => folder !== 'cli' && folder !== 'pane')).toEqual([]);
  });

  it('has a case table for every rule kind', () => {
    const tables = readdirSync(join(__dirname, 'rules')).filter((name) => name.endsWith('.cases.json'));
    expect(tables.map((name) => name.replace('.cases.json', '')).sort()).toEqual(
      Object.keys(ruleKinds).sort(),
    );
  });

  it('uses every message code somewhere', () => {
    const all = files
      .filter(({ path }) => !path.endsWith('essages.ts'))
      .map(({ text }) => text)
      .join('\n');
    expect(Object.keys(messages).filter((code) => !all.includes(`'${code}'`))).toEqual([]);
  });
});
