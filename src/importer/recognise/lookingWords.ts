/** Words that say where the assessor looks: 查阅资料, 看现场、听汇报. */

import { bareText } from './bareText';

const LOOKS =
  /查[看阅找验证核资台记账实档文现]|[检抽核巡调审普督探备]查|看(?:现场|资料|材料|记录|台账|档案|文件|实物|照片|痕迹)|听取?(?:汇报|介绍|课|意见)|现场|实地|实测|座谈|走访|访谈|回访|询问|提问|问询|问卷|暗访|测评|测试|考试|抽样|抽测|随机|调阅|翻阅|核对|核实|统计|(?:数据|资料|材料|台账|报表|文件|记录|档案|照片)$/;
/** Longer is a rule, or what is to be done. */
const LONGEST = 60;
/** Points, and how they are given or taken. */
const SAYS_POINTS = /\d\s*分|[扣得计记加减]分|达标|合格$/;

/** How somebody finds out, and neither what is to be done nor what it earns. */
export const isWayOfLooking = (text: string): boolean => {
  const words = bareText(text);
  return words.length <= LONGEST && LOOKS.test(words) && !SAYS_POINTS.test(words);
};
