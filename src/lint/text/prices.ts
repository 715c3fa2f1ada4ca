/** What a text says of points, as the editor reads it (`notice/`): lint has no other reading of prices. */

import type { PriceMark } from '../../notice/marks';
import { marksIn } from '../../notice/marks';
import { COUNTER } from '../../notice/numberWords';

/** 分值 in brackets behind a heading: （1.5分）, （分值5分）. */
const ALLOTTED = /（(?:满分|分值|计|共|本项|[^（）\d扣加减得奖]{0,4})?\d+(?:\.\d+)?分）/g;

/** The text without 分值 in brackets, as long as before. */
export const withoutAllotments = (plainText: string): string =>
  plainText.replace(ALLOTTED, (allotted) => ' '.repeat(allotted.length));

/** What says how many points, up to how many, in what proportion, or none; 扣完为止 and 视情扣分 do not. */
export const pricesIn = (plainText: string): readonly PriceMark[] =>
  marksIn(withoutAllotments(plainText)).filter(isPrice);

const isPrice = ({ sort, low, high, effect }: PriceMark): boolean =>
  !(low === 0 && high === undefined && effect === 'deduct') &&
  sort !== 'floor' &&
  sort !== 'overflow' &&
  (sort !== 'judged' || low !== undefined || high !== undefined);

/** What is said elsewhere is said: 同上, 同第3项, 加倍扣分, 减半计分. */
const ELSEWHERE =
  /^同(?:上|前|左)|同第?[\d一二三四五六七八九十]+[项条]|(?:标准|办法|方法|细则)(?:均)?同|(?:参照|按照?|依照|执行|见)(?:上|前|第[\d一二三四五六七八九十]+[项条款])|加倍|双倍|减半/;

/** 有预案5分，操作性强5分; 90%以上10分: points without a verb. */
const WITHOUT_VERB = /[\p{Script=Han}%”）：，]\s?\d+(?:\.\d+)?分(?=[，。；、）\s]|$)/u;

/** Whether a text says what anything costs or earns. */
export const isPriced = (plainText: string): boolean =>
  pricesIn(plainText).length > 0 ||
  ELSEWHERE.test(plainText.trim()) ||
  WITHOUT_VERB.test(withoutAllotments(plainText));

/** 每户扣分, 发现一处扣分: how many? */
export const COUNTED_ALONE = new RegExp(
  `(?:每[^，。；：\\d]{0,8}?|(?<!同)(?:一|1))${COUNTER}[^，。；：\\d]{0,12}?(?<!加倍|减半|双倍|情)(?:(?:扣|加|减)分(?![值数项线率制标细办情说为至到最不累合之\\d])|(?:加扣|再扣|各扣|扣)(?=[，。；]|$))`,
  'g',
);
