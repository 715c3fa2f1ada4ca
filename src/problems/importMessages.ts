/** Messages about a document that becomes a rubric: what could not be read, what was not understood, what to do. */

import type { SaidDoubt, SaidKind, SaidOnly, SaidRule } from './saidWords';
import { saidAdvice, saidDoubts, saidKinds, saidQuotes, saidRule } from './saidWords';

type None = Record<string, never>;

/** What a reader leaves out of a document, or takes only in part. */
export type LeftOut =
  | 'picture'
  | 'textBox'
  | 'footnote'
  | 'formula'
  | 'symbol'
  | 'hiddenText'
  | 'nestedTable'
  | 'otherFile'
  | 'longText';

/** After the place, with the first words where there are any. */
const leftOut: Readonly<Record<LeftOut, (quote: string) => string>> = {
  picture: () => '有图片，图片里的文字没有读。请核对，需要时把文字打进表里',
  textBox: (quote) => `有文本框（“${quote}”），里面的文字没有读。请核对，需要时把文字移到正文里`,
  footnote: () => '有脚注或尾注，注的内容没有读。请核对',
  formula: () => '有公式，只读出其中的字符，分数线、根号等没有了。请核对',
  symbol: () => '有认不出的特殊符号，已用“□”代替。请核对',
  hiddenText: () => '有隐藏的文字，没有读。请核对',
  nestedTable: () => '里面套着另一个表，已当作文字读进这一格。请核对',
  otherFile: () => '插入了另一个文件，里面的内容没有读。请打开它，把内容粘贴进来',
  longText: (quote) => `文字超过8000字（“${quote}”），后面的没有读。请核对是不是表格的内容`,
};

/** Kinds of files that are no source, and what to do about each. */
export type WrongKind =
  'doc' | 'xls' | 'pdf' | 'picture' | 'rtf' | 'mht' | 'archive' | 'openDocument' | 'other';

const wrongKinds: Readonly<Record<WrongKind, string>> = {
  doc: '这是旧格式的文档（.doc、.wps），读不了。请用WPS或Word打开，另存为“Word 文档（*.docx）”，再选另存的文件。',
  xls: '这是旧格式的工作簿（.xls、.et），读不了。请用WPS或Excel打开，另存为“Excel 工作簿（*.xlsx）”，再选另存的文件。',
  pdf: '这是 PDF 文件，读不了。请找到原来的 Word 文档；没有时，用WPS打开，转换为 .docx，核对以后再选。',
  picture: '这是图片，读不了。请找到原来的 Word 文档，或用WPS的“图片转文字”做成 .docx，核对以后再选。',
  rtf: '这是 RTF 文档，读不了。请用WPS或Word打开，另存为“Word 文档（*.docx）”，再选另存的文件。',
  mht: '这是网页存档（.mht），读不了。请用浏览器打开，选中表格复制，再粘贴进来。',
  archive: '这是压缩包，读不了。请先解压，再选里面的 .docx 或 .xlsx 文件。',
  openDocument:
    '这是 .odt、.ods 等开放文档，读不了。请用WPS或Word打开，另存为 .docx 或 .xlsx，再选另存的文件。',
  other:
    '认不出这是什么文件。能读的有：.docx、.xlsx、.html、.txt。请用WPS或Word打开，另存为 .docx，再选另存的文件。',
};

/** A spot of a table: 第2个表第3行第2列. */
interface Spot {
  readonly place: string;
}

