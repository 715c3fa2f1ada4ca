/**
 * Every message the product shows about something that is wrong, in Chinese, by code.
 *
 * A message says where, what was found and what to do. The place itself (pointer, sheet, cell)
 * is carried by the problem and printed by whoever shows it.
 */

import type { FileSort } from './fileLimits';
import { fileLimits, inMb } from './fileLimits';
import type { Oddity } from './fileMessages';
import { fileMessages, oddities } from './fileMessages';
import { hostMessages } from './hostMessages';
import { importMessages } from './importMessages';
import { libraryMessages } from './libraryMessages';
import { lintMessages } from './lintMessages';
import { rubricMessages } from './rubricMessages';
import { schemaMessages } from './schemaMessages';
import { trustMessages } from './trustMessages';

type None = Record<string, never>;

/** A list of a hundred names helps nobody: the first of them, and that there are more. */
const MOST_NAMED = 10;
const firstOf = (names: readonly string[]): string =>
  names.slice(0, MOST_NAMED).join('；') +
  (names.length > MOST_NAMED ? `；另有${names.length - MOST_NAMED}处` : '');

const answersMessages = {
  'answers.notAnObject': (_: None) => '这里应为 { } 形式的内容。请对照使用说明里的 answers 样例修改。',
  'answers.contradiction': (p: { label: string }) =>
    `${p.label}填了两次，两次不一样。同一件事只填一处，请核对。`,
  'answers.notAList': (_: None) => '这里应为 [ ] 形式的列表，如 ["55"]。请改正。',
  'answers.unknownId': (p: { id: string; known: string }) => `不认识“${p.id}”。${p.known}`,
  'answers.noField': (p: { id: string; why: string }) => `“${p.id}”这里不能填：${p.why}。请删去。`,
  'answers.unusable': (p: { label: string; found: string; expected: string; fix: string }) =>
    `${p.label}不能填 ${p.found}，${p.expected}。${p.fix}`,
};

