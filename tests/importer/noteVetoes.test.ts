/** 一票否决 in the sentences below the table: what happens, and what the notice says is to follow, word by word. */
import { footParts } from '../../src/importer/card/blanks';
import { noteVetoes } from '../../src/importer/write/noteVetoes';

const read = (...paragraphs: readonly string[]): readonly string[] =>
  noteVetoes(paragraphs).map(({ text, effect, consequence = '' }) => [text, effect, consequence].join('｜'));

describe('sentences below the table', () => {
  it.each([
    ['发生重大涉水违法案件的，一票否决。', ['发生重大涉水违法案件的，一票否决｜noHonours｜']],
    // What happens is 不合格, what follows is not.
    ['连续两次考核不合格的，取消评优资格。', ['连续两次考核不合格的，取消评优资格｜noHonours｜']],
    [
      '注：1.发生较大以上生产安全事故的，考核结果定为不合格；2.瞒报事故的，总分按0分计。',
      [
        '发生较大以上生产安全事故的，考核结果定为不合格｜noHonours｜考核结果为不合格',
        '瞒报事故的，总分按0分计｜totalZero｜',
      ],
    ],
    [
      '被省级以上媒体曝光、造成恶劣影响的，取消评先评优资格',
      ['被省级以上媒体曝光、造成恶劣影响的，取消评先评优资格｜noHonours｜'],
    ],
  ])('%s', (paragraph, vetoes) => expect(read(paragraph)).toEqual(vetoes));

  it('open a list, in one paragraph or in several', () => {
    const vetoes = ['发生重特大火灾的｜noHonours｜', '弄虚作假的｜noHonours｜'];
    expect(read('有下列情形之一的，实行一票否决：（一）发生重特大火灾的；（二）弄虚作假的。')).toEqual(
      vetoes,
    );
    expect(read('有下列情形之一的，实行一票否决：', '1.发生重特大火灾的；', '2.弄虚作假的。')).toEqual(
      vetoes,
    );
  });

  it('are read no further than the list goes, and counted on from those of the table', () => {
    const found = noteVetoes(
      ['有以下情形的，年度考核直接评定为不合格：', '1、发生群体性事件的；', '本表一式两份。', '2.存档备查。'],
      [{ text: '偷排污水的' }, { text: '伪造台账的' }],
    );
    expect(found).toEqual([
      { id: 'v3', text: '发生群体性事件的', effect: 'noHonours', consequence: '考核结果为不合格' },
    ]);
  });

  it.each([
    '考核实行一票否决制度。',
    '一票否决事项由考核组认定。',
    '得分低于60分的，评定为不合格。',
    '综合得分60分以下的，定为不合格等次，取消评先资格。',
    '带※的为否决项，一项不符合即为不合格的，一票否决。',
    '考核组长（签字）：　　　　　　　　年　　月　　日',
    '发现一处不合格的，扣1分。',
  ])('are none: %s', (paragraph) => expect(read(paragraph)).toEqual([]));
});

it('are printed below the table as issued, the list that they open and what follows it', () => {
  const lines = [
    '有下列情形之一的，实行“一票否决”，考核定为不合格等次：',
    '1.发生食物中毒事件的；',
    '2.瞒报安全事故的。',
    '考核等次：90分以上为优秀，75分以上不足90分为合格，不足75分为不合格。',
    '抄送：县教育局。',
  ];
  expect(footParts(lines, { rows: 0, isDrawn: () => false, dayToType: undefined })).toEqual(
    lines.slice(0, 4).map((note) => ({ note })),
  );
});
