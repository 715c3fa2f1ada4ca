/**
 * Titles in lines that end between phrases.
 *
 * > 标题回行时，要做到词意完整，排列对称，长短适宜，间距恰当 (党政机关公文格式 GB/T 9704 7.3.1)
 *
 * Nothing in the text says where a Chinese word ends, so the words that titles of notices are made of are listed here.
 */

import { mustExist } from '../problems/invariant';
import { emWidth, isParted } from './textHeight';

/** The longest that stands at a place is taken. */
const WORDS: readonly string[] = [
  '生态环境保护 生态环境 生态文明 环境保护 环境监管 环境卫生 污染防治 水环境 大气环境 人居环境 营商环境',
  '安全生产 消防安全 食品安全 社会治安 综合治理 平安建设 扫黑除恶 信访维稳 乡村振兴 应急管理 防汛 防火 法治建设 依法行政',
  '党风廉政建设 党的建设 党建 党政领导班子 领导班子 领导干部 意识形态 精神文明 文明城市 文明 作风建设 效能建设 政务公开',
  '目标责任书 目标责任制 目标管理责任制 目标管理 目标责任 责任书 责任制 任务分解 落实情况 完成情况 目标 任务 指标 责任',
  '评分细则 评分标准 评分办法 评分表 考核细则 考核办法 考核标准 考核指标 考核评分 考核表',
  '考评细则 考评办法 考评标准 考评表 检查评分 检查表 检查标准 评价标准 评价表 评估表 测评表 打分表 评分依据',
  '绩效 考核 考评 评分 评比 评选 评价 评估 测评 检查 督查 督导 巡查 验收 细则 标准 办法',
  '自评 互评 初评 复评 复核 审核 终评 审定 得分 分值 扣分 加分 备注 河湖长制',
  '工作 建设 管理 服务 保护 治理 整治 创建 提升 落实 情况 要求 内容 依据 项目 部门',
  '综合 专项 重点 日常 主要 年度 半年度 季度 月度 全年 上半年 下半年 部分 体系 运行 规划',
  '社区 街道 乡镇 镇街 村级 县区 县市 区县 各街道 各乡镇 各部门 各单位 单位 网格化 网格 机构 基层 农村 城乡 机关 局属',
  '医疗卫生机构 医疗卫生 医疗质量 医疗 卫生 质量 护理 学校 幼儿园 教育 企业 餐饮 城市管理 市容 物业 工程 河长制 林长制 招商引资',
].flatMap((line) => line.split(' '));

/** Longer than this, what stands in brackets may be parted. */
const LONGEST_WHOLE = 12;
export const BRACKETS = /[（(][^（）()]*[）)]/g;

/** How bad a line end is, by where it stands; lines that differ in length by one character cost 1. */
const COSTS = { betweenWords: 0, unknown: 100, inWord: 400, inBrackets: 400 } as const;

/** One line more is better than a word in two. */
const MORE = 200;

type LengthOf = (text: string) => number;

/**
 * The lines of `text`, as few as `width` full-width characters a line allow, alike in length, broken between phrases.
 * `lengthOf` says how long a character is that stands for others.
 */
export function phraseLines(text: string, width: number, lengthOf: LengthOf = emWidth): readonly string[] {
  const characters = [...text];
  const lengths = characters.map(lengthOf);
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  if (whole <= width) return [text];
  const breaking = { lengths, costs: endCosts(characters), width };
  const fewest = Math.ceil(whole / width);
  let best: Ends | undefined;
  for (let count = fewest; count <= characters.length; count++) {
    const found = bestEnds({ ...breaking, even: whole / count }, count);
    if (found !== undefined && found.cost + MORE < (best?.cost ?? Infinity)) best = found;
    if (best !== undefined && count > fewest) break;
  }
  const { ends } = best ?? { ends: [characters.length] };
  return ends.map((end, i) => characters.slice(i === 0 ? 0 : ends[i - 1], end).join(''));
}

/** What it costs to end a line before each character. */
function endCosts(characters: readonly string[]): readonly number[] {
  const text = characters.join('');
  const begins = new Set<number>();
  const inside = new Set<number>();
  for (let at = 0; at < text.length;) {
    const word = WORDS.filter((each) => text.startsWith(each, at)).sort((a, b) => b.length - a.length)[0];
    if (word !== undefined) {
      begins.add(at).add(at + word.length);
      for (let i = 1; i < word.length; i++) inside.add(at + i);
    }
    at += word?.length ?? 1;
  }
  const bracketed = new Set<number>();
  for (const { index, 0: piece } of text.matchAll(BRACKETS))
    if (piece.length <= LONGEST_WHOLE) for (let i = 1; i < piece.length; i++) bracketed.add(index + i);
  return characters.map((character, i) => {
    const before = characters[i - 1];
    if (before === undefined || !isParted(before, character)) return Infinity;
    if (bracketed.has(i)) return COSTS.inBrackets;
    if (inside.has(i)) return COSTS.inWord;
    const opens = /[（(《“]/.test(character) || /[）)》”、，；]/.test(before);
    return begins.has(i) || opens ? COSTS.betweenWords : COSTS.unknown;
  });
}

interface Breaking {
  readonly lengths: readonly number[];
  readonly costs: readonly number[];
  readonly width: number;
  /** The length of a line if all were alike. */
  readonly even: number;
}

interface Ends {
  readonly cost: number;
  readonly ends: readonly number[];
}

/** Where `count` lines end; undefined if they cannot hold the text. */
function bestEnds({ lengths, costs, width, even }: Breaking, count: number): Ends | undefined {
  let open = new Map<number, Ends>([[0, { cost: 0, ends: [] }]]);
  for (let line = 0; line < count; line++) {
    const next = new Map<number, Ends>();
    for (const [from, { cost, ends }] of open) {
      let length = 0;
      for (let to = from + 1; to <= lengths.length; to++) {
        length += mustExist(lengths[to - 1], 'a character');
        if (length > width) break;
        const own = to === lengths.length ? 0 : mustExist(costs[to], 'a character');
        const sum = cost + own + (length - even) ** 2;
        if (sum < (next.get(to)?.cost ?? Infinity)) next.set(to, { cost: sum, ends: [...ends, to] });
      }
    }
    open = next;
  }
  return open.get(lengths.length);
}
