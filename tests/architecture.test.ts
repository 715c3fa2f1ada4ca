import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { messages } from '../src/problems/messages';
import { ruleKinds } from '../src/rules';

const src = join(__dirname, '..', 'src');

/** Which folders a folder may import from, besides itself and problems/. One way: rubric → scoring → sheet → hosts. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  problems: [],
  formula: [],
  points: ['formula'],
  rules: ['formula', 'points'],
  rubric: ['rules', 'points'],
  scoring: ['rubric', 'rules', 'formula', 'points'],
  sheet: ['scoring', 'rubric', 'rules', 'formula', 'points'],
  // formula: a reader gives back the same cell values, and names cells as formulas do.
  hosts: ['sheet', 'formula'],
  taskpane: ['hosts', 'sheet', 'scoring', 'rubric', 'rules', 'formula', 'points'],
  cli: ['hosts', 'sheet', 'scoring', 'rubric', 'rules', 'formula', 'points'],
};

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : /\.tsx?$/.test(path) ? [path] : [];
  });

const files = filesIn(src).map((path) => ({ path, text: readFileSync(path, 'utf8') }));
const topFolder = (path: string): string => relative(src, path).split('/')[0]!;
const importsOf = (text: string): readonly string[] =>
  [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map((match) => match[1]!);

describe('the shape of the code', () => {
  it('has no folder that the table does not know', () => {
    expect(readdirSync(src).sort()).toEqual(Object.keys(allowed).sort());
  });

  it.each(Object.keys(allowed))('%s imports only from the folders it may', (folder) => {
    const strays = files
      .filter(({ path }) => topFolder(path) === folder)
      .flatMap(({ path, text }) =>
        importsOf(text)
          .filter((target) => target.startsWith('.'))
          .map((target) => resolve(dirname(path), target))
          .filter((target) => target.startsWith(src))
          .map(topFolder)
          .filter(
            (target) => target !== folder && target !== 'problems' && !allowed[folder]!.includes(target),
          )
          .map((target) => `${relative(src, path)} → ${target}`),
      );
    expect(strays).toEqual([]);
  });

  it('names ExcelJS and zlib only in the file host', () => {
    const users = files.filter(({ text }) =>
      importsOf(text).some((name) => name === 'exceljs' || name === 'node:zlib'),
    );
    expect(users.map(({ path }) => relative(src, path)).every((path) => path.startsWith('hosts/file/'))).toBe(
      true,
    );
    expect(users.length).toBeGreaterThan(0);
  });

  it('uses nothing of Node outside the file host and the command line', () => {
    const users = files.filter(({ text }) => importsOf(text).some((name) => name.startsWith('node:')));
    const strays = users
      .map(({ path }) => relative(src, path))
      .filter((path) => !/^(hosts\/file|cli)\//.test(path));
    expect(strays).toEqual([]);
  });

  it('has no file over 300 lines', () => {
    expect(
      files.filter(({ text }) => text.split('\n').length > 300).map(({ path }) => relative(src, path)),
    ).toEqual([]);
  });

  it('keeps the clock and chance out of everything below the command line', () => {
    const users = files
      .filter(({ text }) => /Date\.now|new Date\(\)|Math\.random/.test(text))
      .map(({ path }) => topFolder(path));
    expect(users.filter((folder) => folder !== 'cli')).toEqual([]);
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
