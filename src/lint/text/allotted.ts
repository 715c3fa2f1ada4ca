/** 分值 as the words say it: （3分）, （分值3分）, 本项满分3分. */

import { pack } from '../../notice/packed';

/** 各部门评分（满分100分） is what others score out of. */
const IN_BRACKETS =
  /(?<!(?:评分|打分|得分|成绩|分数|测评|测试|考试))（(?:满分|分值|计|共|本项|合计|总分)?(?:为|：)?(\d+(?:\.\d+)?)分）/g;
const OF_ROW =
  /(?:本项|该项|此项)(?:满分|分值|总分|标准分|共|共计)(?:为|：|是)?(\d+(?:\.\d+)?)分(?![以及（之钟])/g;

/** （4） behind the words of a part, where another says （3分）: 支点稳固（4）；口镜使用（3分）. */
const BARE = /(?<=[\p{Script=Han}”])（(\d+(?:\.\d+)?)）(?=[，。；、\s]|$)/gu;
/** （每种方法各2分）: of how many? */
const EACH = /（[^（）]*[各每][^（）]*\d分）/;
/** 按“质量控制（总分35分）”的得分率折算: what is quoted belongs to another row. */
const QUOTED = /“[^“”]*”/g;

/** In the order of the text, which is in one spelling; empty where they are not all told. */
export function allottedIn(plainText: string): readonly number[] {
  const { text } = pack(plainText.replace(QUOTED, (quoted) => ' '.repeat(quoted.length)));
  if (EACH.test(text)) return [];
  const said = [...text.matchAll(IN_BRACKETS), ...text.matchAll(OF_ROW)];
  const bare = said.length > 0 ? [...text.matchAll(BARE)] : [];
  return [...said, ...bare].map(([, points]) => Number(points));
}

/** 组织领导（15分）: a heading has one, at its end. */
export const allottedTo = (heading: string): number | undefined => {
  const found = allottedIn(heading);
  return found.length === 1 && /分）[。.：\s]*$/.test(heading) ? found[0] : undefined;
};
