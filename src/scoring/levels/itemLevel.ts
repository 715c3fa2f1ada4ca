/** 考评项目 that carry clauses, or typed scores: from what is entered to the score. */

import type { PreparedItem } from '../fields/prepared';
import { levelOf } from '../steps/level';
import { itemFormulas, scoreItem } from './item';
import type { ItemFeed } from './itemFeed';
import { feedItem } from './itemFeed';
import type { ItemScore } from '../steps/scores';

export const itemLevel = levelOf<PreparedItem, ItemScore, ItemFeed<'values'>, ItemFeed<'cells'>>({
  steps: {
    state: 'plain',
    beforeLimits: 'points',
    byRules: 'points',
    itemBonus: 'points',
    overflow: 'points',
    score: 'points',
    contribution: 'points',
    printed: 'points',
    changed: 'points',
    advice: 'plain',
    fired: 'plain',
    list: 'plain',
    briefList: 'plain',
    remarkAuto: 'plain',
    brief: 'plain',
    named: 'plain',
  },
  units: ({ leaves }) => leaves,
  idOf: ({ item }) => item.id,
  feed: feedItem,
  score: ({ terms }, fed, { itemGrain }) => scoreItem(terms, fed, itemGrain),
  formulas: ({ terms }, fed, own, { itemGrain }) => itemFormulas(terms, fed, own, itemGrain),
});
