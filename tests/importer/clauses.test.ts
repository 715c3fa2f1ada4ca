/** A notice that has no form becomes one by its clauses: every word and every point is that of the notice. */
import { importTable } from '../../src/importer/importTable';
import { readClipboard } from '../../src/importer/readClipboard';
import { readSourceFile } from '../../src/importer/readFile';
import type { Item } from '../../src/rubric/rubric';
import { clauseNotices } from './support/clauseNotices';

const fromText = (text: string) => importTable(readClipboard({ html: '', text }));
const bytes = (text: string) => new TextEncoder().encode(text);

const leaves = (items: readonly Item[]): readonly Item[] =>
  items.flatMap((item) => (item.items === undefined ? [item] : leaves(item.items)));

describe.each(clauseNotices.map((notice) => [notice.name, notice] as const))('%s', (_, notice) => {
  const { rubric } = fromText(notice.text);

  it('has its parts and items, in order', () => {
    const parts = rubric!.sections.map(({ title, fullScore, items }) => [
      ...[title, fullScore],
      leaves(items).map((item) => [
        // One without a number is counted on.
        ...[notice.unnumbered?.includes(item.label) === true ? '' : item.label, item.fullScore],
        // Its end sign is a matter of taste.
        ...[(item.requirement ?? '').replace(/。$/, ''), (item.criteria ?? '').replace(/。$/, '')],
      ]),
    ]);
    const bare = (words: string): string => words.replace(/。$/, '');
    const expected = notice.parts.map(([heading, points, items]) => [
      ...[heading, points],
      items.map(([label, most, requirement, criteria]) => [
        ...[label, most],
        ...[bare(requirement), bare(criteria)],
      ]),
    ]);
    expect(parts).toEqual(expected);
  });

  it('has its 加分, 扣分 and 一票否决', () => {
    expect({
      bonus: rubric!.bonus?.items.map(({ criteria }) => criteria),
      cap: rubric!.bonus?.cap ?? undefined,
      penalties: rubric!.penalties?.items.map(({ criteria }) => criteria),
      vetoes: rubric!.vetoes?.map(({ text }) => text.replace(/。$/, '')),
    }).toEqual({
      bonus: notice.bonus,
      cap: notice.bonusCap,
      penalties: notice.penalties,
      vetoes: notice.vetoes,
    });
  });

  it('is called after the notice, for whom and how often the notice says', () => {
    expect([rubric!.title, rubric!.unitNoun, rubric!.period, rubric!.fullScore]).toEqual([
      ...[notice.title, notice.unitNoun, notice.period],
      notice.parts.reduce((sum, [, points]) => sum + points, 0),
    ]);
  });

  it('tells that the notice has no form, and is the same from a page and a file', () => {
    const page = `<html><body>${notice.text
      .split('\n')
      .map((line) => `<p>${line}</p>`)
      .join('')}</body></html>`;
    const ways = [
      fromText(notice.text),
      importTable(readSourceFile(bytes(notice.text), '通知.txt')),
      importTable(readSourceFile(bytes(page), '通知.html')),
    ];
    for (const { rubric: other, problems } of ways) {
      expect(problems.map(({ code }) => code)).toContain('import.madeOfClauses');
      expect(other).toEqual(rubric);
    }
  });
});
