/** What a sheet says of itself: 审定调整 in a 自评, which earlier versions drew there as well. */
import { adjustmentProblems } from '../../src/readBack/standingProblems';
import { prepare } from '../../src/scoring/prepare';
import { score } from '../../src/scoring/score';
import { template } from '../support/templates';

it('an adjustment in a 自评 of an earlier version is an error, in a 审定 nothing to tell', () => {
  const prepared = prepare(template('daxing-2021'), 'tally', 'current');
  const scoring = score(prepared, new Map([['4:adjust', 0.2]]), () => 100);
  const told = (stage: 'self' | 'final') =>
    adjustmentProblems({ stage }, prepared, scoring).map(({ severity, code }) => `${severity} ${code}`);
  expect([told('self'), told('final')]).toEqual([['error sheet.adjustedInSelf'], []]);
});
