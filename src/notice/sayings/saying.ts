/** What a sentence of a notice can say of the form as a whole, besides what its table says. */

export type Saying =
  | SaidGrades
  /** 加分累计不超过10分; 基本分低于80分的，不予加分. */
  | (Quoted & { readonly kind: 'bonusCap' | 'minBase'; readonly points: number })
  /** 扣分项累计不超过20分. */
  | (Quoted & { readonly kind: 'penaltyCap'; readonly points: number })
  /** 总分最高不超过100分; `points` is undefined for 满分封顶. */
  | (Quoted & { readonly kind: 'totalCap'; readonly points: number | undefined })
  | SaidScale
  /** 总分保留一位小数; `at` is undefined where it may be meant of each item as well. */
  | (Quoted & {
      readonly kind: 'decimals';
      readonly decimals: number;
      readonly at: 'item' | 'total' | undefined;
    })
  /** 同一问题重复出现的，双倍扣分: what is left of the points, in percent. */
  | (Quoted & { readonly kind: 'multiplier'; readonly percent: number })
  | (Quoted & { readonly kind: ToldKind });

interface Quoted {
  /** The sentence as printed; of several, each on a line. */
  readonly text: string;
}

/** 折算成百分制, ＝得分÷120×100, ＝总分÷10. */
interface SaidScale extends Quoted {
  readonly kind: 'scale';
  /** What the whole counts for; undefined where it is only told by what it is divided. */
  readonly to: number | undefined;
  /** What it is scored out of, by those words. */
  readonly from?: number;
  readonly by?: number;
  /** 折算为10分计入年度考核 */
  readonly isCounted: boolean;
}

/** 90分以上为优秀，80-89分为良好. */
export interface SaidGrades extends Quoted {
  readonly kind: 'grades';
  /** From the best down. */
  readonly bands: readonly SaidBand[];
  readonly doubts: readonly GradeDoubt[];
}

export interface SaidBand {
  readonly name: string;
  readonly min: number;
  /** It begins above its number: 90分以上（不含90分）. */
  readonly isOver: boolean;
}

export type GradeDoubt =
  /** 80-90分 and 90分以上: in which of them is 90? */
  | 'shared'
  /** 60-70分 and 80-89分: what of those between? */
  | 'gap'
  /** 75-92分 and 90分以上. */
  | 'overlap'
  /** 90分以上且各项不低于80%的: the score alone does not decide. */
  | 'condition'
  /** 满意度测评90分以上: it may be said of another number than 总分. */
  | 'measure';

/** What no field of a rubric holds, or not without more than the sentence says. */
export type ToldKind =
  /** 60分以下为不合格, and nothing of the others. */
  | 'oneGrade'
  /** 得分低于70分的，取消评优资格 */
  | 'byScore'
  /** 前30%为优秀: it depends on the other units. */
  | 'ranked'
  /** 优秀不超过30%. */
  | 'quota'
  /** 等次降低一档 */
  | 'lowered'
  /** 单项加分不超过2分 */
  | 'eachMost'
  /** 加减分不超过±5分 */
  | 'bothMost'
  /** 加分不超过总分的10% */
  | 'shareMost'
  /** 总分不超过100分 */
  | 'totalMost'
  /** 扣分项累计不超过10分 */
  | 'penaltyMost'
  /** 按30%计入年度考核 */
  | 'share'
  /** 年度得分为各季度的平均 */
  | 'acrossPeriods'
  /** 1000分折算成百分制 */
  | 'scaled'
  /** 缺项的按实得分÷应得分折算 */
  | 'rescaled'
  /** 可扣至负分 */
  | 'belowZero';
