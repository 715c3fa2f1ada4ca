/** What lint says about a rubric, by the id of the lint rule, and the pieces that its findings are put together from. */

/** Where, and the words that it is about. */
interface Quoted {
  readonly name: string;
  readonly quotes: string;
}

/** Where, and the sum with what is written. */
interface Worked {
  readonly name: string;
  readonly arithmetic: string;
}

/** By the id of the lint rule. */
export const lintMessages = {
  L01: (p: Worked) => `${p.name}的分值与所含各项的合计不符：${p.arithmetic}。请核对原文，确认以哪一个为准。`,
  L02: (p: { name: string; other: string; what: string; here: string; there: string }) =>
    `${p.name}与对照标准${p.other}的${p.what}不同：前者${p.here}，后者${p.there}。请确认以哪一个为准。`,
  L03: (p: { name: string; other: string; differences: string }) =>
    `${p.name}与对照标准${p.other}的写法不同：${p.differences}。请确认以哪一个为准。`,
  L04: (p: Worked) => `${p.name}各款最多可得的分超过本项分值：${p.arithmetic}。请确认是否得满为止。`,
  L05: (p: Worked) =>
    `${p.name}各款全部得到也不足本项分值：${p.arithmetic}。请核对是否漏了一款，或分值有误。`,
  L06: (p: Worked) =>
    `${p.name}各款全部扣到也扣不完本项分值：${p.arithmetic}。请核对是否应按次扣分、漏了一款，或分值有误。`,
  L07: (p: { what: string; arithmetic: string }) =>
    `${p.what}与总分不符：${p.arithmetic}。请核对原文，确认以哪一个为准。`,
  L08: (p: { name: string; lack: string }) => `${p.name}${p.lack}。请补写扣分、得分的情形和分数。`,
  L09: (p: Quoted) =>
    `${p.name}的计分办法要看别的文件：${p.quotes}。请附上该文件的评分标准，或写明怎样折算成本项的分。`,
  L10: (p: Quoted) => `${p.name}有两档在分界处重叠：${p.quotes}。请写明分界的数归哪一档。`,
  L11: (p: Quoted) => `${p.name}的等次、分档不衔接：${p.quotes}。请改成前后相接的写法。`,
  L12: (p: Quoted) => `${p.name}的“以上”“以下”都连本数，分界的数两边都算：${p.quotes}。请写明含不含本数。`,
  L13: (p: Quoted) => `${p.name}没有写明正好相等时怎样计分：${p.quotes}。请补写。`,
  L14: (p: Quoted) => `${p.name}没有写明不足一档怎样计：${p.quotes}。请补写按整档、进一档还是按比例。`,
  L15: (p: Quoted) =>
    `${p.name}没有写明清零的范围：${p.quotes}。请写明是这一款、这一项、这一部分还是总分得0分。`,
  L16: (p: { name: string; fact: string; isLimited?: boolean }) =>
    `${p.name}${p.fact}。请写明${p.isLimited === true ? '加了以后能不能超过本项分值' : '加分计在哪里、最多加几分'}。`,
  L17: (p: { name: string; other: string; quotes: string }) =>
    `${p.name}与${p.other}像是同一件事计了两次：${p.quotes}。请确认是否重复计算。`,
  L18: (p: { name: string; fact: string }) => `${p.name}${p.fact}。请补写这一类单位怎样考核。`,
  L19: (p: Quoted) => `${p.name}的分数缺“分”字或写错：${p.quotes}。请改正。`,
  L20: (p: { what: string; places: string }) => `${p.what}：${p.places}。请统一写法。`,
  L21: (p: Quoted) => `${p.name}的公式或标点像是损坏了：${p.quotes}。请对照原件改正。`,
  L22: (p: Quoted) =>
    `${p.name}里有不像公文的话，可能是误粘贴，也可能涉及个人：${p.quotes}。请对照原件删改。`,
  L23: (p: Quoted) => `${p.name}里文号的年份没有用六角括号：${p.quotes}。请改用“〔〕”。`,
  L24: (p: Quoted) => `${p.name}提到的条款在本标准里对不上：${p.quotes}。请核对指的是哪一处。`,
  L25: (p: { name: string; text: string; fact: string }) =>
    `${p.name}“${p.text}”，${p.fact}。请确认是不是漏了。`,
  L26: (p: Quoted) => `${p.name}有空着没填的地方：${p.quotes}。请补填。`,
  L27: (p: { places: string; arithmetic: string }) =>
    `${p.places}的分数比计分保留的小数更细：${p.arithmetic}。请多留一位小数，或写明四舍五入。`,
  L28: (p: { name: string; quotes: string; arithmetic: string }) =>
    `${p.name}的比例线低到总有单位达到：${p.quotes}。${p.arithmetic}。请提高比例，或加上最低件数。`,
  L29: (p: { name: string; fact: string }) => `${p.name}${p.fact}。请核对原文，确认以哪一个为准。`,
  L30: (p: { name: string; fact: string }) =>
    `${p.name}${p.fact}。请核对单价、上限和分值，写明多出的怎样计。`,
  L31: (p: Quoted) => `${p.name}的日期不成立：${p.quotes}。请核对原文改正。`,
  L32: (p: { name: string; fact: string }) => `${p.name}前后写法对不上：${p.fact}。请确认以哪一个为准。`,
};

