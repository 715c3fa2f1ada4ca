/** What is wrong in a rubric, found when it is loaded. */

type None = Record<string, never>;

export const rubricMessages = {
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
    `由得分决定的（when）只能改等级、取消评先，不能再改分数（“${p.effect}”）。可用：noHonours、forcedGrade、gradeCeiling、consequence。请改正。`,
  'rubric.noConsequence': (_: None) =>
    '奖惩措施（effect 是 consequence）要在 consequence 里写明后果，如“奖励1万元”。请补上。',
  'rubric.whenEntered': (_: None) => '由得分决定的（when）不用人填，不能再写 sameAs、requires。请删去其一。',
  'rubric.whenOfTotal': (p: { effect: string }) =>
    `由总分决定的只能是不得评先（noHonours）或奖惩措施（consequence），不能是 ${p.effect}：等级由各档的最低分定。请改正 effect，或删去 of。`,
  'rubric.whenLine': (_: None) =>
    '由得分决定的（when）要写低于几分（below）或达到几分（from），只写一个。请改正。',
  'rubric.whenPartly': (_: None) =>
    '写了 parts 的只能写 below（几处中有一处低于就算），不能写 of、from。请改正。',
  'rubric.whenPercent': (_: None) =>
    '按百分比（percent）比较的，要写明是哪几部分（parts）；总分请直接写分数。请改正。',
  'rubric.scaleNothing': (p: { title: string }) =>
    `“${p.title}”的分值是0，不能折算（scaleTo）。请改正分值，或删去 scaleTo。`,
  'rubric.atLeast': (p: { name: string }) =>
    `“${p.name}”写了可以空着（atLeast）：要写在分几格填的数（each）上，不多于格数；算式里只能用在平均、去极值平均、最大、最小里，去极值平均的至少3个。请改正。`,
  'rubric.fewestScorers': (p: { most: number; least: number }) =>
    `scorers.atLeast 应在${p.least}到${p.most}之间（去掉最高、最低分的至少3人）。请改正。`,
  'rubric.dividedBy': () =>
    'dividedBy（按一个数平均）只能写在按次数、级别、情形等算分的款上，不能用于不得分、即得满分、直接填分、按名次计分，也不能除以百分数。请改正或删去。',
  'rubric.scaledParent': (p: { label: string }) =>
    `${p.label}下面还有子项，不能直接写折算（scaleTo）。请写在各子项上，或写在部分上。`,
  'rubric.scaleOfNothing': () => '写了 scaleOf，却没有写折算成几分。请写上 scaleTo，或删去 scaleOf。',
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
  'rubric.countedIn': (p: { id: string }) =>
    `countedIn 指的“${p.id}”应是另一款（分级的可以是本款），和本款一样按次数计、同为加分或同为扣分，每次的分更高；两款都没有别的减半、加倍，也不在 highestOnly 的组里；这一条的 per 应为 instance，factor 应为 0。请改正。`,
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
  'rubric.deductionsOnly': (p: { what: string }) =>
    `版式里有“扣分”、没有“得分”，${p.what}没有地方印。请加上“得分”（score）一列，或者去掉${p.what}。`,
  'rubric.columnLacks': (p: { field: string; lacking: string }) =>
    `“${p.field}”这一列要写明 ${p.lacking}。请补上。`,
  'rubric.rowsDiffer': (p: { field: string }) =>
    `这一项的 ${p.field} 应是 rows 各行的 ${p.field} 逐行连起来。请改成一致。`,
  'rubric.rowsSum': (p: { fullScore: number }) =>
    `这一项分值${p.fullScore}分，应是 rows 各行的 fullScore 相加，每行都要写。请改成一致，或都不写。`,
  'rubric.rowsOfParent': (_: None) => '有子项的项不能再分行（rows）。请去掉 rows 或 items。',
  'rubric.blankLabel': (_: None) =>
    '这一处空格没有写名称（label）。只有填日期的空格可以不写，其他请写上，如“检查地点”。',
  'rubric.ruledCell': (p: { columns: number }) =>
    `这一格应从左到右接在前一格后面，不超过第${p.columns}列，text（文字）、blanks（一行空格）、entry（填写处）最多写一种；写了 down 的，下面的行里不能再有格占它的列。请改正。`,
  'rubric.totalNowhere': (_: None) =>
    '评分表上没有印总分的地方：请在 head 或 foot 里写一处 "is": "total" 的空格，或者去掉 totalPlace，在表的最后印总分一行。',
  'rubric.footPart': (_: None) =>
    '表下的每一处只能是 note（说明）、blanks（一行空格）、box（意见框）中的一种；lines 只用于 box。请改正。',
  'rubric.tooWide': (p: { widths: readonly number[]; sum: number; room: number; isTurned: boolean }) =>
    `各列宽度${p.widths.join('＋')}＝${p.sum}个字符，${p.isTurned ? '横' : '竖'}放的A4纸只放得下${p.room}个。请把 width 改小、去掉几列${p.isTurned ? '' : '，或改成横放（orientation 写 landscape）'}。`,
  'rubric.titlePeriod': (_: None) =>
    '标题里应有一处“{period}”，用来填年度、季度或月份；原表标题只写“季度考核”一类、没有空格的，照原样写。',
  'rubric.titleMostPeriods': (p: { most: number }) =>
    p.most === 0
      ? '这张表不分考核期（period 是 none），标题里不能有“{period}”。请删去，或改正 period。'
      : '标题里最多有一处“{period}”，用来填考核的日期。请删去多的。',
  'rubric.danglingPointer': (p: { about: string }) => `“${p.about}”指不到任何内容。请检查 about。`,
  'rubric.controlCharacter': (_: None) =>
    '文字里有看不见的控制字符，工作簿存不下。请删去后重新输入这段文字。',
};
