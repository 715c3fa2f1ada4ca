/** What sentences of a notice say of the whole form, in words: what was taken over, what is doubtful, what to do. */

/** As a rubric holds it: see rubric/wholeRules.ts. */
export type SaidRule =
  | {
      readonly kind: 'grades';
      readonly bands: readonly SaidBand[];
      readonly doubts: readonly SaidDoubt[];
    }
  | { readonly kind: 'bonusCap' | 'minBase' | 'penaltyCap'; readonly points: number }
  /** `points` is undefined for 满分. */
  | { readonly kind: 'totalCap'; readonly points: number | undefined }
  | {
      readonly kind: 'scale';
      readonly to: number | undefined;
      readonly from?: number;
      readonly by?: number;
      readonly isCounted: boolean;
    }
  | { readonly kind: 'decimals'; readonly decimals: number; readonly at: 'item' | 'total' | undefined };

interface SaidBand {
  readonly name: string;
  readonly min: number;
  /** It begins above its number: 90分以上（不含90分）. */
  readonly isOver: boolean;
}

export function saidRule(rule: SaidRule): string {
  switch (rule.kind) {
    case 'grades':
      return `等级：${rule.bands.map(bandWords).join('、')}`;
    case 'bonusCap':
      return `加分合计最多${rule.points}分`;
    case 'minBase':
      return `基本分达到${rule.points}分才能加分`;
    case 'penaltyCap':
      return `扣分项合计最多扣${rule.points}分`;
    case 'totalCap':
      return `总分最高${rule.points === undefined ? '为满分' : `${rule.points}分`}`;
    case 'scale':
      return rule.to === undefined ? `总分除以${rule.by ?? 1}` : `全表折算为总分${rule.to}分`;
    case 'decimals':
      return `${rule.at === 'item' ? '各项得分' : '总分'}${rule.decimals === 0 ? '取整数' : `保留${rule.decimals}位小数`}`;
  }
}

/** 优秀90分起、合格60分起、不合格不足60分. */
function bandWords({ name, min, isOver }: SaidBand, i: number, bands: readonly SaidBand[]): string {
  const above = bands[i - 1];
  if (min === 0 && above !== undefined) return `${name}${above.isOver ? '不超过' : '不足'}${above.min}分`;
  return isOver ? `${name}超过${min}分` : `${name}${min}分起`;
}

/** What a rule is about. */
export const saidKinds = {
  grades: '等级',
  bonusCap: '加分上限',
  minBase: '加分的条件',
  penaltyCap: '扣分上限',
  totalCap: '总分封顶',
  scale: '折算',
  decimals: '小数',
} as const;

export type SaidKind = keyof typeof saidKinds;

export const saidDoubts = {
  shared: '有的分数两档都算',
  gap: '两档之间有分数没有归属',
  overlap: '几档的分数交叉',
  condition: '除了分数还有别的条件',
  measure: '说的可能不是总分',
  twice: '写了不止一种',
  none: '表里没有加分的行',
  noPenalties: '表里没有扣分的行',
  elsewhere: '折算以后计入别的考核，不一定印在这张表上',
  other: '与表里写的不一样',
  outOfScale: '与表上的满分对不上',
  where: '没有写是各项得分还是总分',
} as const;

export type SaidDoubt = keyof typeof saidDoubts;

export const saidAdvice = {
  oneGrade: '只写了一个等级，请在编辑里把各等级填全',
  byScore: '由得分决定的，请在编辑的“一票否决”里填，选“由得分决定”',
  ranked: '等级要与其他单位比较，这张表上不出等级',
  quota: '等级有名额限制，请在汇总以后另定',
  lowered: '请在编辑的“一票否决”里写明最高只能评哪个等级',
  eachMost: '请在编辑里逐条填加分的上限',
  bothMost: '加减分合计没有设上下限，超过的请在填表时少填',
  shareMost: '请算成分数，填在编辑的“加分合计最多几分”里',
  totalMost: '封顶几分没有读懂，请在编辑里填“总分最高几分”',
  penaltyMost: '说的可能是其中一条，请在编辑里填“扣分项合计最多扣几分”，或者填表时少填',
  share: '表上的总分是折算以前的分；说的是本表某一部分的，请在编辑里填这一部分“折算为几分”',
  acrossPeriods: '表上只有这一次的分，几次平均、加权请在汇总时算',
  scaled: '总分仍按表上的满分；要折算的，请在编辑里填“全表折算为总分几分”',
  rescaled: '有的单位不涉及的项，请在编辑里给这一项选好“本单位不涉及这一项”的算法',
  multiplier:
    '直接填分的，请按加倍、减半以后的分填；写明怎样计分的，在每一项的“减半、加倍、免扣、同一项目就高”里按一下就加上',
  belowZero: '各项最低是0分；可以扣成负分的，请在编辑里填这一项最低几分',
} as const;

export type SaidOnly = keyof typeof saidAdvice;

/** As much of a sentence as says which it is. */
const LONGEST = 90;

export const saidQuotes = (quotes: readonly string[]): string =>
  quotes.map((quote) => `“${shortened(quote.replace(/[。；;]?\n/g, '；'))}”`).join('、');

const shortened = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…` : text;
