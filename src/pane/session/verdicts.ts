/** 一票否决 as it is said beside the total. */

import type { Scoring } from '../../scoring/scoring';
import { verdictSentence } from '../../scoring/levels/verdict';

export const firedVerdicts = ({ verdicts }: Scoring): readonly string[] =>
  verdicts.filter(({ fired }) => fired).map(({ veto }) => verdictSentence(veto));
