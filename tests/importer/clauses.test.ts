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

const itemsOf = (text: string) => {
  const { rubric, problems } = fromText(text);
  return {
    items: leaves(rubric!.sections.flatMap(({ items }) => items)).map(({ fullScore, requirement = '' }) => [
      ...[fullScore, requirement.replace(/。$/, '')],
    ]),
    lists: [rubric!.bonus, rubric!.penalties].map((list) => list?.items.map(({ criteria }) => criteria)),
    total: rubric!.fullScore,
    codes: problems.map(({ code }) => code),
  };
};

const PLAIN = '一、党建（60分）\n1.班子团结（30分）。闹纠纷的扣2分。\n2.按时开会（30分）。每少一次扣5分。\n';

it('第六条　加分 and 第七条　扣分 open their lists, and a sentence on 加分 opens none', () => {
  const { lists } = itemsOf(
    `${PLAIN}3.按时报送（10分）。\n第六条　加分。受到县表彰的，加3分。加分累计不超过5分。\n第七条　扣分。受到通报批评的，每次扣3分。`,
  );
  expect(lists).toEqual([['受到县表彰的，加3分。加分累计不超过5分。'], ['受到通报批评的，每次扣3分。']]);
});

it('责任追究 within what is scored opens no list; the last paragraph that says points is not left out', () => {
  const { items, total } = itemsOf(
    `${PLAIN}二、监督（20分）\n（一）建立责任追究制度（10分）。\n（二）建立加分奖励台账（10分）。\n三、保障（20分）\n建立社会评议制度（20分）。`,
  );
  expect(items.map(([points]) => points)).toEqual([30, 30, 10, 10, 20]);
  expect(items.slice(2).map(([, words]) => words)).toEqual([
    '建立责任追究制度',
    '建立加分奖励台账',
    '建立社会评议制度',
  ]);
  expect(total).toBe(100);
});

it('points stand without brackets; a part’s 满分 is not that of the form', () => {
  const { items, total, codes } = itemsOf(
    '一、水面（60分）\n1、水面无漂浮物20分，每处扣1分。\n2、领导重视，计20分。未开会的扣5分。\n3、无越级上访得20分，发生一起扣10分。\n二、岸坡（满分40分）\n1、岸坡整洁（40分）。',
  );
  expect(items.map(([points]) => points)).toEqual([20, 20, 20, 40]);
  expect(total).toBe(100);
  expect(codes).not.toContain('L07');
});

it('a first row that is the sum of the others is asked about', () => {
  const rows = ['项目\t分值\t得分', '检查总体情况\t100\t', '好路率\t60\t', '日常工作\t40\t'];
  expect(fromText(rows.join('\n')).problems.map(({ code }) => code)).toContain('import.firstIsSum');
  const declared = ['项目\t分值\t得分', '好路率\t50\t', '绿化\t30\t', '日常\t20\t', '合计\t100\t'];
  expect(fromText(declared.join('\n')).problems.map(({ code }) => code)).not.toContain('import.firstIsSum');
});

it('points without brackets make up what stands over them, or are none: 记0.5分 is one of several ways to 3分', () => {
  const { items, total, codes } = itemsOf(
    '一、制度（10分）\n（一）领导（6分）\n1.重视（3分）。\n①亲自解决问题，记0.5分。\n②研究6次，记1分；少1次扣0.2分。\n2.落实（3分）。\n①签订责任书，记1分。\n②制订办法，记2分。\n（二）台账（4分）。\n二、防范（90分）\n（一）巡逻（50分）。\n（二）处置（40分）。',
  );
  expect(items.map(([points]) => points)).toEqual([3, 1, 2, 4, 50, 40]);
  expect([total, codes.filter((code) => code === 'L01' || code === 'L07')]).toEqual([100, []]);
});
