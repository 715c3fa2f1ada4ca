import { phraseLines } from '../../src/paper/phrases';

describe('a title in lines', () => {
  it.each([
    ['2021年大兴镇社区生态环境保护工作考核评分表', 15, '2021年大兴镇社区|生态环境保护工作考核评分表'],
    [
      '2021年金平区各街道绩效考核指标评分表（环境保护部分）',
      16,
      '2021年金平区各街道绩效|考核指标评分表（环境保护部分）',
    ],
    ['某县安全生产目标管理考核评分表', 10, '某县安全生产|目标管理考核评分表'],
    ['某县基层医疗卫生机构绩效考核评分表（续）', 15, '某县基层医疗卫生机构|绩效考核评分表（续）'],
    ['某街道平安建设综合治理工作考核评分表（自评）', 16, '某街道平安建设综合治理|工作考核评分表（自评）'],
    ['工作项目', 3, '工作|项目'],
    ['牵头部门', 3, '牵头|部门'],
    ['自评分', 2, '自评|分'],
    ['考核办法及扣分细则（扣满本项分值为止）', 16, '考核办法及扣分细则|（扣满本项分值为止）'],
  ])('ends them between phrases: %s at %d', (text, width, lines) =>
    expect(phraseLines(text, width).join('|')).toBe(lines),
  );

  it('has one line more rather than a word in two', () =>
    // 生态环境保护 has the length of a line: two lines of 6 would part it.
    expect(phraseLines('某镇生态环境保护细则', 6)).toEqual(['某镇', '生态环境保护', '细则']));

  it('is in one line where it fits, and has every character once where no word of it is known', () => {
    expect(phraseLines('考核评分表', 5)).toEqual(['考核评分表']);
    const unknown = '甲乙丙丁戊己庚辛壬癸'.repeat(3);
    const lines = phraseLines(unknown, 11);
    expect(lines.join('')).toBe(unknown);
    expect(lines.map((line) => line.length)).toEqual([10, 10, 10]);
  });

  it('ends no line before a comma or after an opening bracket', () => {
    const lines = phraseLines('甲乙丙丁戊己，庚（辛壬癸）甲乙', 7);
    expect(lines.filter((line) => /^[，）]|（$/.test(line))).toEqual([]);
  });
});
