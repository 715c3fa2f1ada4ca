/** The total and the 等次 as the notice means them: what its sentences say is counted, or it is told that it is not. */
import { importTable } from '../../src/importer/importTable';
import type { Imported } from '../../src/importer/importTable';
import { readClipboard } from '../../src/importer/readClipboard';
import { readSourceFile } from '../../src/importer/readFile';
import { fillForm } from '../../src/sheet/fillForm';
import { makeForm } from '../../src/sheet/form';
import { entriesOf, scored } from '../support/scored';
import { docxOf, htmlOf } from './support/form';
import type { WholeNotice } from './support/wholeNotices';
import { wholeNotices } from './support/wholeNotices';

/** As a page has them, one behind the other. */
const pageOf = ({ form, next }: WholeNotice): string =>
  [form, ...(next === undefined ? [] : [next])].map(htmlOf).join('');

const choices = ({ next }: WholeNotice): { readonly table?: number } =>
  next === undefined ? {} : { table: 1 };

const ways: Readonly<Record<string, (notice: WholeNotice) => Promise<Imported>>> = {
  'a file': async (notice) => {
    const { form, next } = notice;
    const bytes = next === undefined ? await docxOf(form) : new TextEncoder().encode(pageOf(notice));
    return importTable(readSourceFile(bytes), choices(notice));
  },
  'the clipboard': (notice) =>
    Promise.resolve(importTable(readClipboard({ html: pageOf(notice), text: '' }), choices(notice))),
};

describe.each(Object.entries(ways))('from %s', (_, read) => {
  it.each(wholeNotices.map((notice) => [notice.name, notice] as const))('%s', async (__, notice) => {
    const { rubric, problems } = await read(notice);
    const { total, grade } = scored(rubric!, notice.typed, 'direct');
    const messages = problems.map(({ message }) => message).join('\n');
    const untold = (notice.told ?? []).filter((words) => !messages.includes(words));
    expect({ total, grade, untold }).toEqual({
      total: notice.shown ?? notice.total,
      grade: notice.shown === undefined ? notice.grade : '',
      untold: [],
    });
  });
});

const [, , withCap] = wholeNotices;

it('is left out where it was declined, and told so', async () => {
  const bytes = await docxOf(withCap!.form);
  const { rubric, taken, problems } = importTable(readSourceFile(bytes), {
    declined: new Set(['bonusCap'] as const),
  });
  expect(taken.map(({ words, isDeclined }) => [words, isDeclined])).toEqual([
    ['加分合计最多5分', true],
    ['等级：A级95分起、B级85分起、C级不足85分', false],
  ]);
  expect([rubric!.bonus!.cap, rubric!.grades!.length]).toEqual([null, 3]);
  expect(problems.filter(({ code }) => code === 'import.saidDeclined')).toHaveLength(1);
  // The editor can still offer it.
  expect(rubric!.source.sentences).toContain('加分最高不超过5分');
});

it('is printed only where the form has a place for it', async () => {
  const { rubric } = importTable(readSourceFile(await docxOf(withCap!.form)));
  const shown = (from: typeof rubric): readonly unknown[] => {
    const form = makeForm({ rubric: from!, mode: 'direct', stage: 'assess', version: '9.9.9' });
    const sheet = fillForm(form, entriesOf(withCap!.typed, 'direct')).model.sheets[0]!;
    return sheet.cells.map(({ value }) => value);
  };
  expect(shown(rubric)).not.toContain('A级');
  expect(shown({ ...rubric!, layout: { ...rubric!.layout, printGrade: true } })).toContain(95);
});