const sourceProblems = {
  'import.wrongKind': (p: { kind: WrongKind }) => wrongKinds[p.kind],
  'import.encrypted': (_: None) =>
    '这个文件设了打开密码，读不了。请用WPS、Word或Excel打开，去掉打开密码，保存后再选。',
  'import.damaged': (p: { part: string }) =>
    `文件内部的“${p.part}”读不出来，文件可能已损坏，或不是正常的文档。请用WPS或Word打开，另存为 .docx，再选另存的文件。`,
  'import.tooLarge': (p: { part: string; limit: string }) =>
    `文件内部的“${p.part}”解压后超过${p.limit}，不是正常的通知，已拒绝读取。请只留下要用的表，另存为 .docx 后再选。`,
  'import.tooDeep': (_: None) =>
    '网页里的内容一层套一层，太深或太多，不像一份通知，已拒绝读取。请只选中表格复制，再粘贴进来。',
  'import.noText': (_: None) => '这里面没有文字。请检查选的文件，或重新复制表格再粘贴。',
  'import.spacedText': (_: None) =>
    '这是用空格对齐的文字，分不清哪些字在哪一格。请在 Word、WPS 或网页里选中表格复制，直接粘贴进来，或选 .docx 文件。',
  'import.noTable': (_: None) =>
    '里面没有找到表格，也没有写着分值（如“（10分）”）的条款。请选带有评分表的文件；表格是图片的，请找原来的 Word 文档。',
  'import.tooManyTables': (p: { most: number }) => `表格超过${p.most}个，后面的没有读。请只留下评分表再试。`,
  'import.tooManyParagraphs': (p: { most: number }) =>
    `表格外的文字超过${p.most}段，后面的没有读。请只留下评分表和它前后的文字再试。`,
  'import.tooManyCells': (p: { most: number }) =>
    `表格一共超过${p.most}格，不像一份通知，后面的没有读。请只留下评分表再试。`,
  'import.tableTooLarge': (p: { table: string; rows: number; columns: number }) =>
    `${p.table}超过${p.rows}行或${p.columns}列，多出的没有读。请核对是不是评分表，删去多余的行和列。`,
  'import.leftOut': (p: { what: LeftOut; place: string; quote: string }) =>
    `${p.place === '' ? '文档里' : p.place}${leftOut[p.what](p.quote)}。`,
  'import.hiddenSheets': (p: { names: string }) =>
    `隐藏的工作表没有读：${p.names}。需要时请取消隐藏，保存后再选。`,
  'import.hiddenRows': (p: { table: string; count: number }) =>
    `${p.table}有${p.count}行是隐藏的，没有读。需要时请取消隐藏或取消筛选，保存后再选。`,
  'import.errorCell': (p: Spot & { found: string }) =>
    `${p.place}显示“${p.found}”，已当作空格。请改正后再试。`,
};

const columnProblems = {
  'import.madeOfClauses': (_: None) =>
    '通知里没有评分表，按正文里写有分值的条款排成了一张，字句照原文。请逐项核对。本单位另有评分表的，请选那份文件。',
  'import.clausesLeft': (p: { quotes: readonly string[] }) =>
    `正文里这${p.quotes.length}处写了加分、扣分，没有写在有分值的条款里，没有排进评分表：${p.quotes.map((quote) => `“${quote}”`).join('、')}。请核对是否要计分。`,
  'import.noHeading': (p: { table: string }) =>
    `${p.table}没有找到表头，各列是按内容猜的；评分表上加了一行表头，原表没有。请逐列核对，不对的在列上方改选。`,
  'import.noTextColumn': (p: { table: string }) =>
    `${p.table}没有找到考核内容或评分标准的列。请在列上方指明哪一列是考核内容。`,
  'import.noScoreColumn': (p: { table: string }) =>
    `${p.table}里没有分值：没有分值的列，文字里也没有“（5分）”这样的写法。请检查选的是不是评分表，或在列上方指明分值的列。`,
  'import.unknownColumn': (p: { header: string; place: string }) =>
    `${p.place}的列“${p.header}”认不出是什么，先当作其他文字。请在列上方改选。`,
  'import.weightsLeft': (p: { header: string }) =>
    `“${p.header}”一列没有计入总分：不是每一部分一个百分数，或合计不是100%。总分先按各项分值相加。请核对；要折算的，请在编辑里给每一部分填“折算成几分”。`,
  'import.listTable': (p: { table: string; count: number }) =>
    `${p.table}里的加分、扣分、一票否决共${p.count}条，接在评分表的后面。请核对。`,
  'import.listColumnLeft': (p: { table: string; headers: string }) =>
    `${p.table}的“${p.headers}”在评分表上没有对应的列，里面的文字没有印。需要时请写进评分标准一列再试。`,
  'import.levels': (p: { names: string }) =>
    `“${p.names}”各列写着各档给几分，照原样印；得分由考核人按评定的档次填，分值是最高一档的分。`,
  'import.sideBySide': (p: { table: string; count: number }) =>
    `${p.table}原来是左右${p.count}栏并排，现在改为上下排：先左栏、后右栏（左边有类别的，在每一类里先左后右），各项的分值和得分都在，各栏的合计并成一行。请核对各项的顺序。`,
  'import.levelRows': (p: Spot & { rows: string; points: number }) =>
    `${p.place}：${p.rows}是同一项的几档，只取一档，作为一项打分，分值是最高一档的${p.points}分。各行都能得分、要相加的，请在原表给每一行写上分值再试。`,
  'import.steps': (p: Spot & { name: string }) =>
    `${p.place}（${p.name}）写着几档的分，只取一档，分值是最高一档的分。请核对。`,
  'import.stepsOrParts': (p: Spot & { name: string; points: number; sum: number }) =>
    `${p.place}（${p.name}）写着几个分，像是只取一档，分值先作${p.points}分。各得各的、要相加的，请把这一项的分值改成${p.sum}分。`,
  'import.partSums': (p: { names: string }) =>
    `“${p.names}”一列照原表留空，各部分的小计请打印后手填；总分自动相加。`,
  'import.bonusInItem': (p: Spot & { name: string; points: number }) =>
    `${p.place}（${p.name}）里写着可以加分，先按最多${p.points}分打分。加分可以超过分值的，请在编辑里填这一项的“最高几分（含加分）”。`,
  'import.totalAdded': (p: { label: string }) =>
    `原表的“${p.label}”在加分、扣分的前面，加扣以后没有总分一行；表的最后加了“总分”一行。`,
  'import.totalRowAdded': (_: None) => '原表没有总分一行，也没有填总分、得分的空格；表的最后加了“总分”一行。',
  'import.bonusWithinTotal': (p: { count: number; total: number; items: number; bonus: number }) =>
    `总分${p.total}分是各项的${p.items}分加上加分的${p.bonus}分：${p.count}条加分按考核项目列入总分。另外计的加分，请在原表改写总分再试。`,
  'import.columnAdded': (p: { header: string; why: string }) => `表上加了“${p.header}”一列：${p.why}。`,
  'import.roleTwice': (p: { header: string; first: string; role: string }) =>
    `“${p.first}”和“${p.header}”都像是${p.role}，用了“${p.first}”。请核对，不对的在列上方改选。`,
};

