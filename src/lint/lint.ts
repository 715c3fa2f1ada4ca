/**
 * 核对: what in a rubric does not agree with itself. Nothing is changed; every finding says what it rests on.
 *
 * A rule is one file here, one line below and one message under its code. Rules that compare two rubrics are in
 * compare/.
 */

import type { Rubric } from '../rubric/rubric';
import { atOdds } from './atOdds';
import { bandGap } from './bandGap';
import { bonusScope } from './bonusScope';
import { boundaryOverlap } from './boundaryOverlap';
import { brokenText } from './brokenText';
import { classThreshold } from './classThreshold';
import { creditsOverCap } from './creditsOverCap';
import { creditsUnderCap } from './creditsUnderCap';
import { danglingReference } from './danglingReference';
import { delegated } from './delegated';
import { documentNumber } from './documentNumber';
import { equality } from './equality';
import type { Finding, LintRule } from './finding';
import { finerThanRounding } from './finerThanRounding';
import { fullScoreSum } from './fullScoreSum';
import { headingSum } from './headingSum';
import { inclusive } from './inclusive';
import { leftBlank } from './leftBlank';
import { mixedSpelling } from './mixedSpelling';
import { offRegister } from './offRegister';
import { pricedTwice } from './pricedTwice';
import { impossibleDate } from './impossibleDate';
import { limitAtOdds } from './limitAtOdds';
import { saidOtherwise } from './saidOtherwise';
import { shareThreshold } from './shareThreshold';
import { stepUnstated } from './stepUnstated';
import { unitMissing } from './unitMissing';
import { unpriced } from './unpriced';
import { unreachable } from './unreachable';
import { zeroScope } from './zeroScope';

/** In the order of their codes. */
export const lintRules: readonly LintRule[] = [
  headingSum,
  creditsOverCap,
  creditsUnderCap,
  unreachable,
  fullScoreSum,
  unpriced,
  delegated,
  boundaryOverlap,
  bandGap,
  inclusive,
  equality,
  stepUnstated,
  zeroScope,
  bonusScope,
  pricedTwice,
  classThreshold,
  unitMissing,
  mixedSpelling,
  brokenText,
  offRegister,
  documentNumber,
  danglingReference,
  leftBlank,
  finerThanRounding,
  shareThreshold,
  saidOtherwise,
  limitAtOdds,
  impossibleDate,
  atOdds,
];

/** Every finding, rule by rule and in the order of the document. */
export const lintRubric = (rubric: Rubric): readonly Finding[] =>
  lintRules.flatMap((rule) => rule.find(rubric));
