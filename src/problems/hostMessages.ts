/** What the host of a sheet, an Excel or a page, cannot do, and what to do instead. */

type None = Record<string, never>;

export const hostMessages = {
  'host.unexpected': (p: { detail: string }) =>
    `没有做成，填好的内容没有动。请再试一次；还不行，请把下面这行发给维护人员：${p.detail}`,
  'host.hasScoresheet': (_: None) =>
    '这个工作簿里已经有一份评分表，一个工作簿只放一份。请新建工作簿，再生成。',
  'host.sheetNameTaken': (p: { name: string }) =>
    `工作簿里已有一张工作表叫“${p.name}”，不是本工具生成的，没有覆盖。请给它改名，或新建工作簿，再生成。`,
  'host.nameTaken': (p: { name: string }) =>
    `工作簿里已有名称“${p.name}”（公式选项卡，名称管理器）。请删去它，或新建工作簿，再生成。`,
  'host.startsIn1904': (_: None) =>
    '这个工作簿使用1904日期系统，日期会差四年零一天。请新建工作簿，再生成；或在“选项，高级”里取消“使用1904日期系统”。',
  'host.structureProtected': (_: None) =>
    '工作簿的结构受保护，不能添加工作表。请在“审阅”里撤消工作簿保护，或新建工作簿，再生成。',
  'host.missingInput': (p: { name: string }) =>
    `找不到名称为“${p.name}”的单元格，所在的行或工作表可能已被删除。请撤消删除，或用原来发放的文件重新填写。`,
  'host.missingSheet': (p: { name: string }) =>
    `找不到工作表“${p.name}”，可能已被删除。请撤消删除，或用原来发放的文件重新填写。`,
  'host.hiddenSheet': (p: { name: string }) =>
    `工作表“${p.name}”是隐藏的，不能显示。它不用填写；有问题时，请用原来发放的文件重新填写。`,
  'host.locked': (_: None) =>
    '要写的单元格被锁定，或工作簿是只读的，没有写入。请先启用编辑；还不行，请在“审阅”里撤消工作表保护，再试一次。',
  'host.cellEditing': (_: None) => '有一格正在编辑。请按回车键完成（或按 Esc 键放弃），再试一次。',
  'host.tooLarge': (_: None) =>
    '内容超过网页版 Excel 一次能收的大小，没有写完。请用桌面版 Excel，或在工作台页面上生成后下载。',
  'host.tooOld': (p: { needed: string }) =>
    `这个版本的 Excel 不支持评分面板（需要 ExcelApi ${p.needed}，即 Excel 2021 及以上、Microsoft 365 或网页版）。请改用工作台页面；生成好的评分表照常能填。`,
  'host.noOfficeJs': (_: None) =>
    'office.js 没有装入，评分面板接不上 Excel。请检查网络，或请管理员核对面板的服务器上有没有 office.js；生成好的评分表照常能填。',
  'host.slowStart': (p: { seconds: number }) =>
    `等了${p.seconds}秒，Excel 还没有回应。请关掉面板重新打开；还不行，请重新启动 Excel，并把下面的诊断信息发给维护人员。`,
  'host.notExcel': (_: None) => '这里不是 Excel，评分面板接不上。请在 Excel 里打开，或改用工作台页面。',
  'host.notEmpty': (p: { found: string }) =>
    `宿主自检会添加又删除工作表，只能在空白工作簿里做；这里有${p.found}。请新建空白工作簿，再做自检。`,
  'host.fileNotWritten': (p: { name: string }) =>
    `“${p.name}”没有写进去，可能正在 Excel 或 WPS 里打开，或已被移走。请关掉它再存一次，或在“上报”里存到另一个文件。`,
  'host.fileDenied': (p: { name: string }) =>
    `浏览器没有允许写入“${p.name}”，什么也没有存。请再按一次“存到文件”，另选一个文件。`,
  'host.fileGone': (p: { name: string }) =>
    `找不到“${p.name}”，可能已被移走、改名或删除，什么也没有存。请再按一次“存到文件”，另选一个文件。`,
  'host.fileChanged': (p: { name: string }) =>
    `“${p.name}”在上次存过以后改动过（可能在 Excel 或 WPS 里填过），没有覆盖它。请再按一次“存到文件”，存成另一个文件，再核对两份。`,
  'host.nothingSelected': (_: None) =>
    '没有选中表格。请在工作表里用鼠标拖过评分表格（从表头到最后一行，只选一块），再按“从选区识别”。',
  'host.selectionTooLarge': (p: { rows: number; columns: number; most: number }) =>
    `选中的区域有${p.rows}行${p.columns}列，太大了（最多${p.most}行）。请只选评分表格，再按“从选区识别”。`,
  'host.pasteSkipped': (p: { count: number; first: string }) =>
    `有${p.count}格没有粘贴进来，因为那里不能填写，第一处：${p.first}。请只复制要填的几列，从对应的那一格开始粘贴。`,
};
