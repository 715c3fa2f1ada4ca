/**
 * What a lower level gives, or takes, is more than what the level above it does.
 *
 * > 创建省级示范的得8分，市级的得5分，县级的得8分
 */

import { readPrices } from '../../notice/readPrices';
import { lintWords } from '../../problems/lintMessages';

/** From the highest down; one word of each is enough to know it by. */
const LEVELS: readonly RegExp[] = [
  /国家|中央|全国/,
  /^部/,
  /省|自治区/,
  /市|州/,
  /县|区/,
  /乡|镇|街道/,
  /村/,
];

/** 市级, 省: 市场监管 and 区域 are none. */
const IS_LEVEL = /级|^(?:国家|中央|全国|部|省|自治区|市|州|县|区|县区|乡镇|乡|镇|街道|村)$/;

const levelOf = (name: string): number =>
  IS_LEVEL.test(name) ? LEVELS.findIndex((level) => level.test(name)) : -1;

export const levelsAtOdds = (text: string, fullScore: number | undefined): readonly string[] =>
  readPrices(text, { fullScore, requirement: '' }).flatMap(({ rule }) => {
    const named =
      rule.kind === 'byLevel' ? (rule.levels ?? []) : rule.kind === 'choice' ? (rule.options ?? []) : [];
    const known = named
      .flatMap(({ name, points }) =>
        typeof points === 'number' && levelOf(name) >= 0 ? [{ name, points, level: levelOf(name) }] : [],
      )
      .sort((a, b) => a.level - b.level);
    return known.slice(1).flatMap((lower, i) => {
      const upper = known[i];
      return upper === undefined || lower.level === upper.level || lower.points <= upper.points
        ? []
        : [lintWords.levelTurned(upper.name, upper.points, lower.name, lower.points)];
    });
  });
