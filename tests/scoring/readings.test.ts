/** A passage that can be read in several ways: the same findings, scored under each of them. */
import { chosenBy, otherReadings, readAs, readingCode } from '../../src/rubric/reading';
import type { Chosen } from '../../src/rubric/reading';
import type { Rubric } from '../../src/rubric/rubric';
import type { Reading } from '../../src/rubric/readingTypes';
import { aClause, aCount, aLine, anItem, aRubric, aSection } from '../support/builders';
import type { Typed } from '../support/scored';
import { scored } from '../support/scored';

/** > 任何1项工作未按要求落实，此项考核分值即为0 (昌吉州 第六条(一)) */
const veto: Reading = {
  id: 'veto',
  about: '/sections/0/items/0/clauses/0/rule',
  text: '此项考核分值即为0，是哪一项的分值？',
  options: [
    { id: 'item', text: '未落实的这一项为0', changes: [] },
    ...(['section', 'total'] as const).map((scope) => ({
      id: scope,
      text: scope === 'section' ? '第一部分（30分）为0' : '总分为0',
      changes: [0, 1, 2].map((i) => ({
        at: `/sections/0/items/${i}/clauses/0/rule`,
        value: { kind: 'forfeit', scope },
      })),
    })),
  ],
};
/** > 被自治区级媒体公开曝光…一次性扣减30分 (昌吉州 第五条(四)9) */
const media: Reading = {
  id: 'media',
  about: '/penalties/items/0',
  text: '从哪里扣减？',
  options: [
    { id: 'section', text: '从第二部分（70分）扣', changes: [] },
    { id: 'total', text: '从总分扣', changes: [{ at: '/penalties/items/0', value: exposed({}) }] },
  ],
};

function exposed(scope: { readonly scope?: string }) {
  return aLine({ id: 'p1', clauses: [aClause({ rule: { kind: 'flat', points: 30 } })], ...scope });
}

/** 一 30分: three of 10, each lost at once. 二 70分: 40, 每起扣1分, and 30, 每起扣10分, 不足的从总分中扣除. */
const rubric: Rubric = aRubric({
  sections: [
    aSection({
      items: ['1', '2', '3'].map((id) =>
        anItem({ id, fullScore: 10, clauses: [aClause({ rule: { kind: 'forfeit' } })] }),
      ),
    }),
    aSection({
      id: 's2',
      items: [
        anItem({ id: '4', fullScore: 40, clauses: [aCount(1)] }),
        anItem({ id: '5', fullScore: 30, clauses: [aCount(10, { overflow: 'total' })] }),
      ],
    }),
  ],
  penalties: { items: [exposed({ scope: 's2' })] },
  grades: [
    { name: '优秀', min: 90 },
    { name: '良好', min: 80 },
    { name: '合格', min: 60 },
    { name: '不合格', min: 0 },
  ],
  readings: [veto, media],
});

const under = (chosen: Chosen, typed: Typed): readonly (number | string)[] => {
  const { total, grade } = scored(readAs(rubric, chosen), typed);
  return [total, grade];
};

describe('任何1项工作未按要求落实，此项考核分值即为0', () => {
  it.each<[string, Typed, readonly [number, string], readonly [number, string], readonly [number, string]]>([
    // By the item, by the part of 30, by all 100.
    ['nothing found', {}, [100, '优秀'], [100, '优秀'], [100, '优秀']],
    ['one not done', { '1a': '是' }, [90, '优秀'], [70, '合格'], [0, '不合格']],
    ['one not done and 3起', { '1a': '是', '4a': 3 }, [87, '良好'], [67, '合格'], [0, '不合格']],
    ['two not done', { '1a': '是', '3a': '是' }, [80, '良好'], [70, '合格'], [0, '不合格']],
    ['all three not done', { '1a': '是', '2a': '是', '3a': '是' }, [70, '合格'], [70, '合格'], [0, '不合格']],
    // 100 − 10 − 30 − 10, 100 − 30 − 30 − 10.
    ['one not done and 4起 of 10分', { '1a': '是', '5a': 4 }, [50, '不合格'], [30, '不合格'], [0, '不合格']],
  ])('%s', (_, typed, item, section, total) => {
    expect(under({}, typed)).toEqual(item);
    expect(under({ veto: 'item' }, typed)).toEqual(item);
    expect(under({ veto: 'section' }, typed)).toEqual(section);
    expect(under({ veto: 'total' }, typed)).toEqual(total);
  });
});

describe('two passages', () => {
  it('are read independently: 50起 of 40 and media exposed', () => {
    const typed = { '1a': '是', '4a': 50, '5a': 2, p1a: '是' };
    // 20 + (0 + 10 − 10); 20 + 10 − 30; 0 + (0 + 10 − 10).
    expect(under({}, typed)[0]).toBe(20);
    expect(under({ media: 'total' }, typed)[0]).toBe(0);
    expect(under({ veto: 'section' }, typed)[0]).toBe(0);
    // 20 + 60 − 30 either way; 0 + 60 − 30 with the part of 30 gone.
    const lighter = { '1a': '是', '4a': 10, p1a: '是' };
    expect(under({ media: 'total' }, lighter)[0]).toBe(50);
    expect(under({ veto: 'section', media: 'total' }, lighter)[0]).toBe(30);
    expect(under({ veto: 'section' }, lighter)[0]).toBe(30);
  });

  it('are listed with their other options, one at a time', () => {
    expect(otherReadings(rubric).map(({ chosen }) => chosen)).toEqual([
      { veto: 'section' },
      { veto: 'total' },
      { media: 'total' },
    ]);
  });
});

describe('a rubric under a reading', () => {
  it('is the rubric as it stands where the first option is chosen, or none', () => {
    expect(readAs(rubric, {})).toBe(rubric);
    expect(readAs(rubric, { veto: 'item', media: 'section' })).toBe(rubric);
  });

  it('is a copy where anything changes', () => {
    const before = JSON.stringify(rubric);
    readAs(rubric, { veto: 'total', media: 'total' });
    expect(JSON.stringify(rubric)).toBe(before);
  });

  it('changes what the option says and nothing else', () => {
    const { sections, ...rest } = readAs(rubric, { veto: 'section' });
    const { sections: before, ...restBefore } = rubric;
    expect(rest).toEqual(restBefore);
    expect(sections[1]).toBe(before[1]);
    expect(sections[0]?.items.map(({ clauses }) => clauses?.[0]?.rule)).toEqual(
      ['1', '2', '3'].map(() => ({ kind: 'forfeit', scope: 'section' })),
    );
  });
});

describe('the code of a reading', () => {
  it.each<[Chosen, string]>([
    [{}, ''],
    [{ veto: 'item' }, ''],
    [{ veto: 'section' }, 'veto=section'],
    [{ media: 'total', veto: 'total' }, 'veto=total,media=total'],
  ])('of %j is “%s”', (chosen, code) => {
    expect(readingCode(rubric, chosen)).toBe(code);
    expect(readAs(rubric, chosenBy(rubric, code) as Chosen)).toEqual(readAs(rubric, chosen));
  });

  it.each(['veto=all', 'vetoes=item', 'veto', 'veto=item=section', ',', 'toString=item'])(
    'is refused where the rubric has no such reading: “%s”',
    (code) => expect(chosenBy(rubric, code)).toBeUndefined(),
  );
});
