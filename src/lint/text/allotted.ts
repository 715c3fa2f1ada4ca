/** 分值 as the words say it: （3分）, （分值3分）, 本项满分3分. */

/** 各部门评分（满分100分） is what others score out of. */
const IN_BRACKETS =
  /(?<!(?:评分|打分|得分|成绩|分数|测评|测试|考试))（(?:满分|分值|计|共|本项|合计|总分)?(?:为|：)?(\d+(?:\.\d+)?)分）/g;
const OF_ROW =
  /(?:本项|该项|此项)(?:满分|分值|总分|标准分|共|共计)(?:为|：|是)?(\d+(?:\.\d+)?)分(?![以及（之钟])/g;

/** In the order of the text, which is in one spelling. */
export const allottedIn = (plainText: string): readonly number[] =>
  [...plainText.matchAll(IN_BRACKETS), ...plainText.matchAll(OF_ROW)].map(([, points]) => Number(points));

/** 组织领导（15分）: a heading has one, at its end. */
export const allottedTo = (heading: string): number | undefined => {
  const found = allottedIn(heading);
  return found.length === 1 && /分）[。.：\s]*$/.test(heading) ? found[0] : undefined;
};
