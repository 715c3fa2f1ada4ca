import { readFileSync } from 'node:fs';
import { compareRubrics } from '../../../src/lint/compare/compare';
import { loadRubric } from '../../../src/rubric/load';
import type { Item, Rubric } from '../../../src/rubric/rubric';
import { aClause, anItem, aRubric, aSection } from '../../support/builders';

const template = (name: string): Rubric => loadRubric(readFileSync(`templates/${name}.json`, 'utf8'));
const tell = (rubric: Rubric, other: Rubric) =>
  compareRubrics(rubric, other).map(({ code, pointer, message }) => `${code} ${pointer} ${message}`);

const bins = { requirement: '落实垃圾分类，配齐分类垃圾桶。', criteria: '垃圾桶配备不足的，一次扣0.2分。' };
const ponds = {
  requirement: '开展坑塘治理，水面清洁。',
  criteria: '坑塘水面有漂浮物的，每处扣0.5分，扣完为止。',
};
const item = (id: string, text: Partial<Item>): Item => anItem({ id, fullScore: 2, ...text });
const one = (text: Partial<Item>): Rubric => aRubric({ items: [item('1', text)] });

describe('two rubrics', () => {
  it('that say the same in another order, numbering and punctuation do not differ', () => {
    const here = aRubric({ items: [item('1', bins), item('2', ponds)] });
    const there = aRubric({
      sections: [
        aSection({
          items: [item('a', ponds), item('b', { ...bins, criteria: '垃圾桶配备不足,1次扣0.2分' })],
        }),
      ],
    });
    expect(tell(here, there)).toEqual([]);
  });

  it('differ in 分值', () => {
    expect(tell(one(bins), one({ ...bins, fullScore: 1 }))).toEqual([
      'L02 /sections/0/items/0/fullScore 第1项与对照标准第1项的分值不同：前者2分，后者1分。请确认以哪一个为准。',
      'L02 /fullScore 总分与对照标准总分的分值不同：前者2分，后者1分。请确认以哪一个为准。',
    ]);
  });

  it.each([
    ['in the price', '垃圾桶配备不足的，一次扣0.5分。', '“垃圾桶配备不足的”前者扣0.2分、后者扣0.5分'],
    ['in 每次', '垃圾桶配备不足的，扣0.2分。', '“垃圾桶配备不足的”前者按每次扣、后者没有写按次扣'],
    ['in words', '垃圾箱配备不足的，一次扣0.2分。', '“圾桶配备”后者为“圾箱配备”'],
    [
      'in what is added',
      '垃圾桶配备不足的，一次扣0.2分；满溢的，一次扣0.1分。',
      '后者多“满溢的，一次扣0.1分”',
    ],
    ['in what is asked for', null, '后者缺“每周清运2次”'],
  ])('differ %s', (_, criteria, difference) => {
    const here = criteria === null ? { ...bins, requirement: `${bins.requirement}每周清运2次。` } : bins;
    const there = criteria === null ? bins : { ...bins, criteria };
    const found = tell(one(here), one(there));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^L03 \/sections\/0\/items\/0\/criteria 第1项与对照标准第1项的写法不同：/);
    expect(found[0]).toContain(difference);
  });

  it('may leave out of 考核内容 what names no number', () => {
    const here = { ...bins, requirement: `${bins.requirement}加强宣传引导。` };
    expect(tell(one(here), one(bins))).toEqual([]);
  });

  it('differ in rows that only one has', () => {
    const here = aRubric({ items: [item('1', bins), item('2', ponds)] });
    const there = aRubric({ items: [item('1', bins)] });
    const missing = '写法不同：对照标准里没有“开展坑塘治理，水面清洁。”';
    expect(tell(here, there).find((each) => each.startsWith('L03'))).toContain(missing);
    const added = '写法不同：对照标准里另有“开展坑塘治理，水面清洁。”';
    expect(tell(there, here).find((each) => each.startsWith('L03'))).toContain(added);
  });

  it('differ in 加分 and its limit', () => {
    const line = {
      id: 'b1',
      label: '1',
      criteria: '被县级表彰的，每项加1分。',
      clauses: [aClause({ id: 'b1a' })],
    };
    const here = aRubric({ bonus: { cap: null, items: [{ ...line, cap: 2 }] } });
    const there = aRubric({ bonus: { cap: null, items: [line] } });
    expect(tell(here, there)).toEqual([
      'L02 /bonus/items/0/cap 加分第1条与对照标准加分第1条的加分上限不同：前者2分，后者没有上限。请确认以哪一个为准。',
    ]);
    expect(tell(here, aRubric())[0]).toContain('对照标准里没有“被县级表彰的，每项加1分。”');
  });

  it('differ in vetoes, either way', () => {
    const vetoes = [{ id: 'v1', text: '发生较大火灾事故的', effect: 'noHonours' }] as const;
    expect(tell(aRubric({ vetoes }), aRubric())).toEqual([
      'L25 /vetoes/0 一票否决第1条“发生较大火灾事故的”，对照标准里没有。请确认是不是漏了。',
    ]);
    expect(tell(aRubric(), aRubric({ vetoes }))).toEqual([
      'L25  对照标准的一票否决第1条“发生较大火灾事故的”，被核对的标准里没有。请确认是不是漏了。',
    ]);
    expect(tell(aRubric({ vetoes }), aRubric({ vetoes }))).toEqual([]);
  });

  it('offer the number of the one whose sums agree', () => {
    const here = aRubric({
      sections: [aSection({ fullScore: 3, items: [item('1', bins), item('2', ponds)] })],
    });
    const there = aRubric({ items: [item('1', bins), item('2', { ...ponds, fullScore: 1 })] });
    const [first] = compareRubrics(here, there);
    expect(first?.mend).toEqual({
      pointer: '/sections/0/items/1/fullScore',
      value: 1,
      text: '改为1分，与对照标准一致',
    });
    const [other] = compareRubrics(there, here);
    expect(other?.mend).toBeUndefined();
  });
});