const sumProblems = {
  'import.firstIsSum': (p: Spot & { name: string; points: number; total: number }) =>
    `${p.place}（${p.name}）的${p.points}分正好是其余各项的合计，像是总分。现在也作为一项打分，总分是${p.total}分。是总分的，请在原表把这一行写成“总分”或删去，再试。`,
};

const choices = (words: readonly string[]): string => words.map((word) => `“${word}”`).join('或');

const rowProblems = {
  'import.noPoints': (p: Spot & { name: string }) =>
    `${p.place}（${p.name}）没有分值，先按0分列出。请补上分值，不是考核项目的请删去。`,
  'import.openRow': (p: Spot & { name: string; isTaking: boolean }) =>
    `${p.place}（${p.name}）没有分值，${p.isTaking ? '按次扣分：得分填0或负数' : '按件、按次计分：得分填0分以上'}，原文没有写最多几分的不设上限。请核对。`,
  'import.statusRow': (p: Spot & { name: string; words: readonly string[] }) =>
    `${p.place}（${p.name}）没有分值，作为不计分的检查项，填${choices(p.words)}。要计分的，请补上分值再试。`,
  'import.absentBoxes': (p: { word: string; count: number }) =>
    `有${p.count}项可以勾“${p.word}”，文件没有写这时怎么算分，先按都涉及处理。有的单位不涉及的，请在编辑时给这一项选好“本单位不涉及这一项”的算法。`,
  'import.statusGuessed': (p: Spot & { name: string; words: readonly string[] }) =>
    `${p.place}（${p.name}）没有写分值，先作为不计分的检查项，填${choices(p.words)}。请核对；要计分的，请补上分值再试。`,
  'import.badPoints': (p: Spot & { found: string }) =>
    `${p.place}的分值写的是“${p.found}”，看不懂是几分，先按0分列出。请改成数字。`,
  'import.pointsTwice': (p: Spot & { column: number; text: number }) =>
    `${p.place}的分值是${p.column}分，同一行文字里写的是${p.text}分，用了分值列的。请核对原文，确认以哪一个为准。`,
  'import.sharedPoints': (p: Spot & { name: string }) =>
    `${p.place}的分值由几行共用（${p.name}），作为一项打分，各行照原样印。要分开打分的，请把分值拆到各行再试。`,
  'import.sharedScore': (p: Spot & { name: string }) =>
    `${p.place}的得分一格由几行共用（${p.name}），作为一项打分，各行照原样印。要分开打分的，请把得分拆到各行再试。`,
  'import.rowNotUnderstood': (p: Spot & { text: string }) =>
    `${p.place}“${p.text}”不像考核项目，没有放进评分表。请核对；是考核项目的，请补上分值再试。`,
  'import.subtotalsLeft': (p: { count: number }) =>
    `表里有${p.count}行小计，与考核类别不是一一对应，没有印在评分表上。请核对，需要时补上类别的标题。`,
  'import.onlyNumber': (p: Spot & { text: string }) =>
    `${p.place}只有序号“${p.text}”，没有内容，没有放进评分表。请核对。`,
  'import.sharedLabel': (p: Spot & { text: string; count: number }) =>
    `${p.place}的序号“${p.text}”由${p.count}项共用，评分表上照原样是一格；提示和备注里这几项叫第${p.text}.1项、第${p.text}.2项……。`,
  'import.longLabel': (p: Spot & { text: string }) =>
    `${p.place}的序号“${p.text}”太长，只用了前面的。请核对。`,
  'import.subtotal': (p: Spot & { written: number; sum: string }) =>
    `${p.place}的小计写的是${p.written}分，上面各项合计${p.sum}分。请核对原文，确认以哪一个为准。`,
  'import.bonusNoLimit': (p: Spot & { name: string }) =>
    `${p.place}（${p.name}）没有写最多加减几分，先不设上限。请核对。`,
  'import.vetoConsequence': (p: Spot & { text: string }) =>
    `${p.place}的否决项“${p.text}”没有写后果，先按取消评先评优资格。请核对。`,
  'import.vetoNotPrinted': (p: { count: number }) =>
    `${p.count}条一票否决不占表上的行，填“是”以后印在总分下面。请核对。`,
  'import.vetoesInNotes': (p: { count: number }) =>
    `表外的文字里写有${p.count}条一票否决，已放进评分表，填“是”以后印在总分下面；没有写后果的，先按取消评先评优资格。请核对。`,
  'import.tooManyItems': (p: { found: number; most: number }) =>
    `认出${p.found}项，超过${p.most}项，不像一份评分表，没有生成。请检查是否选错了表，或分成几份。`,
};

