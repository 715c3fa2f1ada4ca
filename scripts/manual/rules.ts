/** The kinds of rule, each with the sentence it is for, how the editor asks for it, its JSON and how it prints. */

import type { RuleField } from '../../src/editing/ruleForms';
import { ruleForms } from '../../src/editing/ruleForms';
import { readMarked } from '../../src/notice/readPrices';
import { ownEntries } from '../../src/problems/narrow';
import type { Rule } from '../../src/rules';
import { kindOf } from '../../src/rules';
import type { Effect } from '../../src/rules/kind';
import { effectVerb } from '../../src/rules/kind';

/** Of sentences from which nobody can tell it: everything else is what the product itself reads in the example. */
const WRITTEN: { readonly [K in Rule['kind']]?: Extract<Rule, { readonly kind: K }> } = {
  grant: { kind: 'grant', max: 10 },
  byLevel: {
    kind: 'byLevel',
    unit: '次',
    levels: [
      { name: '省级', points: 0.4 },
      { name: '市级', points: 0.3 },
    ],
  },
};

interface Example {
  readonly rule: Rule;
  readonly effect: Effect;
}

function exampleOf(kind: Rule['kind'], words: string): Example {
  const read = readMarked(words, { fullScore: 10, requirement: '' });
  const written = WRITTEN[kind];
  if (written !== undefined) return { rule: written, effect: kind === 'grant' ? 'credit' : 'deduct' };
  if (read?.rule.kind !== kind) throw new Error(`“${words}” is not read as ${kind}: give it an example`);
  // The numbers are all there: the reading is complete, or the kind would not have been told.
  return { rule: read.rule as unknown as Rule, effect: read.effect ?? 'deduct' };
}

const asked = ({ label, input, options = {}, columns = [] }: RuleField): string =>
  input === 'choice'
    ? `${label}：${Object.values(options).join('／')}`
    : input === 'table' || input === 'group'
      ? `${label}：${columns.map(asked).join('，')}`
      : label;

export const ruleChapters = (): readonly string[] =>
  ownEntries(ruleForms).map(([kind, { name, example, fields }]) => {
    const { rule, effect } = exampleOf(kind, example);
    return [
      `### ${[...new Set(Object.values(name))].join('、')}`,
      `细则里写：“${example}”`,
      fields.length === 0 ? '' : `网页上“写明怎样计分”要填：${fields.map(asked).join('；')}。`,
      `印成（加扣分明细的“标准”）：${kindOf(rule).describe(rule, effectVerb[effect])}`,
      fenced({ ...(effect !== 'deduct' && { effect }), rule }),
    ]
      .filter((part) => part !== '')
      .join('\n\n');
  });

export const fenced = (json: object): string => `\`\`\`json\n${JSON.stringify(json)}\n\`\`\``;
