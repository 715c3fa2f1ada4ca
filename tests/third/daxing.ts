/** 大兴镇社区生态环境保护工作考核评分表 (2021), from the words of 附件2 and of 附件1 where 附件2 says nothing. */
import { Fraction, sum } from './fraction';
import type { Answers, Item, Opinion } from './opinion';
import { itemScore, priced, times, total } from './opinion';

const ITEMS: Readonly<Record<string, Item>> = {
  // 每季度……不少于1次，少一次扣0.1分；未及时传达……一次扣0.1分；……干部教育培训，一次扣0.1分，扣完为止
  1: { full: 1, lose: { '1a': 0.1, '1b': 0.1, '1c': 0.1 } },
  // 未配备人员……扣0.2分；网格化制度体系不健全……扣0.2分；干预……发现一次扣0.2分
  2: { full: 0.5, lose: { '2a': 0.2, '2b': 0.2, '2c': 0.2 } },
  // 未按时完成……整改任务，扣0.5分；未按时报送……调度资料，扣0.2分
  3: { full: 1.5, lose: { '3a': 0.5, '3b': 0.2 } },
  // 附件1：市级或媒体1次扣0.3分；区级1次扣0.2分；附件2：镇级发现一起……未及时处置扣0.1分
  4: { full: 1.5, lose: { '4a': 0.3, '4b': 0.2, '4c': 0.1 } },
  // 少1次扣0.1分，扣完为止；征迁现场……一次扣0.1分，扣完为止
  5: { full: 0.5, lose: { '5a': 0.1, '5b': 0.1 } },
  // 附件2：发现一项扣0.1分
  6: { full: 0.5, lose: { '6a': 0.1 } },
  // 方案扣0.1分；体系、网格员扣0.2分；每周巡查扣0.1分；台账、档案扣0.2分；未立即处理、上报扣0.2分；
  // 省级督查通报一次扣0.4分；市级一次扣0.3分；区级一次扣0.2分
  7: {
    full: 1.5,
    lose: {
      ...{ '7a': 0.1, '7b': 0.2, '7c': 0.1, '7d': 0.2, '7e': 0.2 },
      ...{ '7f/省级': 0.4, '7f/市级': 0.3, '7f/区级': 0.2 },
    },
  },
  // 发现一处扣0.1分；发现一次扣0.2分；推诿不配合，扣0.2分
  8: { full: 1, lose: { '8a': 0.1, '8b': 0.2, '8c': 0.2 } },
  // 全年开展……宣传活动，少一次扣0.5分
  9: { full: 1, lose: { '9a': 0.5 } },
  // 附件1：处理不及时，1次扣0.2分；报送不及时，一次扣0.1分；造成信访问题，一次扣0.5分
  10: { full: 1, lose: { '10a': 0.2, '10b': 0.1, '10c': 0.5 } },
};

function bonusOf(answers: Answers): Fraction {
  return sum([
    // 一项加0.2分，累计不超过0.5分
    priced(answers, { b1a: 0.2 }).atMost(0.5),
    // ……最高加0.5分；成功创建……示范点，最高加0.5分
    times(answers, 'b2a').atMost(0.5),
    times(answers, 'b2b').atMost(0.5),
    // 报送1条……加0.2分，累计不超过0.4分
    priced(answers, { b3a: 0.2 }).atMost(0.4),
  ]);
}

/** 一票否决 (v1, v2) takes 评先 and 通报表扬, and no points. */
export function daxing(answers: Answers): Opinion {
  const items = new Map(Object.entries(ITEMS).map(([id, item]) => [id, itemScore(id, item, answers, 2)]));
  const bonus = bonusOf(answers).rounded(2);
  return { items, bonus, penalty: Fraction.of(0), total: total([...items.values(), bonus]) };
}