const cardProblems = {
  'import.noTitle': (p: { title: string }) => `没有找到标题，先写作“${p.title}”。请改成印在表上的标题。`,
  'import.noIssuer': (_: None) => '没有找到发文单位，先写作“（未写明）”。请补上。',
  'import.saidOtherwise': (p: { title: string; points: number; other: number }) =>
    `表前的正文里写“${p.title}”${p.other}分，表里是${p.points}分。请核对原文，确认以哪一个为准。`,
  'import.guessedUnit': (p: { noun: string }) =>
    `没有找到“被考核单位”一类的字样，考核对象先写作“${p.noun}”。请核对，如社区、村、学校。`,
  'import.titlePeriod': (p: { title: string }) =>
    `标题“${p.title}”里没有年份，先按日期逐次考核，标题照原样印。按年度、季度或月度考核的，请改选考核期，考核期就印在标题前面。`,
  'import.badCard': (p: { what: string; found: string; known: string }) =>
    `${p.what}不能写“${p.found}”，${p.known}。请改正。`,
  'import.noSuchTable': (p: { found: number; count: number }) =>
    `没有第${p.found}个表，一共${p.count}个。请改选。`,
};

/** What the sentences around the table say of the form as a whole. */
const saidProblems = {
  'import.saidTaken': (p: { rule: SaidRule; quote: string }) =>
    `原文${saidQuotes([p.quote])}，已写入${saidRule(p.rule)}。请核对。`,
  'import.saidDeclined': (p: { kind: SaidKind; quote: string }) =>
    `原文${saidQuotes([p.quote])}没有写入${saidKinds[p.kind]}。`,
  'import.saidDoubtful': (p: { kind: SaidKind; quotes: readonly string[]; doubts: readonly SaidDoubt[] }) =>
    `原文${saidQuotes(p.quotes)}${p.doubts.map((doubt) => saidDoubts[doubt]).join('，')}，${saidKinds[p.kind]}没有写入。请核对原文，在“写明怎样计分……”的“${PARTS}”里写入。`,
  'import.saidOnly': (p: { kind: SaidOnly; quotes: readonly string[] }) =>
    `原文${saidQuotes(p.quotes)}没有计入：${saidAdvice[p.kind]}。`,
};

/** As the editor calls it. */
const PARTS = '一票否决、等级、分类和其他';

export const importMessages = {
  ...sourceProblems,
  ...columnProblems,
  ...rowProblems,
  ...sumProblems,
  ...cardProblems,
  ...saidProblems,
};

/** Why a column was added that the document does not have. */
export const addedWords = {
  score: '原表没有得分的列',
} as const;

export type ImportCode = keyof typeof importMessages;