const sheetMessages = {
  'sheet.notAScoresheet': (_: None) =>
    '这个工作簿不是用本工具生成的评分表，或者隐藏的标准表已被删除。请用原来发放的文件重新填写。',
  'sheet.newerVersion': (p: { version: string }) =>
    `这份评分表由更新的版本（${p.version}）生成。请升级后再打开。`,
  'sheet.rubricChanged': (_: None) =>
    '文件里保存的评分标准被改动过，与生成时不一致，不能采用。请用原来发放的文件重新填写。',
  'sheet.missingSheet': (p: { name: string }) => `找不到工作表“${p.name}”。请用原来发放的文件重新填写。`,
  'sheet.copiedSheet': (p: { name: string; other: string }) =>
    `工作表“${p.name}”和“${p.other}”是同一张表的两份，无法判断以哪一份为准。请删去一份后重报。`,
  'sheet.renamed': (p: { name: string; original: string }) =>
    `工作表“${p.original}”被改名为“${p.name}”。内容照常采用。`,
  'sheet.missingRow': (p: { label: string }) =>
    `${p.label}这一行不见了，可能被删除。请用原来发放的文件重新填写。`,
  'sheet.duplicateRow': (p: { id: string }) =>
    `编号“${p.id}”的行出现了两次，可能被复制过，无法判断以哪一行为准。请删去多余的一行。`,
  'sheet.unusable': (p: { label: string; found: string; expected: string; fix: string }) =>
    `${p.label}填的是“${p.found}”，${p.expected}。${p.fix}`,
  'sheet.formulaInInput': (p: { label: string; formula: string }) =>
    `${p.label}填的是公式 =${p.formula}，已按它的结果采用。请核对后改填数字。`,
  'sheet.oddCell': (p: { what: string; odd: Oddity; found: string }) =>
    `${p.what}读不出来：${oddities[p.odd](p.found)}。可能是别的软件写坏的，请删去这一格的内容，重新填写或用原来发放的文件。`,
  'sheet.notCalculated': (p: { label: string; formula: string }) =>
    `${p.label}填的是公式 =${p.formula}，文件里没有它的结果。请改填数字，或用WPS或Excel打开并保存后再报。`,
  'sheet.dateFormat': (p: { label: string; found: string }) =>
    `${p.label}带有日期格式，值是${p.found}。请核对是不是误输。`,
  'sheet.percent': (p: { label: string; found: string }) =>
    `${p.label}带有百分比格式，值是${p.found}。请核对是不是误输。`,
  'sheet.lackingReason': (p: { label: string }) => `${p.label}要写明原因，现在空着。请补写原因。`,
  'sheet.unsettled': (p: { label: string; advice: string }) => `${p.label}的填写不能用：${p.advice}。`,
  'sheet.lackingAdjustReason': (p: { label: string }) => `${p.label}有审定调整，没有写调整理由。请补写。`,
  'sheet.idleAdjustment': (p: { label: string; advice: string }) =>
    `${p.label}的审定调整没有照填的起作用：${p.advice}。请核对。`,
  'sheet.formulaOverwritten': (p: { what: string; found: string; expected: string }) =>
    `${p.what}的公式被改成了“${p.found}”，按填写内容应为“${p.expected}”。请用原来发放的文件重新填写，或恢复公式。`,
  'sheet.formulaChanged': (p: { what: string }) => `${p.what}的公式与生成时不同。请核对是否被人改动。`,
  'sheet.uncalculated': (p: { count: number }) =>
    `有${p.count}处公式没有算出的结果，多半是不会计算的软件存的。请用WPS或Excel打开，保存后再报。`,
  'sheet.wrongValue': (p: { what: string; found: string; expected: string }) =>
    `${p.what}显示“${p.found}”，按填写内容应为“${p.expected}”。请用WPS或Excel打开，按 F9 重新计算并保存后再报。`,
  'sheet.afterOdd': (p: { what: string; found: string; expected: string }) =>
    `${p.what}显示“${p.found}”，应为“${p.expected}”：填写的内容里有读不出来的格子（见其他各条），表里算的不能采用。请先改好那一格，保存后再报。`,
  'sheet.shownInvalid': (p: { what: string; expected: string }) =>
    `${p.what}显示有误，因为表里有内容被改动或删除（见其他各条）；按填写内容应为“${p.expected}”。请用原来发放的文件重新填写，或把改动的地方恢复。`,
  'sheet.addedRow': (p: { row: number; found: string }) =>
    `第${p.row}行是后来加上的，内容是“${p.found}”，不参与计分。请核对，不需要时删去。`,
  'sheet.textChanged': (p: { what: string; found: string; expected: string }) =>
    `${p.what}被改成了“${p.found}”，原来是“${p.expected}”。请改回。`,
  'sheet.calcChanged': (p: { count: number }) =>
    `隐藏的计算表有${p.count}处与生成时不同，表上的数字不可靠。下面给出的是按填写内容重新计算的结果；请用原来发放的文件重新填写。`,
  'sheet.rewrittenRemark': (p: { label: string; mention: string }) =>
    `${p.label}改写的备注里没有“${p.mention}”。请核对备注与得分是否一致。`,
  'sheet.incomplete': ({ open, missing }: { open: string; missing: readonly string[] }) =>
    missing.length < 2
      ? `还没有评完：${open}。`
      : `还没有评完，还有${missing.length}处：${firstOf(missing)}。`,
  'sheet.pending': (p: { names: string }) => `要与其他单位比较后才能计分：${p.names}。请汇总后补填再报。`,
  'sheet.blank': (_: None) => '这是一份空白的评分表，还没有填写。',
};

const tooLarge: Readonly<Record<FileSort, (limit: number) => string>> = {
  rubric: (limit) => `评分标准的上限${limit} MB，没有读取。请检查选的是不是评分标准。`,
  answers: (limit) => `填写内容的上限${limit} MB，没有读取。请检查选的是不是填写内容的文件。`,
  workbook: (limit) =>
    `评分表的上限${limit} MB，没有读取。请检查选的是不是评分表；里面贴了图片的，删去图片，保存后再试。`,
  notice: (limit) => `通知的上限${limit} MB，没有读取。请只留下要用的表，另存后再选。`,
};

