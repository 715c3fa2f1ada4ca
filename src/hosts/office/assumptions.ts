/**
 * What we take for granted about Excel, and where each piece was found. The fake Excel of the tests is built on it;
 * 宿主自检 shows it beside what a real Excel did.
 *
 * The words are for that page, and so in Chinese.
 */

export interface HostAssumption {
  readonly text: string;
  /** A document, a bug report, or common knowledge. */
  readonly source: string;
  /** Whether the self-check of a real Excel tries it. */
  readonly isChecked: boolean;
}

const LEARN = 'learn.microsoft.com/office/dev/add-ins/excel';
const API = 'learn.microsoft.com/javascript/api/excel';
const ISSUES = 'github.com/OfficeDev/office-js/issues';
const COMMON = '一般经验，没有查到书面说明';

const checked = (text: string, source: string): HostAssumption => ({ text, source, isChecked: true });
const believed = (text: string, source: string): HostAssumption => ({ text, source, isChecked: false });

export const assumptions = {
  typed: checked(
    '写入的字符串像键入一样解析：“(1)”成为-1，“3-1”成为日期，“007”成为7，“=…”成为公式',
    `${API}/excel.range（values）`,
  ),
  apostrophe: checked('前面加撇号的字符串存成文本，读回时没有撇号', `${ISSUES}/6687`),
  percentRestyles: checked('写入“93%”，值是0.93，格式变成百分比', COMMON),
  nullLeaves: checked(
    '二维数组里的 null 不改动单元格，空字符串清空单元格',
    `${LEARN}/excel-add-ins-blank-null-values`,
  ),
  longText: checked(
    '一格能存32767个字；8000字以上的逐格写入',
    '《Excel 规范与限制》；成块写入长文本的上限没有书面说明',
  ),
  blockSplit: checked('超过1500格的写入由 office.js 自己分段', 'excel-win32-16.01.js（1.1.110），已运行'),
  formulaResult: checked('写入公式后，值就是算出的结果', COMMON),
  batchStops: checked(
    '一批操作在第一个错误处停下，前面做了的不撤回',
    `${LEARN}/excel-add-ins-error-handling`,
  ),
  areasLimit: believed('多区域地址超过约8192个字符就被拒绝，表名计算在内', `${ISSUES}/5198`),
  areasFormat: checked(
    '对多个区域设格式、数据验证，每个区域都生效',
    `${LEARN}/excel-add-ins-multiple-ranges`,
  ),
  insideBorders: believed(
    '只有一行的区域没有内部横线，只有一列的没有内部竖线；去设会怎样不知道，所以不设',
    COMMON,
  ),
  overlappingRules: believed('数据验证设在另一条的一部分上会怎样不知道，所以不设', COMMON),
  highlightPlaces: believed(
    '条件格式公式里的相对引用从活动单元格算起，所以只用绝对引用',
    'VBA FormatConditions.Add 的说明',
  ),
  mergeKeepsFirst: checked('合并单元格只留第一格的内容，锁定与否也看第一格', COMMON),
  linkStyle: believed('设超链接会改字体和颜色，所以先设链接再设格式', COMMON),
  formulaFormat: believed('公式引用日期时，单元格格式会跟着变，所以写完公式再设格式', COMMON),
  columnPoints: checked('列宽以磅计，与默认字体无关', `${API}/excel.rangeformat（columnWidth）`),
  breakAbove: believed('分页符加在所给单元格的上方', `${API}/excel.pagebreakcollection（add）`),
  footerCodes: checked('页脚可以用 &P 和字体代码', '《在 Excel 页眉页脚中使用代码》'),
  veryHidden: checked('深度隐藏的工作表不能删除，先改为可见', `${API}/excel.worksheet（delete）`),
  lastVisible: believed('至少要有一张可见的工作表；活动工作表不能隐藏', COMMON),
  structure: checked('工作簿结构受保护时，不能添加、改名、删除工作表（AccessDenied）', COMMON),
  lockedCell: checked(
    '受保护的工作表上，锁定的单元格写不进去（AccessDenied），没有锁定的照写',
    `${LEARN}/excel-add-ins-worksheets`,
  ),
  protectTwice: believed('对已受保护的工作表再设保护会出错', `${ISSUES}/6784、108`),
  nameFollows: checked('插入行后，名称跟着单元格走；删去了行，名称成为 #REF!，取不到区域', COMMON),
  drag: believed('拖动单元格，名称和“锁定”跟着走；原处成为锁定的空格，被盖住的一格失去名称', COMMON),
  nullChain: checked(
    '空对象的 …OrNullObject 还是空对象',
    'learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model',
  ),
  sheetId: checked('工作表改名后，id 不变', `${API}/excel.worksheet（id）`),
  activeCell: checked('选中合并单元格时，活动单元格是它的第一格', COMMON),
  oneSelection: believed(
    '选中几块区域、图形时，getSelectedRange 出错（InvalidSelection）',
    `${API}/excel.workbook（getSelectedRange）；错误码没有书面说明`,
  ),
  mergedAreas: believed(
    '合并区域多于512个时不给结果；只列左上角在区域里的',
    `${API}/excel.range（getMergedAreasOrNullObject）；${ISSUES}/3611`,
  ),
  drawnCells: believed(
    'getCellProperties 给出每格四边有没有线，getColumnProperties 给出各列的宽（磅）',
    `${API}/excel.range（getCellProperties、getColumnProperties）`,
  ),
  changeEvent: checked('有修改时发 onChanged，本加载项自己的修改也发', `${LEARN}/excel-add-ins-events`),
  pickIsSilent: believed('从下拉列表选择，在一些版本里不发 onChanged', `${ISSUES}/420、3888、4066`),
  calculationEvent: believed('重算不发 onChanged，只发 onCalculated', `${ISSUES}/3899`),
  undoIsAnEdit: believed('撤销像一次普通修改那样发 onChanged', `${LEARN}/excel-add-ins-events`),
  remoteEdit: believed(
    '共同编辑者的修改也发 onChanged，来源是 Remote',
    `${LEARN}/co-authoring-in-excel-add-ins`,
  ),
  cellEdit: believed(
    '有一格正在编辑时调用失败；delayForCellEdit 让它等到编辑结束',
    `${API}/excel.runoptions`,
  ),
  payload: believed('网页版一次请求或回应最多5 MB', `${LEARN}/performance`),
  begin: checked(
    'DATE(2000,1,1) 按工作簿自己的日期系统给数：36526，1904日期系统是35064',
    `${API}/excel.functions（date）`,
  ),
  newWorkbook: believed('createWorkbook 在新窗口打开一个未保存的工作簿', `${API}（createWorkbook）`),
} as const satisfies Readonly<Record<string, HostAssumption>>;

export type AssumptionName = keyof typeof assumptions;
