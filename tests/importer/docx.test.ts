/** What Word writes into a document besides plain cells: numbers, changes, boxes, notes. */

import type { Source } from '../../src/importer/source/source';
import { isTable } from '../../src/importer/source/source';
import { readSourceFile } from '../../src/importer/readFile';
import { ordinal } from '../../src/importer/source/ordinals';
import { cell, paragraph, row, run, scoreTable, table, textCell, wordOf } from './support/wordParts';

const textsOf = ({ blocks }: Source): readonly string[] =>
  blocks.flatMap((block) => (isTable(block) ? [] : [block.text]));
const cellsOf = ({ blocks }: Source): readonly (readonly string[])[] =>
  blocks.filter(isTable).flatMap(({ rows }) => rows.map((cells) => cells.map((each) => each?.text ?? '∅')));
const read = (body: string, more = {}): Source => readSourceFile(wordOf({ body, ...more }));
const messagesOf = ({ problems }: Source): readonly string[] =>
  problems.map(({ problem }) => problem.message);

describe('automatic numbers', () => {
  const level = (at: number, format: string, text: string, more = ''): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering =
    `<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}` +
    `${level(2, 'decimalEnclosedCircle', '%3')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="8">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="8"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>';
  const numbered = (list: number, at: number, text: string): string =>
    paragraph(run(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);

  it('are written out, and levels below start again', () => {
    const body = [
      numbered(1, 0, '组织'),
      numbered(1, 1, '机构'),
      numbered(1, 2, '人员'),
      numbered(1, 2, '经费'),
      numbered(1, 1, '制度'),
      numbered(1, 2, '台账'),
      numbered(1, 0, '落实'),
      numbered(1, 1, '巡查'),
    ].join('');
    expect(textsOf(read(body, { numbering }))).toEqual([
      '一、组织', '（一）机构', '①人员', '②经费', '（二）制度', '①台账', '二、落实', '（一）巡查',
    ]); // prettier-ignore
  });

  it('stand in cells that hold nothing else, with the level above in them, and start where they are told', () => {
    const cells = [
      numbered(2, 0, ''),
      numbered(2, 1, ''),
      numbered(2, 1, ''),
      numbered(2, 0, ''),
      numbered(3, 0, ''),
    ];
    expect(
      cellsOf(read(table(...cells.map((each) => row(cell(each), textCell('巡查')))), { numbering })),
    ).toEqual(['1.', '1.1', '1.2', '2.', '5.'].map((number) => [number, '巡查']));
  });

  it('come from the style of a paragraph as well, and list 0 takes them away', () => {
    const styles =
      '<w:style w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>';
    const body =
      paragraph(run('组织'), '<w:pStyle w:val="b"/>') +
      paragraph(run('说明'), '<w:pStyle w:val="b"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(textsOf(read(body, { numbering, styles }))).toEqual(['一、组织', '说明']);
  });

  it.each([
    [20, 'chineseCounting', '二十'],
    [105, 'chineseCountingThousand', '一百〇五'],
    [3, 'ideographTraditional', '丙'],
    [21, 'decimalEnclosedCircle', '㉑'],
    [28, 'lowerLetter', 'bb'],
    [4, 'upperRoman', 'IV'],
    [7, 'decimalZero', '07'],
    [3, 'unheardOf', '3'],
  ])('%i in %s is %s', (value, format, expected) => expect(ordinal(value, format)).toBe(expected));
});

it('takes changes as accepted: what was added stands, what was deleted or moved away is gone', () => {
  const changed = paragraph(
    `${run('每月')}<w:ins>${run('至少')}</w:ins><w:del><w:r><w:delText>大约</w:delText></w:r></w:del>` +
      `<w:moveFrom>${run('旧处')}</w:moveFrom><w:moveTo>${run('新处')}</w:moveTo>${run('一次')}`,
  );
  const joined = paragraph(run('上半句'), '<w:rPr><w:del/></w:rPr>') + paragraph(run('下半句'));
  const gone = '<w:tr><w:trPr><w:del/></w:trPr>' + textCell('删去的行') + textCell('x') + '</w:tr>';
  const source = read(changed + joined + table(gone, row(textCell('留下的行'), textCell('5'))));
  expect(textsOf(source)).toEqual(['每月至少新处一次', '上半句下半句']);
  expect(cellsOf(source)).toEqual([['留下的行', '5']]);
});

it('reads merged cells in both directions, line ends, tabs and ticks', () => {
  const source = read(
    table(
      row(textCell('类别', '<w:vMerge w:val="restart"/>'), textCell('内容', '<w:gridSpan w:val="2"/>')),
      row(
        cell(paragraph(''), '<w:vMerge/>'),
        cell(paragraph('<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t></w:r>')),
        cell(
          paragraph(
            '<w:r><w:sym w:font="Wingdings 2" w:char="F0A3"/><w:t>是</w:t><w:sym w:font="Wingdings 2" w:char="F052"/><w:t>否</w:t></w:r>',
          ),
        ),
      ),
    ),
  );
  expect(cellsOf(source)).toEqual([
    ['类别', '内容', '内容'],
    ['类别', '甲\n乙 丙', '□是☑否'],
  ]);
});

it('tells of boxes, pictures, notes and tables within cells, with the place, and reads none of them twice', () => {
  const box = (text: string): string =>
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${paragraph(run(text))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>` +
    `<mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph(run(text))}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  const source = read(
    paragraph(box('密级：内部')) +
      table(
        row(
          cell(
            paragraph(
              `${run('巡查')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:drawing><a:blip/></w:drawing></w:r>`,
            ),
          ),
          cell(table(row(textCell('里'), textCell('表'))) + paragraph('')),
        ),
      ),
  );
  expect(textsOf(source)).toEqual([]);
  expect(cellsOf(source)).toEqual([
    ['里', '表'],
    ['巡查', '里 表'],
  ]);
  expect(messagesOf(source)).toEqual([
    '文档里有文本框（“密级：内部”），里面的文字没有读。请核对，需要时把文字移到正文里。',
    '第1个表第1行第1列有脚注或尾注，注的内容没有读。请核对。',
    '第1个表第1行第1列有图片，图片里的文字没有读。请核对，需要时把文字打进表里。',
    '第1个表第1行第2列里面套着另一个表，已当作文字读进这一格。请核对。',
  ]);
});

it('leaves hidden text out and says so', () => {
  const source = read(
    paragraph(`${run('明')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r>`) + scoreTable('巡查'),
  );
  expect([textsOf(source), messagesOf(source)]).toEqual([['明'], ['文档里有隐藏的文字，没有读。请核对。']]);
});
