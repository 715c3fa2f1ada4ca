/** What the paragraphs above the table say of its points, and the table says otherwise. */
import { paragraphProblems } from '../../src/importer/write/paragraphSums';

import { aSection, anItem, aRubric } from '../support/builders';

const rubric = aRubric({
  sections: [
    aSection({
      id: 's1',
      title: '一、组织领导（25分）',
      items: [anItem({ id: '1', requirement: '领导重视', fullScore: 25 })],
    }),
    aSection({
      id: 's2',
      title: '日常管理',
      fullScore: 50,
      items: [
        anItem({ id: '2', requirement: '保洁', fullScore: 30 }),
        anItem({ id: '3', requirement: '秩序', fullScore: 20 }),
        anItem({ id: '4', requirement: '（三）应急值守', fullScore: 5 }),
      ],
    }),
  ],
});

const said = (...paragraphs: string[]): readonly string[] =>
  paragraphProblems(paragraphs, rubric).map((problem) => problem.message.replace(/。请核对.*$/, ''));

it.each<[string, readonly string[]]>([
  ['考核实行百分制，其中组织领导20分，日常管理50分。', ['表前的正文里写“组织领导”20分，表里是25分']],
  ['其中：组织领导（满分20分）、日常管理（共计50分）。', ['表前的正文里写“组织领导”20分，表里是25分']],
  ['日常管理占40分，组织领导为25分。', ['表前的正文里写“日常管理”40分，表里是50分']],
  // The table calls it （三）应急值守.
  ['应急值守10分。', ['表前的正文里写“应急值守”10分，表里是5分']],
  ['“保洁”部分２０分。', ['表前的正文里写“保洁”20分，表里是30分']],
  // The same, prices, ranges, and what is said in two ways.
  ['组织领导25分，日常管理50分。', []],
  ['日常管理每次扣5分，秩序混乱的扣10分。', []],
  ['日常管理60分以上的为合格，保洁10至20分。', []],
  ['组织领导20分，日常管理50分。组织领导25分。', []],
])('%s', (paragraph, expected) => expect(said(paragraph)).toEqual(expected));
