/**
 * The sentence that says that one case counts once, where it counts most.
 *
 * > 同一项目获多级表彰的，按最高级加分，不重复加分。
 * > 同一问题符合上述两项或以上扣分情形的，以最高项分值为准，不累计扣分。
 */

export interface SameCase {
  /** As the notice has it, without its full stop. */
  readonly text: string;
  /** What is one and the same: 项目, 问题. */
  readonly noun: string;
}

const SENTENCE =
  /(?:^|[。；;：:\n（(，,])(?<text>(?:其中|但|凡)?(?:属于|对|对于)?同一(?:个|项|件|类)?(?<noun>项目|事项|问题|工作|奖项|荣誉|内容|活动|事件|成果|经验|信息|稿件|案件|情形|行为|作品|单位|人)[^。；;\n）)]*?(?:就高|最高|不重复|不累计|不累加)[^。；;\n）)]*)/u;

/** The first such sentence; undefined where there is none. */
export function sameCaseIn(text: string): SameCase | undefined {
  const found = SENTENCE.exec(text)?.groups;
  return found?.['text'] === undefined || found['noun'] === undefined
    ? undefined
    : { text: found['text'].trim(), noun: found['noun'] };
}
