/**
 * What may be wrong with an open sheet, or with a file before it is read: the words that a page needs from the start.
 * Those of every other room come with it.
 */

import type { FileSort } from './fileLimits';
import { fileLimits, inMb } from './fileLimits';
import { hostMessages } from './hostMessages';
import { libraryMessages } from './libraryMessages';
import type { Oddity } from './oddities';
import { oddities } from './oddities';

type None = Record<string, never>;

const sheetMessages = {
  'sheet.missingSheet': (p: { name: string }) => `找不到工作表“${p.name}”。请用原来发放的文件重新填写。`,
  'sheet.copiedSheet': (p: { name: string; other: string }) =>
    `工作表“${p.name}”和“${p.other}”是同一张表的两份，无法判断以哪一份为准。请删去一份后重报。`,
  'sheet.renamed': (p: { name: string; original: string }) =>
    `工作表“${p.original}”被改名为“${p.name}”。内容照常采用。`,
  'sheet.missingRow': (p: { label: string }) =>
    `${p.label}这一行不见了，可能被删除。请用原来发放的文件重新填写。`,
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
  'sheet.rewrittenRemark': (p: { label: string; mention: string }) =>
    `${p.label}改写的备注里没有“${p.mention}”。请核对备注与得分是否一致。`,
  'sheet.notTheNamedRubric': (p: { id: string; code: string; expected: string }) =>
    `评分表用的标准（${p.id}，标准版本码${p.code}）不是指定的那一份（标准版本码${p.expected}），分数不能采用。请用所发的标准重新生成评分表填写。`,
  'sheet.notTheBuiltIn': (p: { id: string; code: string; expected: string }) =>
    `评分表用的标准编号是“${p.id}”，内容却与自带的不同：标准版本码是${p.code}，自带的是${p.expected}，分数不能采用。请用所发的标准重新生成评分表填写；确是另发的标准时，用 --rubric 指定它，或给它另起编号。`,
  'sheet.earlierRubric': (p: { id: string; version: string }) =>
    `评分表用的是${p.version}版自带的标准“${p.id}”，本版本的标准有修改。分数按表中的标准计算。`,
  'sheet.adjustedInSelf': (p: { items: string }) =>
    `自评表里填了审定调整（${p.items}），自评时不能填，分数不能采用。请清空审定调整。`,
  'sheet.adjustedOutsideFinal': (p: { items: string }) =>
    `审定调整：${p.items}。这份表是考核表，不是审定表。请核对是不是领导改的分。`,
};

const tooLarge: Readonly<Record<FileSort, (limit: number) => string>> = {
  rubric: (limit) => `评分标准的上限${limit} MB，没有读取。请检查选的是不是评分标准。`,
  answers: (limit) => `填写内容的上限${limit} MB，没有读取。请检查选的是不是填写内容的文件。`,
  workbook: (limit) =>
    `评分表的上限${limit} MB，没有读取。请检查选的是不是评分表；里面贴了图片的，删去图片，保存后再试。`,
  notice: (limit) => `通知的上限${limit} MB，没有读取。请只留下要用的表，另存后再选。`,
};

const fileChoice = {
  'command.notUtf8': (p: { path: string }) =>
    `“${p.path}”不是 UTF-8 编码，直接读会变成乱码。请用记事本打开，另存为时把编码选为“UTF-8”。`,
  'command.fileTooLarge': (p: { path: string; size?: number | undefined; sort: FileSort }) => {
    const size = p.size === undefined ? '' : `有${inMb(p.size)}，`;
    return `“${p.path}”${size}超过${tooLarge[p.sort](fileLimits[p.sort])}`;
  },
};

const shapeMessages = {
  'rubric.tooComplex': (_: None) => '内容太多或嵌套太深，不像评分细则。请检查是否选错了文件。',
};

const draftMessages = {
  'draft.unreadable': (p: { name: string }) =>
    `草稿“${p.name}”是旧版本留下的，读不出来，已原样留着。请按“下载原样”把它另存下来，交给管理员。`,
};

const mailMessages = {
  'mail.badAddress': (p: { found: string }) =>
    `“${p.found}”不是邮箱地址。请写成 name@example.cn 的样子，几个地址用逗号隔开。`,
};

export const openMessages = {
  ...sheetMessages,
  ...fileChoice,
  ...shapeMessages,
  ...draftMessages,
  ...mailMessages,
  ...hostMessages,
  ...libraryMessages,
};
