/** 考评项目 that carry clauses, typed scores or a status: from what is entered to the score. */

import { isStatusRow } from '../../rubric/items';
import type { PreparedItem } from '../fields/prepared';
import { levelOf } from '../steps/level';
import { itemFormulas, scoreItem } from './item';
import type { ItemFeed } from './itemFeed';
import { feedItem } from './itemFeed';
import { scoreStatus, statusFormulas } from './status';
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
  score: ({ item, terms }, fed, { itemGrain }) =>
    isStatusRow(item) ? scoreStatus(item, terms, fed) : scoreItem(terms, fed, itemGrain),
  formulas: ({ item, terms }, fed, own, { itemGrain }) =>
    isStatusRow(item) ? statusFormulas(item, terms, fed, own) : itemFormulas(terms, fed, own, itemGrain),
});
