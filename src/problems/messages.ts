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
import { schemaMessages } from './schemaMessages';
import { trustMessages } from './trustMessages';

type None = Record<string, never>;

/** A list of a hundred names helps nobody: the first of them, and that there are more. */
const MOST_NAMED = 10;
const firstOf = (names: readonly string[]): string =>
  names.slice(0, MOST_NAMED).join('；') +
  (names.length > MOST_NAMED ? `；另有${names.length - MOST_NAMED}处` : '');

const rubricMessages = {
  'rubric.duplicateId': (p: { id: string; first: string }) =>
    `编号“${p.id}”与 ${p.first} 重复（不分大小写）。请改用别的编号。`,
  'rubric.clauseId': (p: { found: string; expected: string }) =>
    `款的编号应为“${p.expected}”（项的编号加 a、b、c，按原文顺序），现在是“${p.found}”。`,
  'rubric.textNotInCriteria': (p: { text: string }) =>
    `“${p.text}”不是本项评分细则里的原文。请从评分细则中逐字摘取，标点也要一致。`,
  'rubric.noClauses': (p: { label: string }) =>
    `${p.label}没有款，也没有子项，无法评分。请补上 clauses 或 items。`,
  'rubric.statusWithPoints': (p: { label: string; beside: string }) =>
    `${p.label}填的是符合、不符合（status），不计分：fullScore 应为 null${p.beside === '' ? '' : `，也不能有 ${p.beside}`}。请改正；要计分的，请删去 status。`,
  'rubric.statusWord': (p: { word: string; words: string }) =>
    `“${p.word}”不在这一行可填的词里。可填：${p.words}。请改正。`,
  'rubric.unknownScorer': (p: { key: string }) =>
    `版式里的评分人“${p.key}”不在 scorers.of 里。请改正，或在 scorers.of 里补上。`,
  'rubric.scorerWithoutColumn': (p: { id: string; label: string }) =>
    `“${p.label}”没有填分的列。请在 layout.columns 里加上 {"field": "scorer", "key": "${p.id}", "header": "${p.label}"}。`,
  'rubric.tooFewScorers': (p: { count: number }) =>
    `去掉一个最高分、一个最低分，至少要有3个人评分，现在是${p.count}个。请改正。`,
  'rubric.columnStage': (_: None) => 'stage 只用于先评的分（earlier），一个阶段只能有一列。请删去或改正。',
  'rubric.boxesMissing': () =>
    `版式里有打勾的列（boxes、box），没有写明勾选哪些词。请在 layout.boxes 里写明，如 {"words": ["符合", "不符合"], "failing": ["不符合"]}。`,
  'rubric.statusNeverMet': (p: { label: string }) =>
    `${p.label}可填的词都算不符合（failing），怎么填都不符合。请改正。`,
  'rubric.clausesAndItems': (p: { label: string }) =>
    `${p.label}既有款又有子项。请把款移到子项里，或删去子项。`,
  'rubric.wrongEffect': (p: { effect: string; allowed: string }) =>
    `这里的款不能用“${p.effect}”，可用：${p.allowed}。`,
  'rubric.startMissing': (p: { label: string }) => `${p.label}既有扣分又有得分，请用 start 写明从几分起算。`,
  'rubric.whenTakes': (p: { effect: string }) =>
    `由得分决定的（when）只能改等级、取消评先，不能再改分数（“${p.effect}”）。可用：noHonours、forcedGrade、gradeCeiling。请改正。`,
  'rubric.whenEntered': (_: None) => '由得分决定的（when）不用人填，不能再写 sameAs、requires。请删去其一。',
  'rubric.whenPercent': (_: None) =>
    '按百分比（percent）比较的，要写明是哪几部分（parts）；总分请直接写分数。请改正。',
  'rubric.scaleNothing': (p: { title: string }) =>
    `“${p.title}”的分值是0，不能折算（scaleTo）。请改正分值，或删去 scaleTo。`,
  'rubric.badFormula': (p: { formula: string; fault: string }) =>
    `算式“${p.formula}”看不懂：${p.fault}。可以用 ＋－×÷、括号、百分数，以及平均、合计、最大、最小、去极值平均，例如“办结数÷受理数×100%”。请改正。`,
  'rubric.unusedInput': (p: { name: string; formula: string }) =>
    `算式“${p.formula}”里没有用到“${p.name}”，填了也不起作用。请在算式里写上，或删去。`,
  'rubric.computedShare': (p: { label: string }) =>
    `“${p.label}”已写明怎样算（computed），不能再用 of 换算成完成率。请把换算写进算式，删去 of。`,
  'rubric.grantTakes': (_: None) =>
    '由考核人给分（grant）的，只能是得分或加分。请写 effect：credit 或 bonus；要扣分的，请改用 judgement。',
  'rubric.forfeitOutsideItem': (_: None) =>
    '加分、扣分项没有分值，不能用“不得分”（forfeit）。请改用 flat 写明分数。',
  'rubric.policyMissing': (p: { label: string }) =>
    `${p.label}只考核部分类别，请用 notApplicable 写明其他类别怎样计：fullMarks、rescale 或 drop。`,
  'rubric.onParent': (p: { label: string }) =>
    `${p.label}有子项，appliesTo、notApplicable、start、multipliers、groups、floor、cap 应写在子项上。请移到子项里。`,
  'rubric.limitsCharged': (p: { label: string }) =>
    `${p.label}没有分值，扣的分从所在的项里扣（chargeTo），不能再写 floor、cap。请删去其一。`,
  'rubric.limitsOverflow': (p: { label: string }) =>
    `${p.label}写明了最低、最高分（floor、cap），不足的不能再从总分中扣（overflow）。请删去其一。`,
  'rubric.capTooLow': (p: { label: string; cap: number; fullScore: number }) =>
    `${p.label}最多得${p.cap}分（cap），低于分值${p.fullScore}分。请改正分值或 cap。`,
  'rubric.startTooHigh': (p: { label: string }) => `${p.label}的起算分高于本项分值。请改正 start。`,
  'rubric.rescaleClamped': (p: { label: string }) =>
    `${p.label}以本项分值为限（clamp），子项合计又超过它，子项不涉及时就不能折算（rescale）。请改用 drop 或 fullMarks。`,
  'rubric.bentForfeit': (_: None) => '不得分、满分不能再有上限，也不能放在 groups、multipliers 里。请删去。',
  'rubric.chargeTo': (p: { label: string }) =>
    `${p.label}的 chargeTo 只能用在没有分值（fullScore 为 null）的子项上。请改正。`,
  'rubric.allCharged': (p: { label: string }) =>
    `${p.label}的子项都没有分值，都从它的分值里扣（chargeTo），没有问题的单位也得0分。请给子项写上分值，或去掉子项，把各款写在${p.label}里。`,
  'rubric.noFullScore': (_: None) => '这里没有分值，不能按分值的百分比计。请写明分数。',
  'rubric.scopeWithoutGroup': (_: None) =>
    '范围为“clause”的不得分、满分，应放在写明上限（cap）的 groups 里。请补上。',
  'rubric.knotsFall': (_: None) => '各点的 at 应从小到大，不能相等。请调整顺序。',
  'rubric.unknownClass': (p: { name: string; known: string }) =>
    `类别里没有“${p.name}”。可用的类别：${p.known || '（无，请先写 unitClasses）'}。`,
  'rubric.unknownTargetValue': (p: { target: string }) => `没有编号为“${p.target}”的目标值。请检查 targets。`,
  'rubric.unknownClause': (p: { id: string }) => `本项没有编号为“${p.id}”的款。请检查编号。`,
  'rubric.notCounted': (_: None) =>
    '按次计的减半、加倍等，只能用于一款，且这一款应是填次数、每次一样多的（上限写在款上，不写在 rule 里）。请改正。',
  'rubric.mixedGroup': (_: None) => '同一组的各款应都是扣分，或都是得分、加分。请分开写。',
  'rubric.idleGroup': (_: None) =>
    '这一组既没有上限（cap），也不是只取最高项（highestOnly）。请写明，或删去。',
  'rubric.twoGroups': (p: { id: string }) => `“${p.id}”在两个组里，无法判断先后。请只留一个。`,
  'rubric.requires': (p: { id: string }) =>
    `requires 指的“${p.id}”不是另一款，或不能作这样的条件（exceeded 要有规定标准，full 要有最高分）。请改正。`,
  'rubric.atMost': (p: { id: string }) =>
    `atMost 应指另一款，两款填的都是个数，本款数的是其中一部分；“${p.id}”不是。请改正。`,
  'rubric.sameAs': (p: { id: string }) =>
    `sameAs 应指另一款，两款填的是同一件事、同一种数；“${p.id}”不是。请改正。`,
  'rubric.takenFrom': (p: { id: string }) =>
    `takenFrom 只用于加分项里的扣分（effect 为 deduct），指同一条里加分的一款，两款都不在组里；“${p.id}”不是。请改正。`,
  'rubric.exclusion': (p: { id: string }) => `“${p.id}”不是一款的编号，或在同一处写了两次。请改正。`,
  'rubric.vetoClause': (p: { id: string }) =>
    `没有编号为“${p.id}”的款，也没有这样的符合性检查项。请检查编号。`,
  'rubric.overflow': (_: None) => '只有本项的扣分才能从总分中追加扣除（overflow）。请删去或改正。',
  'rubric.firstReading': (_: None) => '第一种理解就是标准现在的写法，changes 应为空。请改正。',
  'rubric.emptyRange': (p: { min: number; max: number }) =>
    `最小的${p.min}大于最大的${p.max}，没有数能填。请对调或改正。`,
  'rubric.duplicateName': (p: { name: string }) => `“${p.name}”出现了两次。请删去一个或改名。`,
  'rubric.unknownTarget': (p: { target: string }) => `找不到编号为“${p.target}”的项或部分。请检查 target。`,
  'rubric.unknownGrade': (p: { grade: string }) => `等级表里没有“${p.grade}”。请检查 grade 或 grades。`,
  'rubric.column': (p: { field: string }) =>
    `版式里应有一列、且只有一列“${p.field}”。请检查 layout.columns。`,
  'rubric.columnLacks': (p: { field: string; lacking: string }) =>
    `“${p.field}”这一列要写明 ${p.lacking}。请补上。`,
  'rubric.rowsDiffer': (p: { field: string }) =>
    `这一项的 ${p.field} 应是 rows 各行的 ${p.field} 逐行连起来。请改成一致。`,
  'rubric.rowsOfParent': (_: None) => '有子项的项不能再分行（rows）。请去掉 rows 或 items。',
  'rubric.footPart': (_: None) =>
    '表下的每一处只能是 note（说明）、blanks（一行空格）、box（意见框）中的一种；lines 只用于 box。请改正。',
  'rubric.tooWide': (p: { widths: readonly number[]; sum: number; room: number; isTurned: boolean }) =>
    `各列宽度${p.widths.join('＋')}＝${p.sum}个字符，${p.isTurned ? '横' : '竖'}放的A4纸只放得下${p.room}个。请把 width 改小、去掉几列${p.isTurned ? '' : '，或改成横放（orientation 写 landscape）'}。`,
  'rubric.titlePeriod': (_: None) => '标题里应有一处“{period}”，用来填年度、季度或月份。',
  'rubric.titleMostPeriods': (p: { most: number }) =>
    p.most === 0
      ? '这张表不分考核期（period 是 none），标题里不能有“{period}”。请删去，或改正 period。'
      : '标题里最多有一处“{period}”，用来填考核的日期。请删去多的。',
  'rubric.danglingPointer': (p: { about: string }) => `“${p.about}”指不到任何内容。请检查 about。`,
  'rubric.controlCharacter': (_: None) =>
    '文字里有看不见的控制字符，工作簿存不下。请删去后重新输入这段文字。',
};

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
