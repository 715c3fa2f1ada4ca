/** Messages about a file that cannot be read, or only in part. */

import type { Oddity } from './oddities';
import { oddities } from './oddities';

type None = Record<string, never>;

export const fileMessages = {
  'file.notFound': (p: { path: string }) => `找不到文件“${p.path}”。请检查路径和文件名。`,
  'file.moreOfThese': (p: { count: number }) => `……另有${p.count}处同样的问题。`,
  'file.oddElsewhere': (p: { odd: Oddity; found: string }) =>
    `这一格读不出来：${oddities[p.odd](p.found)}。评分用不到它；请核对，不需要时删去。`,
  'file.notAZip': (_: None) =>
    '这不是 xlsx 工作簿，或者文件已损坏。请用WPS或Excel打开，另存为“Excel 工作簿（*.xlsx）”后重报。',
  'file.empty': (_: None) => '这是空文件，里面什么也没有，可能没有下载完或没有传完。请重新取得这个文件。',
  'file.otherKind': (p: { kind: string }) =>
    `这是${p.kind}，不是 xlsx 工作簿。请找到原来的评分表，用WPS或Excel打开，另存为“Excel 工作簿（*.xlsx）”后重报。`,
  'file.packed': (p: { inside: string }) =>
    `这是压缩包，里面有“${p.inside}”。请先解压，再选解压出来的 .xlsx 文件。`,
  'file.encrypted': (_: None) =>
    '这个工作簿设了打开密码，不能读取。请用WPS或Excel打开，去掉打开密码，保存后重报。',
  'file.old': (_: None) =>
    '这是旧格式的工作簿（.xls、.et）。请用WPS或Excel打开，另存为“Excel 工作簿（*.xlsx）”后重报。',
  'file.truncated': (_: None) => '文件不完整，可能没有下载完或没有传完。请重新取得这个文件。',
  'file.encryptedOrOld': (_: None) =>
    '这是加密的工作簿，或者是旧格式（.xls、.et）。请用WPS或Excel打开，去掉打开密码，另存为“Excel 工作簿（*.xlsx）”后重报。',
  'file.encryptedEntry': (p: { part: string }) => `压缩包内的“${p.part}”有密码，不能读取。请去掉密码后重报。`,
  'file.duplicateEntry': (p: { part: string }) =>
    `文件内部有两份“${p.part}”，无法判断以哪一份为准，已拒绝读取。请用WPS或Excel打开核对后另存，再重报。`,
  'file.tooLarge': (p: { part: string; limit: string }) =>
    `文件内部的“${p.part}”解压后超过${p.limit}，不是正常的评分表，已拒绝读取。`,
  'file.sheetTooLarge': (p: { sheet: string; limit: string }) =>
    `工作表“${p.sheet}”解压后超过${p.limit}，多半是整列或大片空行设了格式。请用WPS或Excel打开，撤消工作表保护，选中表格下面的全部空行删除，保存后再试。`,
  'file.badPart': (p: { part: string }) =>
    `文件内部的“${p.part}”读不出来，文件可能已损坏。请用WPS或Excel打开后另存，再重报。`,
  'file.badDirectory': (_: None) =>
    '文件的压缩目录前后不一致，无法判断里面有什么，已拒绝读取。请用WPS或Excel打开后另存，再重报。',
  'file.tooManyEntries': (p: { limit: number }) =>
    `文件内部的部件超过${p.limit}个，不是正常的评分表，已拒绝读取。`,
  'file.sizeMismatch': (p: { part: string }) =>
    `文件内部的“${p.part}”解压后与写明的大小不符，已拒绝读取。请用WPS或Excel打开核对后另存，再重报。`,
  'file.foreignElement': (p: { part: string; name: string }) =>
    `文件内部的“${p.part}”里有命名空间不对的“${p.name}”，各种软件显示的内容会不一样，已拒绝读取。请用WPS或Excel打开核对后另存，再重报。`,
  'file.notAWorkbook': (_: None) =>
    '这是压缩文件，但里面不是 xlsx 工作簿（可能是 Word 文档、.xlsb、.ods 或普通压缩包）。请用WPS或Excel打开，另存为“Excel 工作簿（*.xlsx）”后重报。',
  'file.tooManyFormulas': (p: { sheet: string }) =>
    `工作表“${p.sheet}”里共用的公式太多太长，不是正常的评分表，已拒绝读取。`,
  'file.misplacedCell': (p: { where: string }) =>
    `有一格写的位置是“${p.where}”，表里没有这样的位置，它的内容没有采用。请用WPS或Excel打开核对后另存，再重报。`,
  'file.shownPrecision': (_: None) =>
    '这个工作簿设成了“将精度设为所显示的精度”，格子里的数会按显示的位数改掉。请在“选项，高级”里取消后重新填写。',
  'file.manualCalculation': (_: None) =>
    '这个工作簿设成了手动计算，改了内容以后，分数要按 F9 才会变。请在“公式，计算选项”里改成自动。',
  'file.lotusEvaluation': (_: None) =>
    '这张工作表设成了“转换 Lotus 1-2-3 表达式”，公式会按另一套规则计算。请在“选项，高级”里取消，保存后再报。',
  'file.tooManyCells': (p: { sheet: string; limit: number }) =>
    `工作表“${p.sheet}”有内容的单元格超过${p.limit}个，不是正常的评分表，已拒绝读取。`,
};
