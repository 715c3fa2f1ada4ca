/** Forms with boxes to tick, read as a person reads them: which rows have which words, and where they are ticked. */

import type { BoxWords, Rubric } from '../../src/rubric/rubric';
import { leafItems } from '../../src/rubric/items';
import type { NoticeForm } from './support/form';
import { columnLine, formKinds, importForm } from './support/imported';
import { dining } from './notices/dining';
import { enterprise } from './notices/enterprise';
import { market } from './notices/market';

const form = (...rows: NoticeForm['rows']): NoticeForm => ({
  before: ['附件', '杉木镇消防安全检查评分表', '单位名称：　　　　　　　检查时间：'],
  rows,
});

async function read(from: NoticeForm, kind: (typeof formKinds)[number] = 'docx'): Promise<Rubric> {
  const { rubric, problems } = await importForm(from, kind);
  if (rubric === undefined) throw new Error(problems.map(({ code }) => code).join());
  return rubric;
}

const own = (rubric: Rubric): readonly (BoxWords | boolean | undefined)[] =>
  leafItems(rubric).map(({ boxes, status }) => (status === undefined ? boxes : (status.boxes ?? false)));

const THREE: BoxWords = { words: ['符合', '不符合', '不涉及'], failing: ['不符合'], absent: '不涉及' };

describe.each(formKinds)('boxes in a form read from %s', (kind) => {
  it('beside the score are those of the form, and of the rows that have others', async () => {
    const rubric = await read(dining.form, kind);
    expect(rubric.layout.boxes).toEqual(THREE);
    expect(own(rubric)).toEqual([true, undefined, undefined, { words: ['有', '无'], failing: ['无'] }]);
  });

  it('in the column of the scores are those of the rows without points', async () => {
    const rubric = await read(enterprise.form, kind);
    expect(rubric.layout.boxes).toBeUndefined();
    expect(own(rubric)).toEqual([true, undefined, true, undefined]);
  });

  it('as a column a word are marked there', async () => {
    const rubric = await read(market.form, kind);
    expect(rubric.layout.boxes).toEqual({ words: ['合格', '不合格'], failing: ['不合格'] });
  });
});

describe('boxes in a form', () => {
  it('in every row with points, under a heading that may mean the score, leave the score a column of its own', async () => {
    const rubric = await read(
      form(
        ['序号', '检查内容', '分值', '检查结果', '备注'],
        ['1', '灭火器未配置的扣10分', '50', '□合格 □不合格', ''],
        ['2', '疏散通道堵塞的扣10分', '50', '☐合格 ☐不合格', ''],
      ),
    );
    expect(columnLine(rubric)).toBe(
      '序号=label 检查内容=requirement 分值=fullScore 检查结果=boxes 得分=score 备注=remark',
    );
    expect(rubric.layout.boxes).toEqual({ words: ['合格', '不合格'], failing: ['不合格'] });
  });

  it('of the 自查 are left for the pen beside those of the check', async () => {
    const rubric = await read(
      form(
        ['序号', '检查内容', '分值', '自查情况', '是否符合', '得分', '备注'],
        ['1', '灭火器未配置的扣10分', '50', '□是□否', '□是□否', '', ''],
        ['2', '疏散通道堵塞的扣10分', '50', '□是□否', '□是□否', '', ''],
      ),
    );
    expect(columnLine(rubric)).toBe(
      '序号=label 检查内容=requirement 分值=fullScore 自查情况=text:自查情况 是否符合=boxes 得分=score 备注=remark',
    );
    expect(leafItems(rubric).map(({ texts }) => texts?.['自查情况'])).toEqual(['□是□否', '□是□否']);
  });

  it('under 检查结果 with a column a word are no second score', async () => {
    const rubric = await read(
      form(
        ['序号', '检查内容', '分值', { text: '检查结果', across: 3 }, '得分', '备注'],
        ['', '', '', '符合', '不符合', '不适用', '', ''],
        ['1', '灭火器未配置的扣10分', '50', '', '', '', '', ''],
        ['2', '疏散通道堵塞的扣10分', '50', '', '', '', '', ''],
      ),
    );
    expect(columnLine(rubric)).toBe(
      '序号=label 检查内容=requirement 分值=fullScore 符合=box:符合 不符合=box:不符合 不适用=box:不适用 得分=score 备注=remark',
    );
    expect(rubric.layout.boxes).toEqual({
      words: ['符合', '不符合', '不适用'],
      failing: ['不符合'],
      absent: '不适用',
    });
  });

  it('behind the words of a ※ row are ticked where its result stands, and not printed twice', async () => {
    const rubric = await read(
      form(
        ['序号', '检查内容', '分值', '得分', '备注'],
        ['※1', '消防验收合格　□是　□否', '否决项', '', ''],
        ['2', '疏散通道堵塞的扣10分（□楼梯 □走道）', '50', '', ''],
        ['3', '灭火器未配置的扣10分', '50', '', ''],
      ),
    );
    const [key, other] = leafItems(rubric);
    expect(key).toMatchObject({ requirement: '消防验收合格', status: { words: ['是', '否'], boxes: true } });
    expect(other?.requirement).toBe('疏散通道堵塞的扣10分（□楼梯 □走道）');
  });

  it('in some rows only are theirs alone', async () => {
    const rubric = await read(
      form(
        ['序号', '检查内容', '分值', '检查结果', '得分', '备注'],
        ['1', '灭火器未配置的扣10分', '50', '□优 □良 □差', '', ''],
        ['2', '疏散通道堵塞的扣10分', '50', '', '', ''],
      ),
    );
    expect(rubric.layout.boxes).toBeUndefined();
    expect(own(rubric)).toEqual([{ words: ['优', '良', '差'], failing: [] }, undefined]);
  });

  it('for 不涉及 are told of, where nothing says what that counts', async () => {
    const { problems } = await importForm(dining.form, 'docx');
    expect(
      problems.filter(({ code }) => code === 'import.absentBoxes').map(({ message }) => message),
    ).toEqual([
      '有2项可以勾“不涉及”，文件没有写这时怎么算分，先按都涉及处理。有的单位不涉及的，请在编辑时给这一项选好“本单位不涉及这一项”的算法。',
    ]);
  });
});
