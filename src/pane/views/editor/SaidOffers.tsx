/** What the notice says outside its table and is not written yet: its words, what is doubtful, a button that writes it. */

import { takeWhole, wholeProposals } from '../../../editing/sayings';
import { saidDoubts, saidRule } from '../../../problems/saidWords';
import type { Rubric } from '../../../rubric/rubric';
import { editorWords } from '../../editorWords';
import { Button } from '../../ui/Button';
import type { Editing } from './useEditing';

const words = editorWords.parts;

interface SaidOffersProps {
  readonly editing: Editing;
  /** The forms beside it show the rubric as it was. */
  readonly onTaken: (rubric: Rubric) => void;
}

export function SaidOffers({ editing, onTaken }: SaidOffersProps) {
  const proposals = wholeProposals(editing.rubric);
  if (proposals.length === 0) return null;
  return (
    <section class="offers" aria-label={words.said}>
      <h3>{words.said}</h3>
      {proposals.map((proposal) => (
        <p key={proposal.rule.kind + proposal.rule.text}>
          <q>{proposal.rule.text.replace(/[。；;]?\n/g, '；')}</q>{' '}
          {proposal.doubts.length > 0 && (
            <span class="problem is-warning">
              {words.saidDoubts(proposal.doubts.map((doubt) => saidDoubts[doubt]))}
            </span>
          )}{' '}
          <Button
            isSmall
            onClick={() => {
              const changed = takeWhole(editing.rubric, proposal);
              if (editing.apply(changed, words.saidDone) && changed.rubric !== undefined)
                onTaken(changed.rubric);
            }}
          >
            {words.takeSaid(saidRule(proposal.rule))}
          </Button>
        </p>
      ))}
    </section>
  );
}
