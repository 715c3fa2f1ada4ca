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
  paper: [],
  rules: ['formula', 'points'],
  rubric: ['rules', 'points'],
  lint: ['rubric', 'rules', 'points'],
  scoring: ['rubric', 'rules', 'formula', 'points'],
  sheet: ['scoring', 'rubric', 'rules', 'paper', 'formula', 'points'],
  readBack: ['sheet', 'scoring', 'rubric', 'rules', 'paper', 'formula', 'points'],
  documents: ['lint', 'sheet', 'scoring', 'rubric', 'rules', 'formula', 'points'],
  // formula: a reader gives back the same cell values, and names cells as formulas do.
  hosts: ['readBack', 'sheet', 'formula'],
  // A day in a file is the day number that the rules go by.
  'hosts/file': ['hosts', 'readBack', 'sheet', 'paper', 'rules', 'formula'],
  // The page has no formulas that calculate: it judges what is typed and scores it with the engine.
  'hosts/page': ['hosts', 'readBack', 'sheet', 'scoring', 'rules', 'paper', 'formula'],
  'hosts/office': ['hosts', 'readBack', 'sheet', 'paper', 'formula'],
  pane: ['hosts', 'documents', 'readBack', 'sheet', 'scoring', 'rubric', 'rules', 'formula', 'points'],
  cli: ['hosts', 'documents', 'readBack', 'sheet', 'scoring', 'rubric', 'lint', 'rules', 'formula', 'points'],
};

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : /\.tsx?$/.test(path) ? [path] : [];
  });

const files = filesIn(src).map((path) => ({ path, text: readFileSync(path, 'utf8') }));
const topFolder = (path: string): string => relative(src, path).split('/')[0]!;
/** The row of the table that a file stands in: the deepest folder that has one. */
const rowOf = (path: string): string =>
  Object.keys(allowed)
    .filter((folder) => relative(src, path).startsWith(`${folder}/`))
    .sort((a, b) => b.length - a.length)[0]!;
const importsOf = (text: string): readonly string[] =>
  [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map((match) => match[1]!);

describe('the shape of the code', () => {
  it('has no folder that the table does not know', () => {
    expect(readdirSync(src).sort()).toEqual(
      Object.keys(allowed)
        .filter((folder) => !folder.includes('/'))
        .sort(),
    );
  });

  it.each(Object.keys(allowed))('%s imports only from the folders it may', (folder) => {
    const strays = files
      .filter(({ path }) => rowOf(path) === folder)
      .flatMap(({ path, text }) =>
        importsOf(text)
          .filter((target) => target.startsWith('.'))
          .map((target) => resolve(dirname(path), target))
          .filter((target) => target.startsWith(src))
          .map(topFolder)
          .filter(
            (target) =>
              target !== folder.split('/')[0] && target !== 'problems' && !allowed[folder]!.includes(target),
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

  it('has no file over 300 lines', () => {
    expect(
      files.filter(({ text }) => text.split('\n').length > 300).map(({ path }) => relative(src, path)),
    ).toEqual([]);
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
