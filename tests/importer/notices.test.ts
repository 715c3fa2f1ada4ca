/** Invented notices of many fields, each as a Word document, a page, a workbook and a text. */

import { blanksOfRows } from '../../src/rubric/blanks';
import type { Blank, ListLine, Rubric, RuledRow } from '../../src/rubric/rubric';
import { isFault } from '../../src/problems/problem';
import { scored } from '../support/scored';
import { columnLine, formKinds, importForm, rubricLines } from './support/imported';
import { cleaning } from './notices/cleaning';
import { clinic } from './notices/clinic';
import { dining } from './notices/dining';
import { enterprise } from './notices/enterprise';
import { hospital } from './notices/hospital';
import { kitchen } from './notices/kitchen';
import { market } from './notices/market';
import { order } from './notices/order';
import { party } from './notices/party';
import { petitions } from './notices/petitions';
import { property } from './notices/property';
import { river } from './notices/river';
import { safety } from './notices/safety';
import { school } from './notices/school';
import { street } from './notices/street';
import { village } from './notices/village';

const notices = [
  safety,
  village,
  hospital,
  school,
  order,
  party,
  petitions,
  property,
  river,
  cleaning,
  kitchen,
  enterprise,
  clinic,
  market,
  dining,
  street,
];

const maxOf = (rule: object): number => ('max' in rule ? Number(rule.max) : NaN);

/** 序号｜考核内容, if it has a cell of its own｜the rule｜the most that it can come to. */
const lineWords = ({ label, requirement, criteria, clauses }: ListLine): string =>
  [label, ...(requirement === undefined ? [] : [requirement]), criteria, maxOf(clauses[0]!.rule)].join('｜');

const listsOf = ({ bonus, penalties, vetoes }: Rubric) => ({
  ...(bonus && {
    bonus: bonus.items.map(lineWords),
  }),
  ...(penalties && {
    penalties: penalties.items.map(lineWords),
  }),
  ...(vetoes && { vetoes: vetoes.map(({ text, effect }) => `${text}｜${effect}`) }),
});

/** 检查单位 检查时间=date: what is shown in a blank, if it is not left for the pen. */
const blankWords = (blanks: readonly Blank[] = []): string =>
  blanks
    .map(({ label, stamp = false, is, key }) => {
      const shows = is ?? key;
      return label + (stamp ? '（盖章）' : '') + (shows === undefined ? '' : `=${shows}`);
    })
    .join(' ');

/** A row of the table in the words of a line: what its cells say, or the room that it gives. */
const rowWords = ({ cells: [first, ...others], lines }: RuledRow): string =>
  lines === undefined
    ? [first, ...others]
        .flatMap((cell) => cell?.text ?? [])
        .join(' ')
        .replace(/：(?:[\s　]+|$)/g, ' ')
        .trim()
    : `【${first?.text?.replace(/：$/, '')}】`;

const around = ({
  layout: { head = [], tableHead = [], tableFoot = [], foot = [], signatures, sectionTotals },
}: Rubric) => ({
  head: [...head, ...tableHead.map((row) => blanksOfRows([row]))].map(blankWords),
  foot: [
    ...tableFoot.map(rowWords),
    ...foot.map(({ note, box, blanks }) => note ?? (box === undefined ? blankWords(blanks) : `【${box}】`)),
  ],
  signatures,
  sectionTotals,
});

describe.each(notices)('$name', (notice) => {
  const inText = notice.inText === 'needs merged cells' ? undefined : (notice.inText ?? notice);
  it.each(formKinds.filter((kind) => kind !== 'text' || inText !== undefined))(
    'is read from %s as a person reads it',
    async (kind) => {
      const { lines, problems: expected } = kind === 'text' && inText !== undefined ? inText : notice;
      const imported = await importForm(notice.form, kind);
      const { rubric, problems } = imported;
      expect(problems.filter(({ severity }) => severity === 'error' && rubric === undefined)).toEqual([]);
      expect(rubricLines(rubric!)).toEqual(lines);
      expect(columnLine(rubric!)).toBe(notice.columns);
      expect(rubric).toMatchObject(notice.card);
      expect(listsOf(rubric!)).toEqual(notice.lists ?? {});
      const { head = [], foot = [], sectionTotals } = notice;
      expect(around(rubric!)).toEqual({ head, foot, sectionTotals });
      expect(
        problems
          .filter(isFault)
          .map(({ code }) => code)
          .sort(),
      ).toEqual([...expected].sort());
    },
  );
});

it('lists that add and take, and rows that do, fall below 0 as far as they go: 60 + 40 − 4 + 2 − 9 + 1', async () => {
  const { rubric } = await importForm(street.form, 'docx');
  const typed = {
    ...{ '1': 60, '2': 40, '3': -4 },
    ...{ b1a: 2, b1b: 9, b2a: 1, 'b1a:note': '表彰', 'b1b:note': '通报', 'b2a:note': '现场会' },
  };
  const scoring = scored(rubric!, typed, 'direct');
  expect([scoring.bonus, scoring.total]).toEqual([-6, 90]);
});

it('status rows are read by the vetoes that the note says', async () => {
  const { rubric } = await importForm(enterprise.form, 'docx');
  const typed = { '1': '不符合', '2': 40, '3': '不涉及', '4': 60 };
  const scoring = scored(rubric!, typed, 'direct');
  expect([scoring.item('1'), scoring.total]).toEqual(['不符合', 100]);
  expect(rubric?.vetoes?.map(({ sameAs, consequence }) => [sameAs, consequence])).toEqual([
    ['1', '考核结果为不合格'],
    ['3', '考核结果为不合格'],
  ]);
});
