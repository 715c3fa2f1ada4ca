/** Pages, pastes, ranges, texts, and files that are none of these. */

import { readClipboard } from '../../src/importer/readClipboard';
import { readSourceFile } from '../../src/importer/readFile';
import { importTable } from '../../src/importer/importTable';
import type { Source } from '../../src/importer/source/source';
import { isTable } from '../../src/importer/source/source';
import { readRange } from '../../src/importer/xlsx/readRange';
import { blanksOfRows } from '../../src/rubric/blanks';
import { ScoresheetError } from '../../src/problems/problem';
import { zipOf } from '../support/zipOf';
import { columnLine, importText, rubricLines } from './support/imported';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const cellsOf = ({ blocks }: Source): readonly (readonly string[])[] =>
  blocks.filter(isTable).flatMap(({ rows }) => rows.map((cells) => cells.map((each) => each?.text ?? '∅')));
const page = (html: string): Source => readClipboard({ html, text: '' });

function refusal(open: () => unknown): string {
  try {
    open();
  } catch (error) {
    if (error instanceof ScoresheetError) return error.problems.map(({ message }) => message).join('');
    throw error;
  }
  return '';
}

describe('HTML', () => {
  it('of Word has its numbers in spans that lists ignore, and lines broken anywhere', () => {
    const html =
      "<table><tr><td><p class=MsoNormal style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>一、<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span><![endif]>组织\r\n领导<o:p>&nbsp;</o:p></p></td>" +
      '<td><del>旧</del><ins>新</ins></td></tr></table>';
    expect(cellsOf(page(html))).toEqual([['一、组织领导', '新']]);
  });

  it('of Excel keeps lines within a cell, and leaves out what is not shown', () => {
    const html =
      '<style>.x{mso-number-format:"0"}</style><table><col style="display:none"><tr><td class=x x:num>5</td><td>甲<br style=\'mso-data-placement:same-cell\'/>乙</td><td style="display:none">暗</td></tr></table>';
    expect(cellsOf(page(html))).toEqual([['5', '甲\n乙']]);
  });

  it('of a web page numbers its lists, and finds the table within tables for layout', () => {
    const html =
      '<table><tr><td><h1>考核评分表</h1><table><tr><td>序号<td>考核内容<td>分值<tr><td>1<td><ol type=a start=2><li>查<li>看</ol><td>5</table></td></tr></table>';
    const source = page(html);
    expect(cellsOf(source)).toEqual([
      ['序号', '考核内容', '分值'],
      ['1', 'b.查\nc.看', '5'],
    ]);
    expect(importTable(source).card.title).toBe('考核评分表');
  });

  it('has blanks in its first rows, with a colon before them or not', () => {
    const html =
      '<p>食堂食品安全检查评分表<table><tr><td>被检查单位<td colspan=2><td>检查时间<td>' +
      '<tr><td>检查地点<td colspan=2><td>检查人员<td>' +
      '<tr><td>序号<td>检查内容<td>评分标准<td>分值<td>得分<tr><td>1<td>留样<td>不规范一次扣5分<td>100<td></table>';
    const { card, rubric } = importTable(page(html));
    expect(card).toMatchObject({ title: '食堂食品安全检查评分表', unitNoun: '被检查单位', period: 'day' });
    expect(rubric?.layout.dateLabel).toBe('检查时间');
    expect(blanksOfRows(rubric?.layout.tableHead ?? []).map(({ label }) => label)).toEqual([
      '被检查单位',
      '检查时间',
      '检查地点',
      '检查人员',
    ]);
  });

  it('keeps the rows that share a 分值, each with its words', () => {
    const html =
      '<table><tr><th>序号<th>考核项目<th>评分标准<th>分值<th>得分' +
      '<tr><td>1<td>机构<td>未设立扣2分<td rowspan=2>5<td><tr><td>2<td>人员<td>未配备扣2分<td>' +
      '<tr><td>3<td>档案<td>缺一项扣1分<td>10<td></table>';
    const items = importTable(page(html)).rubric?.sections.flatMap((section) => section.items);
    expect(items?.map(({ label, fullScore, rows }) => ({ label, fullScore, rows }))).toEqual([
      {
        label: '1-2',
        fullScore: 5,
        rows: [
          { label: '1', requirement: '机构', criteria: '未设立扣2分' },
          { label: '2', requirement: '人员', criteria: '未配备扣2分' },
        ],
      },
      { label: '3', fullScore: 10, rows: undefined },
    ]);
  });

  it('keeps 考核内容 and the rule of a line of 加分 or 扣分 in their cells, and one text for both as it is', () => {
    const html =
      '<table><tr><th>序号<th>考核内容<th>评分规则<th>分值<th>得分' +
      '<tr><td>1<td>档案<td>缺一项扣1分<td>100<td>' +
      '<tr><td colspan=5>二、加分项' +
      '<tr><td>1<td>工作创新<td>在全国推广的加3分<td><td>' +
      '<tr><td colspan=5>三、扣分项' +
      '<tr><td>1<td colspan=2>被通报的，一次扣2分<td><td></table>';
    const { bonus, penalties, layout } = importTable(page(html)).rubric!;
    expect(layout.listLines).toBe(true);
    expect(bonus?.items).toMatchObject([
      {
        requirement: '工作创新',
        criteria: '在全国推广的加3分',
        clauses: [{ text: '在全国推广的加3分', label: '工作创新在全国推广的加3分' }],
      },
    ]);
    expect(penalties?.items.map(({ requirement, criteria }) => [requirement, criteria])).toEqual([
      [undefined, '被通报的，一次扣2分'],
    ]);
  });

  it('puts rows under one 分值 together where their words are more than an item may have', () => {
    const half = '甲'.repeat(4000);
    const html = `<table><tr><th>序号<th>考核项目<th>评分标准<th>分值<th>得分<tr><td>1<td>机构<td>${half}<td rowspan=2>5<td><tr><td>2<td>人员<td>${half}<td><tr><td>3<td>档案<td>缺一项扣1分<td>10<td></table>`;
    const { rubric, problems } = importTable(page(html));
    const [first] = rubric?.sections.flatMap((section) => section.items) ?? [];
    // 4,000 characters, a line break and 4,000 more are one too many.
    expect(first).toMatchObject({ fullScore: 5, criteria: `${half}\n${half.slice(1)}` });
    expect(first?.rows).toBeUndefined();
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('takes spans of 0 for the rest of the rows, and for one column', () => {
    const html = '<table><tr><td rowspan=0>甲<td colspan=0>乙<tr><td>丙<tr><td>丁</table>';
    expect(cellsOf(page(html))).toEqual([
      ['甲', '乙'],
      ['甲', '丙'],
      ['甲', '丁'],
    ]);
  });

  it('in GB18030 is read as such', () => {
    const gb = [0xbf, 0xbc, 0xba, 0xcb]; // 考核
    const bytes = new Uint8Array([
      ...bytesOf('<html><meta charset=gb2312><table><tr><td>'),
      ...gb,
      ...bytesOf('<td>5</table>'),
    ]);
    expect(cellsOf(readSourceFile(bytes))).toEqual([['考核', '5']]);
  });
});

describe('text', () => {
  it('of a spreadsheet has cells with line ends in quotes', () => {
    expect(
      cellsOf(readClipboard({ html: '', text: '序号\t"考核\n内容"\t分值\r\n1\t"说""好"""\t5\r\n' })),
    ).toEqual([
      ['序号', '考核\n内容', '分值'],
      ['1', '说"好"', '5'],
    ]);
  });

  it('with a cell a line, as saved from Word, is a table as well', () => {
    const text =
      '附件\n考核评分表\n\n\t序号\n\t考核内容\n\t分值\n\n\t1\n\t巡查\n\n两次\n\t5分\n\n\t2\n\t排查\n\t\n';
    expect(cellsOf(readSourceFile(bytesOf(text)))).toEqual([
      ['序号', '考核内容', '分值'],
      ['1', '巡查\n\n两次', '5分'],
      ['2', '排查', ''],
    ]);
  });

  it('laid out with blanks is refused, with what to do', () => {
    expect(refusal(() => readSourceFile(bytesOf('序号   考核内容   分值\n1      巡查       5\n')))).toContain(
      '选中表格复制',
    );
    expect(refusal(() => readSourceFile(bytesOf('各村：\n请认真落实。')))).toContain('没有找到表格');
    expect(refusal(() => readClipboard({ html: '', text: '' }))).toContain('没有文字');
  });
});

describe('a selected range', () => {
  it('is a table with the addresses of its cells, blanks below counting for the cell above', () => {
    const imported = importTable(
      readRange({
        sheet: '附件2',
        row: 3,
        column: 2,
        values: [
          ['考核项目', '考核内容', '评分标准', '分值'],
          ['组织', '机构', '未成立扣2分', 5],
          [null, '人员', '缺一人扣1分', null],
          ['落实', '巡查', '少一次扣1分', 5],
        ],
      }),
    );
    expect(rubricLines(imported.rubric!)).toEqual([
      '【组织】5',
      '1｜机构｜未成立扣2分｜5',
      '2｜人员｜缺一人扣1分｜0',
      '【落实】5',
      '3｜巡查｜少一次扣1分｜5',
    ]);
    expect(imported.problems[0]?.message).toBe(
      '工作表“附件2”C5（人员）没有分值，先按0分列出。请补上分值，不是考核项目的请删去。',
    );
  });
});

describe('columns pointed at', () => {
  const text = '甲\t乙\t丙\n查岗\t缺一人扣1分\t5\n巡查\t少一次扣1分\t5';

  it('go before what was recognised, and answers of the card before what was found', () => {
    const imported = importText(text, {
      roles: new Map([
        [0, 'criteria'],
        [1, 'requirement'],
        [2, 'fullScore'],
      ]),
      card: { title: '2024年夜查评分表', unitNoun: '班组', period: 'month', signatures: [{ label: '班长' }] },
    });
    expect(columnLine(imported.rubric!)).toBe('甲=criteria 乙=requirement 丙=fullScore 得分=score');
    expect(imported.rubric).toMatchObject({
      title: '{period}夜查评分表',
      unitNoun: '班组',
      period: 'month',
      layout: { signatures: [{ label: '班长' }] },
    });
  });

  it('takes a cleared 附件 for none', () => {
    const form = `附件2\n夜查评分表\n${text}`;
    const attachmentOf = (attachment?: string) => {
      const { rubric } = importText(form, { card: { attachment } });
      return rubric === undefined ? 'no rubric' : rubric.attachment;
    };
    expect([attachmentOf(), attachmentOf('附件3'), attachmentOf(''), attachmentOf(' ')]).toEqual([
      ...['附件2', '附件3', undefined, undefined],
    ]);
  });

  it('refuses a blank answer, and a table that is not there', () => {
    expect(importText(text, { card: { unitNoun: ' ' } }).problems.map(({ code }) => code)).toContain(
      'import.badCard',
    );
    expect(refusal(() => importText(text, { table: 4 }))).toBe('没有第5个表，一共1个。请改选。');
  });
});

describe('other files', () => {
  const container = (stream: string): Uint8Array =>
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...[...stream].flatMap((letter) => [letter.charCodeAt(0), 0])]);

  it.each([
    ['an old document', container('WordDocument'), '另存为“Word 文档（*.docx）”'],
    ['an old workbook', container('Workbook'), '另存为“Excel 工作簿（*.xlsx）”'],
    ['one with a password', container('EncryptedPackage'), '去掉打开密码'],
    ['a PDF', bytesOf('%PDF-1.7'), '转换为 .docx'],
    ['a picture', bytesOf('\u0089PNG').slice(1), '这是图片'],
    ['an RTF document', bytesOf('{\\rtf1'), '另存为“Word 文档（*.docx）”'],
    ['a packed folder', zipOf([{ name: '通知.docx', content: 'x' }]), '解压'],
    ['nothing', new Uint8Array(), '空文件'],
  ])('%s is told what to do', (_, bytes, words) => {
    expect(refusal(() => readSourceFile(bytes))).toContain(words);
  });
});