/** What each lint rule is about, as the heading of a group of findings. */
export const lintTitles: Readonly<Record<keyof typeof lintMessages, string>> = {
  L01: '分值与所含各项合计不符',
  L02: '两份标准分值不同',
  L03: '两份标准写法不同',
  L04: '可得的分超过分值',
  L05: '可得的分不足分值',
  L06: '分值扣不完',
  L07: '总分合计不符',
  L08: '没有写明怎样计分',
  L09: '计分办法在别的文件里',
  L10: '两档分界重叠',
  L11: '等次、分档不衔接',
  L12: '“以上”“以下”都含本数',
  L13: '正好相等时没有规定',
  L14: '不足一档没有规定',
  L15: '清零的范围没有写明',
  L16: '加分的位置或上限没有写明',
  L17: '同一件事计了两次',
  L18: '有的类别没有标准',
  L19: '分数缺“分”字或写错',
  L20: '数字、符号写法不统一',
  L21: '公式或标点损坏',
  L22: '不像公文的话',
  L23: '文号括号',
  L24: '提到的条款对不上',
  L25: '两份标准的否决项不同',
  L26: '空着没填',
  L27: '小数位数不够',
  L28: '比例线总有单位达到',
  L29: '文字与分值栏不符',
  L30: '上限与单价、分值不符',
  L31: '日期不成立',
  L32: '前后写法对不上',
};

/** By JSON pointer, without the first slash. */
const places: Readonly<Record<string, string>> = {
  title: '标题',
  'source/notice': '文件名称',
  'source/number': '文号',
  grades: '等次',
  source: '文件',
  fullScore: '总分',
  'bonus/cap': '加分',
};

/** Names of the parts of a rubric. */
const placeWords = {
  total: '总分',
  section: (title: string) => `“${title}”`,
  note: '表下的注',
  andOtherPlaces: (names: string, count: number) => `${names}等${count}处`,
  followUpLine: (ordinal: string) => `后续措施第${ordinal}条`,
  forClasses: (names: readonly string[]) => `（${names.join('、')}）`,
  /** What a note of the rubric quotes: the notice before it was put right. */
  asIssued: (name: string) => `${name}（原文）`,
  places,
};

/** Sums, and what they can be taken to say. */
const sumWords = {
  sectionsSum: '各部分分值的合计',
  faultless: '没有扣分、得分全部得到的单位的得分',
  sumAgainst: (sum: string, written: number) => `${sum}，写的是${written}`,
  /** Of several rows, with the first as an example. */
  sumInFirst: (arithmetic: string) => `如第一处${arithmetic}`,
  sharedBase: (rows: number, points: number) =>
    `${rows}行共用${points}分，各行都没有分值，没有扣分也得不到这${points}分`,
  asWritten: (points: number) => `按写明的分值：${points}分`,
  asParts: (sum: string) => `按所含各项的分值合计：${sum}分`,
  asLeaves: (sum: string) => `按末级各项的分值合计：${sum}分`,
  mendPart: (part: string, points: number, whole: string, sum: string) =>
    `${part}改为${points}分，则${whole}合计${sum}分，相符`,
  mendRest: (sum: number, points: number) => `；但所含各项合计${sum}分，与${points}分仍不符，须一并核对`,
  stopsAtCap: (cap: number, excess: number) => `得满${cap}分为止，多出的${excess}分不计`,
  outOfReach: (points: number) => `其余${points}分没有写明怎样得`,
  capIsSum: (points: number) => `本项分值应为${points}分`,
  neverLost: (points: number) => `各款各扣一次，其余${points}分总能得到`,
  lostByCount: '各款按次数扣，扣完本项分值为止',
};

