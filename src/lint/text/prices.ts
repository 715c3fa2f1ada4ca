/** Words that say what something costs or earns. */

/** 扣0.1分, 各加2分, 最多得5分: the verb and the number, with or without its 分. */
export const PRICE = /(?:扣|加|得|减|奖励|计|给)(?:除|掉|减|分|基本分|满分){0,4}(\d+(?:\.\d+)?)/;

/** A price without a number: 不得分, 按比例扣分, 扣完. */
const WITHOUT_NUMBER =
  /不(?:得|给|计|予?以?计)分|满分|零分|(?:为|计|得)(?:0|零)|(?:按|根据|依据)[^，。；]{0,8}比例|扣(?:完|光)|全扣|(?:扣|加|得|减)[一二两三四五六七八九十半]+分|\d%的?分|\d分\/|每[^，。；]{1,8}\d+(?:\.\d+)?分/;

/** 分值 in brackets behind a heading: （1.5分）, （分值5分）. */
const ALLOTTED = /（(?:满分|分值|计|共|本项|[^（）]{0,4})?\d+(?:\.\d+)?分）/g;

/** The text without 分值 in brackets, as long as before. */
export const withoutAllotments = (plainText: string): string =>
  plainText.replace(ALLOTTED, (allotted) => ' '.repeat(allotted.length));

/** Whether a text says what anything costs or earns. */
export const isPriced = (plainText: string): boolean => {
  const text = withoutAllotments(plainText);
  return PRICE.test(text) || WITHOUT_NUMBER.test(text);
};