describe('大兴镇 附件1 against 附件2', () => {
  const found = tell(template('daxing-2021-annex1'), template('daxing-2021'));

  it('differs in the 分值 of 第6项 alone', () => {
    expect(found.filter((each) => each.startsWith('L02'))).toEqual([
      expect.stringContaining('“二、推动重点工作”的（二）3与对照标准第6项的分值不同：前者1分，后者0.5分'),
    ]);
  });

  it.each([
    ['2', '后者缺“至少配备1名人员负责环保日常工作”'],
    ['4', '后者缺“未及时处置焚烧现象的，1次扣0.1份”'],
    ['4', '前者按每次扣、后者没有写按次扣'],
    ['5', '“拆迁现”后者为“征迁现”'],
    ['6', '前者扣0.2分、后者扣0.1分'],
    ['7', '“环境违法”后者为“环保违法”'],
    ['7', '“环保”后者为“相关”'],
    ['8', '“小微水体水质良好河道”后者为“河堤”'],
    ['9', '后者缺“每年开展不少于2次的生态环境保护宣传活动”'],
    ['10', '前者按每次扣、后者没有写按次扣'],
  ])('第%s项: %s', (label, difference) => {
    const row = found.find((each) => each.startsWith('L03') && each.includes(`对照标准第${label}项`));
    expect(row).toContain(difference);
  });

  it('does not differ in 第1、3项, whose words are the same but for 的', () => {
    expect(found.filter((each) => /对照标准第[13]项/.test(each))).toEqual([]);
    // 第2、4至10项, and item 6's 分值; three lines of 加分 and two vetoes that 附件2 does not have.
    expect(found).toHaveLength(14);
  });

  it('misses in 附件2 the vetoes and 加分 that its sheet only carries over from 附件1', () => {
    expect(found.filter((each) => /否决第[12]条.*对照标准里没有/.test(each))).toHaveLength(2);
    expect(found.filter((each) => /加分第[123]条.*对照标准里没有/.test(each))).toHaveLength(3);
  });
});