/** Rules without a sum, and how they can be taken. */
const ruleWords = {
  noPrice: (points: number) => `的${points}分没有写明怎样扣、怎样得`,
  noPrices: (count: number, points: number) => `，${count}项共${points}分，没有写明怎样扣、怎样得`,
  noAmount: (quotes: string) => `没有写明扣多少、得多少：${quotes}`,
  noCondition: (quotes: string) => `没有写明什么情形扣分：${quotes}`,
  wholeSteps: (step: string) => `满${step}才算一档，不足的不计`,
  startedSteps: (step: string) => `不足${step}也按一档计`,
  inProportion: (step: string) => `不足${step}的按比例计`,
  zeroClause: '只是这一款得0分',
  zeroItem: '整个这一项得0分',
  zeroPart: '所在的上一级或整个部分得0分',
  belongsAbove: (boundary: string) => `${boundary}归上一档`,
  belongsBelow: (boundary: string) => `${boundary}归下一档`,
  equalIsLow: '正好相等按前一种计',
  equalIsHigh: '正好相等按后一种计',
  bandGap: (from: string, to: string, example: string) => `${from}与${to}之间没有等次，如${example}`,
  bandOverlap: (boundary: string, ranges: readonly string[]) =>
    `${boundary}同属${ranges.map((range) => `“${range}”`).join('、')}`,
  tierGap: (lower: string, upper: string) => `“${lower}”与“${upper}”之间没有写怎样计`,
  fromTo: (low: number, high: number, unit: string) => `${low}至${high}${unit}`,
  sameGrade: (name: string, min: number) => `“${name}”与另一等次都从${min}分起`,
  gradeTooHigh: (name: string, min: number, most: number) => `“${name}”从${min}分起，而最多只能得${most}分`,
  noGradeBelow: (min: number) => `低于${min}分没有等次`,
  skippedTier: (first: string, second: string) => `“${first}”与“${second}”之间的情形没有写`,
};

/** Numbers that are said twice. */
const numberWords = {
  columnSays: (said: number, written: number) => `的文字里写的是${said}分，分值栏是${written}分`,
  partsSay: (sum: string, written: number) => `的文字里各部分合计${sum}分，分值栏是${written}分`,
  ruleSays: (said: string, points: number) => `的文字里写的是${said}分，计分时按${points}分计`,
  totalSays: (said: number, written: number) => `写的满分、总分是${said}分，各部分合起来的总分是${written}分`,
  limitSays: (said: number, cap: number) => `写的上限是${said}分，计分时的上限是${cap}分`,
  gradeSays: (name: string, said: number, min: number) => `写的“${name}”从${said}分起，定等级时从${min}分起`,
  weightsSay: (sum: string, all: number) => `写的权重合计${sum}=${all}%，不是100%`,
  priceAboveList: (quote: string, cap: number) => `“${quote}”：一次加的就超过了加分合计的上限${cap}分`,
  limitAboveList: (quote: string, cap: number) => `“${quote}”：上限超过了加分合计的上限${cap}分`,
  aboveLimit: (quote: string, price: number, limit: number) =>
    `“${quote}”：计一次就是${price}分，上限却只有${limit}分`,
  limitAboveRow: (quote: string, full: number) => `“${quote}”：上限超过了本项分值${full}分`,
  priceAboveRow: (quote: string, full: number) =>
    `“${quote}”：一次扣的就超过本项分值${full}分，没有写扣完为止还是从总分中扣`,
  noSuchDay: (quote: string) => `“${quote}”（没有这一天）`,
  endsBefore: (quote: string) => `“${quote}”（止日在起日之前）`,
  headingRows: (sum: string, written: number) => `${sum}，标题写的是${written}`,
};

/** What is said in two places, and not alike. */
const oddWords = {
  askedOtherwise: (asked: string, counted: string) => `考核内容写的是“${asked}”，评分标准写的是“${counted}”`,
  bandsOtherwise: (announced: string, count: number) => `写的是“${announced}”，实际列了${count}个`,
  listedOtherwise: (announced: string, count: number) => `写的是“${announced}”，实际列了${count}条`,
  turnedTiers: (upper: string, upperPoints: number, lower: string, lowerPoints: number) =>
    `“${upper}”是${upperPoints}分，两边的档反而都更优，其中“${lower}”是${lowerPoints}分`,
  pricedAgain: (first: string, second: string) => `同一情形有两种计法：“${first}”、“${second}”`,
  levelTurned: (upper: string, upperPoints: number, lower: string, lowerPoints: number) =>
    `“${upper}”是${upperPoints}分，低一级的“${lower}”却是${lowerPoints}分`,
  ordinals: '序号',
  numberedOn: (before: string, label: string) =>
    before === label ? `${label}用了两次` : `${before}后面接着是${label}`,
};

