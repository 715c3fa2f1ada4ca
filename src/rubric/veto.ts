/** 一票否决, and what else the facts or the scores do to the result besides points. */

/** 否决项 */
export interface Veto {
  readonly id: string;
  readonly text: string;
  /** 序号 of its row, where the form has one for it: see `vetoRow` of the layout. */
  readonly label?: string;
  /** The columns that its words go over as issued. Default: those of 考核内容 and 评分标准. */
  readonly across?: { readonly from: string; readonly to: string };
  /**
   * As issued, what stands in the columns (`ColumnId`) of its row: 发生安全事故 | / | 取消评先资格 | 由应急办提供. Words of
   * 考核内容 or 评分标准 stand there in place of its text. Default: its text alone.
   */
  readonly cells?: Readonly<Record<string, string>>;
  /** Where it stands, if not in this attachment: 附件1. */
  readonly attachment?: string;
  readonly effect: VetoEffect;
  /** Id of the clause or of the status row whose fact this is: entered there, and the veto follows (不得分，并取消评先资格). */
  readonly sameAs?: string;
  /** What the sheet works out by itself: 任一部分得分率低于60%的. Then nobody enters it. */
  readonly when?: VetoCondition;
  /** Id of a clause whose fact is part of this one: the veto cannot stand without it. */
  readonly requires?: string;
  /** The item or section that scores 0 (`itemZero`, `sectionZero`). */
  readonly target?: string;
  /** The grade forced (`forcedGrade`) or the highest still allowed (`gradeCeiling`). */
  readonly grade?: string;
  /** Printed under 总分 when it fired. Default: by effect; a `consequence` has to say it. */
  readonly consequence?: string;
}

/** That something came to less than is asked for, or reached it; known once it is scored. */
export interface VetoCondition {
  /** Ids of sections or items of which any may be too low. Default: the sum of all sections, 加分 and 扣分项 apart. */
  readonly parts?: readonly string[];
  /** 总分, 加分 and 扣分项 included, instead of 基本分. Only for what changes no grade: the bands do that. */
  readonly of?: 'total';
  /** 不足60分的. One of these two is there. */
  readonly below?: number;
  /** 90分以上的: from here on. Not of `parts`. */
  readonly from?: number;
  /** `points` (default), or percent of the 分值 of what is not 不涉及. */
  readonly in?: 'points' | 'percent';
}

/** `consequence`: no points and no grade, only what the notice says is to follow (奖励1万元, 扣减工作经费). */
export type VetoEffect =
  'noHonours' | 'itemZero' | 'sectionZero' | 'totalZero' | 'forcedGrade' | 'gradeCeiling' | 'consequence';

/** What a score may lead to: it decides the grade, and no score, for it cannot depend on itself. */
export const WHEN_EFFECTS = [
  'noHonours',
  'forcedGrade',
  'gradeCeiling',
  'consequence',
] as const satisfies readonly VetoEffect[];

/** What 总分 may lead to. */
export const TOTAL_EFFECTS = ['noHonours', 'consequence'] as const satisfies readonly VetoEffect[];