const commandMessages = {
  'command.unknown': (p: { command: string; known: string }) =>
    `没有“${p.command}”这个命令。可用的命令：${p.known}。`,
  'command.unknownOption': (p: { option: string; known: string }) =>
    `不认识选项“${p.option}”。可用的选项：${p.known}。`,
  'command.missingValue': (p: { option: string }) =>
    `选项“${p.option}”后面要写内容。内容以“-”开头时，请用等号连写：--选项=-内容。`,
  'command.unwantedValue': (p: { option: string; found: string }) =>
    `选项“${p.option}”是开关，后面不能写“${p.found}”。不需要时请不写这个选项。`,
  'command.missingArgument': (p: { usage: string }) => `少写了内容。用法：${p.usage}`,
  'command.tooManyArguments': (p: { found: string }) => `多写了“${p.found}”。文件名里有空格时，请加引号。`,
  'command.badChoice': (p: { option: string; found: string; known: string }) =>
    `选项“${p.option}”不能是“${p.found}”，可用：${p.known}。`,
  'command.unknownReading': (p: { found: string; known: string }) =>
    `这份评分标准没有“${p.found}”这种理解。可用的：${p.known}。`,
  'command.unknownPart': (p: { found: string; known: string }) =>
    `没有编号为“${p.found}”的项。可用的：${p.known}。`,
  'command.notAFile': (p: { path: string }) =>
    `“${p.path}”不是普通文件（是设备、管道、链接或文件夹），没有写入。请换一个文件名。`,
  'command.cannotPrint': (p: { reason: string }) =>
    `结果没有写完：输出的地方写不进去（${p.reason}），可能是磁盘满了。请换一个地方再试。`,
  'command.fileExists': (p: { path: string }) =>
    `“${p.path}”已经有了，没有覆盖。要覆盖请加 --force，或用 -o 换一个文件名。`,
  'command.cannotWrite': (p: { path: string; reason: string }) =>
    `写不了“${p.path}”（${p.reason}）。请检查文件夹是否存在、是否有权限、磁盘是否已满；文件若正打开着，请先关闭。`,
  'command.cannotRead': (p: { path: string; reason: string }) =>
    `读不了“${p.path}”（${p.reason}）。请检查它是不是文件、有没有读取的权限。`,
  'command.unknownRubric': (p: { id: string; known: string }) =>
    `没有叫“${p.id}”的评分标准，也没有这个文件。自带的评分标准：${p.known}。用自己的标准时，请写 JSON 文件的路径。`,
  'command.notUtf8': (p: { path: string }) =>
    `“${p.path}”不是 UTF-8 编码，直接读会变成乱码。请用记事本打开，另存为时把编码选为“UTF-8”。`,
  'command.fileTooLarge': (p: { path: string; size?: number | undefined; sort: FileSort }) => {
    const size = p.size === undefined ? '' : `有${inMb(p.size)}，`;
    return `“${p.path}”${size}超过${tooLarge[p.sort](fileLimits[p.sort])}`;
  },
  'command.unexpected': (p: { detail: string }) =>
    `程序出错，没有写任何文件。请把下面这行发给维护人员：${p.detail}`,
};

const draftMessages = {
  'draft.unreadable': (p: { name: string }) =>
    `草稿“${p.name}”是旧版本留下的，读不出来，已原样留着。请按“下载原样”把它另存下来，交给管理员。`,
};

const mailMessages = {
  'mail.badAddress': (p: { found: string }) =>
    `“${p.found}”不是邮箱地址。请写成 name@example.cn 的样子，几个地址用逗号隔开。`,
};

const serveMessages = {
  'serve.noPages': (p: { folder: string }) =>
    `“${p.folder}”里没有工作台的网页。请先运行 npm start 或 npm run build 编译。`,
  'serve.badPort': (p: { found: string }) => `端口“${p.found}”不能用。请写1到65535之间的整数，如 4170。`,
  'serve.cannotListen': (p: { port: number; reason: string }) =>
    `端口${p.port}不能用（${p.reason}），可能已被别的程序占用。请用 --port 换一个，或不写 --port，由程序自己选。`,
};

export const messages = {
  ...fileMessages,
  ...schemaMessages,
  ...rubricMessages,
  ...lintMessages,
  ...answersMessages,
  ...sheetMessages,
  ...trustMessages,
  ...commandMessages,
  ...hostMessages,
  ...importMessages,
  ...draftMessages,
  ...libraryMessages,
  ...mailMessages,
  ...serveMessages,
};

export type Code = keyof typeof messages;
/** What the text of a code needs to be filled in. */
export type ParametersOf<C extends Code> = Parameters0<(typeof messages)[C]>;
type Parameters0<F> = F extends (p: infer P) => string ? P : never;
