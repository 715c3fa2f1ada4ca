/** 核对意见: what the .docx says, and that it is one page. */

import { writeLetter } from '../../src/documents/letter';
import { planLetter, SERIOUS } from '../../src/documents/letterFit';
import { openZip } from '../../src/hosts/file/zip/zip';
import { lintMessages } from '../../src/problems/lintMessages';
import type { Finding } from '../../src/lint/finding';
import { lintRubric } from '../../src/lint/lint';
import { anItem, aRubric, aSection } from '../support/builders';
import { daxing } from '../support/scoresheets';

const rubric = aRubric({ fullScore: 11, sections: [aSection({ items: [anItem({ label: '7' })] })] });
const command = 'pingfen lint r.json';
const now = new Date(2024, 2, 5);

const partOf = (bytes: Uint8Array, name: string): string =>
  new TextDecoder().decode(openZip(bytes).read(name));

const textOf = (xml: string): string =>
  xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .trim();

describe('the letter', () => {
  const write = (findings: readonly Finding[] = lintRubric(rubric)) =>
    writeLetter({ rubric, findings, command, now });

  it('says what was checked, what was found, how it can be read, and when', async () => {
    expect(textOf(partOf(await write(), 'word/document.xml')).split('\n')).toEqual([
      '核对意见（内部参考）',
      '对《河道保洁考核办法》中的“河道保洁考核评分表”作了核对，发现2处需要确认，按轻重列在下面。评分标准没有改动。',
      '1．总分合计不符（1处）：核对原文，确认以哪一个为准。',
      '（1）各部分分值的合计与总分不符：1，写的是11。可读作：①按写明的分值：11分；②按所含各项的分值合计：1分。',
      '2．分值扣不完（1处）：核对是否应按次扣分、漏了一款，或分值有误。',
      '（1）第7项各款全部扣到也扣不完本项分值：0.1，写的是1。可读作：①各款各扣一次，其余0.9分总能得到；②各款按次数扣，扣完本项分值为止。',
      '2024年3月5日由程序核对，供内部研究，不对外印发。',
    ]);
  });

  it('says so where nothing was found, and names what it was held against', async () => {
    const bytes = await writeLetter({ rubric, other: daxing, findings: [], command, now });
    const text = textOf(partOf(bytes, 'word/document.xml'));
    expect(text).toContain('并与“附件2 大兴镇社区生态环境保护工作考核评分表”对照，没有发现问题');
  });

  it('is set as official letters are: A4, 37/35/28/26 mm, 22 point title in 宋体, body in 仿宋', async () => {
    const xml = partOf(await write(), 'word/document.xml');
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    const [title = '', ...body] = xml.match(/<w:p>.*?<\/w:p>/gs) ?? [];
    expect(title).toMatch(/w:eastAsia="宋体"/);
    expect(title).toMatch(/<w:b\/>/);
    expect(title).toMatch(/<w:sz w:val="44"\/>/);
    expect(title).toMatch(/<w:jc w:val="center"\/>/);
    expect(body.every((each) => each.includes('w:eastAsia="仿宋"'))).toBe(true);
    expect(body.every((each) => each.includes('<w:sz w:val="32"/>'))).toBe(true);
  });
});

describe('the order of the findings', () => {
  it('has a place for every lint rule, so that none is left out of the letter', () => {
    expect([...SERIOUS].sort()).toEqual(Object.keys(lintMessages).sort());
  });
});

describe('what fits on the page', () => {
  const found = lintRubric(rubric);
  const many = (count: number): readonly Finding[] => Array.from({ length: count }, () => found).flat();
  const plan = (findings: readonly Finding[]) =>
    planLetter({ findings, nameOf: () => '第7项', around: ['对……作了核对。', '2024年3月5日'], command });
  // Digits and Latin letters are about half as wide as a character.
  const widthOf = (text: string): number => text.length - 0.45 * (text.match(/[ -~]/g) ?? []).length;
  const rows = ({ lines, size }: ReturnType<typeof plan>): number =>
    lines.reduce((sum, { text }) => sum + Math.ceil((widthOf(text) + 2) / (442 / size - 1)), 0);

  it('is 三号 as long as there is room, then smaller down to 五号', () => {
    expect(plan(found).size).toBe(16);
    expect(plan(many(4)).size).toBeLessThan(16);
    expect(plan(many(40)).size).toBe(10.5);
  });

  it.each([1, 3, 6, 12, 50, 200])('is never more than a page: %i times the findings', (count) => {
    const planned = plan(many(count));
    expect(50 + (rows(planned) + 2) * planned.leading).toBeLessThanOrEqual(638);
  });

  it('is fewer of each sort in full, the others named once', () => {
    const texts = plan(many(40)).lines.map(({ text }) => text);
    expect(texts).toContain('1．总分合计不符（40处）：核对原文，确认以哪一个为准。');
    expect(texts.filter((text) => text.startsWith('另有'))).toHaveLength(2);
    expect(texts.find((text) => text.startsWith('另有'))).toMatch(/^另有\d+处：第7项。$/);
  });

  it('is in the end the most serious sorts, the rest counted with the command', () => {
    const codes = ['L01', 'L02', 'L04', 'L05', 'L06', 'L07', 'L10', 'L11', 'L12', 'L20', 'L23'] as const;
    const long = '很长的说明'.repeat(30);
    const findings = codes.map((code): Finding => ({
      severity: 'warning',
      code,
      pointer: '/title',
      message: `${long}。请核对。`,
    }));
    const { lines } = plan(findings);
    expect(lines[0]?.text).toMatch(/^1．分值与所含各项合计不符（1处）：核对。/);
    const rest = lines.at(-1);
    expect(rest?.kind).toBe('rest');
    expect(rest?.text).toMatch(
      /^其余\d+处未列出（.*文号括号1处、数字、符号写法不统一1处），用命令查看：pingfen lint r\.json$/,
    );
  });

  it('says a mend that several findings share once', () => {
    const mend = { pointer: '/fullScore', value: 1, text: '总分改为1分' };
    const twice = [0, 1].map((): Finding => ({ ...found[0]!, mend }));
    const texts = plan(twice).lines.map(({ text }) => text);
    expect(texts.filter((text) => text.includes('建议：总分改为1分'))).toHaveLength(1);
  });
});