/** 加分 */
const bonusWords = {
  insideUncapped: (quotes: string) => `在基本分里写了加分，没有写最多加几分：${quotes}`,
  insideOver: (quotes: string, cap: number, sum: number) =>
    `在基本分里写了加分，连同分值${cap}分最多可到${sum}分：${quotes}`,
  insideExtra: (quotes: string, points: number) =>
    `没有分值，却在基本分里写了加分，最多加${points}分：${quotes}`,
  insideRows: (quotes: string) => `在基本分里写了加分：${quotes}`,
  openRows: (names: string) => `，其中${names}没有写最多加几分`,
  asExtra: '加分另计，可以超过本项分值',
  asFill: '加到本项分值为止，只补扣掉的分',
  listUncapped: (lines: string) => `没有写合计最多加几分，其中${lines}自身也没有上限`,
  listOver: (sum: string, most: number) => `没有写合计最多加几分；各条最多共加${sum}分，总分可到${most}分`,
  mayExceed: (full: number) => `加分计入总分，总分可以超过${full}分`,
  stopsAtFull: (full: number) => `加分后总分以${full}分为限`,
};

/** Classes of units. */
const classWords = {
  noThreshold: (names: string) => `没有写${names}的标准`,
  outOf: (names: string, full: number) => `不考核${names}，这些单位满分只有${full}分，没有写明怎样折算`,
  classFree: '这一类单位不考核这一款',
  classSame: '与别的类别中的一类相同',
  rescaled: '按得分率折算成满分',
  countedInFull: '本项按满分计',
};

/** Spelling. */
const spellingWords = {
  fullWidth: (count: number) => `有${count}处全角的数字、小数点`,
  mixedPercent: (narrow: number, wide: number) => `百分号有两种写法，半角${narrow}处、全角${wide}处`,
  mixedPoints: (digit: number, word: number) => `分数有两种写法，数字${digit}处、汉字${word}处`,
  mixedWord: (odd: string, usual: string) => `同一个词有“${odd}”“${usual}”两种写法`,
  mixedOne: (digit: number, word: number) => `同一种次数“1”写了${digit}处、“一”写了${word}处`,
  andOthers: (names: string, count: number) => `${names}等${count}项`,
  replaceBy: (from: string, to: string) => `“${from}”改为“${to}”`,
  placeholder: (mark: string, count: number) =>
    `“${mark}”${count > 1 ? `等代替的名称，全文共${count}处` : ''}`,
  unmatched: (mark: string, near: string) => `“${mark}”没有成对（${near}）`,
  colonAfterPrice: (quote: string) => `${quote}（冒号疑为分号）`,
  negated: (quote: string) => `“${quote}”（考核内容里疑多了“未”字）`,
  noSuchItem: (quote: string) => `“${quote}”（没有这个编号的项）`,
  wrongLevel: (quote: string, label: string) => `“${quote}”（名称对得上的是${label}）`,
  nothingBefore: (quote: string) => `“${quote}”（前面没有所指的内容）`,
  rounded: (full: number, points: number, exact: number, shown: number, decimals: number) =>
    `${full}-${points}=${exact}，保留${decimals}位小数是${shown}`,
  meanShare: (count: number, mean: string) =>
    `全部${count}个单位平均各占${mean}%，占得最多的一个总不低于这个数`,
};

/** Two rubrics side by side. */
const comparisonWords = {
  cap: '分值',
  bonusCap: '加分上限',
  points: (points: number) => `${points}分`,
  noLimit: '没有上限',
  amount: (condition: string, here: string, there: string) => `“${condition}”前者${here}、后者${there}`,
  frequency: (condition: string, here: string, there: string) => `“${condition}”前者${here}、后者${there}`,
  once: '没有写按次扣',
  every: (unit: string) => `按每${unit}扣`,
  only: (text: string) => `后者缺“${text}”`,
  added: (text: string) => `后者多“${text}”`,
  changed: (here: string, there: string) => `“${here}”后者为“${there}”`,
  thisRubric: '被核对的标准',
  missingThere: (text: string) => `对照标准里没有“${text}”`,
  missingHere: (text: string) => `对照标准里另有“${text}”`,
  notThere: '对照标准里没有',
  notHere: '被核对的标准里没有',
  ofOther: (name: string) => `对照标准的${name}`,
  asThere: (points: number) => `改为${points}分，与对照标准一致`,
  followHere: (what: string) => `以被核对的标准为准：${what}`,
  followThere: (what: string) => `以对照标准为准：${what}`,
};

/** Pieces of what a finding says beside its message. */
export const lintWords = {
  ...placeWords,
  ...sumWords,
  ...ruleWords,
  ...numberWords,
  ...oddWords,
  ...bonusWords,
  ...classWords,
  ...spellingWords,
  ...comparisonWords,
};

export type LintCode = keyof typeof lintMessages;
