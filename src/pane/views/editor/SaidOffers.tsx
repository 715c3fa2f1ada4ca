/** What the notice says outside its table and is not written yet: its words, what is doubtful, a button that writes it. */

import { takeWhole, wholeProposals } from '../../../editing/sayings';
import { saidDoubts, saidRule } from '../../../problems/saidWords';
import { editorWords } from '../../editorWords';
import { Button } from '../../ui/Button';
import type { Editing } from './useEditing';

const words = editorWords.parts;

export function SaidOffers({ editing }: { readonly editing: Editing }) {
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
          <Button isSmall onClick={() => editing.apply(takeWhole(editing.rubric, proposal), words.saidDone)}>
            {words.takeSaid(saidRule(proposal.rule))}
          </Button>
        </p>
      ))}
    </section>
  );
}
