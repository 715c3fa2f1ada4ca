/** Messages about sheets whose entries are right, and which still cannot be taken for what they seem to be. */

type None = Record<string, never>;

/** What a style does to a cell, besides the number format. */
export type CellLook = 'invisible' | 'aligned' | 'unknown';

const cellLooks: Readonly<Record<CellLook, string>> = {
  invisible: '这一格的字色与底色几乎一样，或字号太小，打印出来看不到。请改回。',
  aligned: '这一格的对齐方式（填充或缩进）会把内容重复显示，或显示不全。请改回居中。',
  unknown: '这一格的样式在文件里没有，或有两种，各软件显示的可能不同。请用WPS或Excel打开另存后核对。',
};

export const trustMessages = {
  'sheet.macros': (_: None) =>
    '文件里有宏（会自己运行的程序），打开时可能改动显示的内容。请另存为“Excel 工作簿（*.xlsx）”后重报。',
  'sheet.foreignSheets': (p: { names: string; count: number }) =>
    `工作簿里有${p.count}张不是本工具生成的工作表（${p.names}），不参与计分。请核对，不需要时删去。`,
  'sheet.hiddenSheet': (p: { name: string }) =>
    `工作表“${p.name}”被隐藏了，看到的可能是另一张表。请取消隐藏，删去多余的表。`,
  'sheet.shownSheet': (p: { name: string }) =>
    `计算用的工作表“${p.name}”本来是隐藏的，现在显示出来了。不影响计分，打印前请隐藏。`,
  'sheet.viewChanged': (_: None) =>
    '这张表被设成不显示零值、显示公式，或者默认不显示行列，看到的与填写的不同。请在“视图”和“格式”里改回。',
  'sheet.hiddenCells': (p: { count: number }) =>
    `有${p.count}格内容所在的行或列被隐藏，或压得太低、太窄，打印出来看不到。请取消隐藏或取消筛选，把行高、列宽调回。`,
  'sheet.tooNarrow': (p: { count: number }) =>
    `有${p.count}个数所在的列太窄，或字号太大，显示出来会少几位。请把列宽、字号调回。`,
  'sheet.lowRows': (p: { count: number }) =>
    `有${p.count}行的行高比生成时小得多，文字可能显示不全。请把行高调回。`,
  'sheet.mergedOver': (p: { count: number }) =>
    `有${p.count}格有内容的单元格被合并盖住了，打印出来看不到。请取消合并。`,
  'sheet.conditionalFormat': (p: { count: number }) =>
    `有${p.count}处条件格式会把内容显示成别的样子，或者不显示。请清除后来加上的条件格式。`,
  'sheet.covered': (p: { count: number }) =>
    `有${p.count}处图片、文本框或批注盖在分数上，看到的可能不是表里的数。请移开或删去。`,
  'sheet.drawing': (_: None) => '这张表上有图片或文本框，不参与计分。请核对，不需要时删去。',
  'sheet.printAreaChanged': (_: None) =>
    '这张表的打印区域比生成时小，有的内容打印不出来。请在“页面布局”里改回，或用原来发放的文件。',
  'sheet.printAreaWider': (_: None) =>
    '这张表的打印区域比生成时大，会多打印表外的内容。请在“页面布局”里改回。',
  'sheet.printTitles': (_: None) => '每页重复打印的标题行与生成时不同。请在“页面布局”的“打印标题”里核对。',
  'sheet.headerFooter': (p: { found: string }) =>
    `页眉页脚里有“${p.found}”，生成时没有。请核对，不需要时删去。`,
  'sheet.namesMoved': (p: { name: string; count: number }) =>
    `有${p.count}个名称（${p.name}等）指向了别的单元格，按名称取数的程序会取到别的数。请用原来发放的文件重新填写。`,
  'sheet.numberFormat': (p: { found: string }) =>
    `这一格的数字格式会把“${p.found}”显示成别的样子，或者不显示。请把格式改成“常规”。`,
  'sheet.dayAsNumber': (p: { found: string }) =>
    `这一格是日期，现在的数字格式把它显示成“${p.found}”。请把格式改成日期。`,
  'sheet.cellLook': (p: { look: CellLook }) => cellLooks[p.look],
  'sheet.earlierVersion': (p: { version: string }) =>
    `这份评分表由${p.version}版生成，公式没有逐格核对，分数按填写的内容重新计算。`,
  'sheet.earlierValue': (p: { what: string; found: string; expected: string }) =>
    `${p.what}显示“${p.found}”，按填写内容应为“${p.expected}”。请核对填写的内容，用本版本重新出表后再报。`,
};
