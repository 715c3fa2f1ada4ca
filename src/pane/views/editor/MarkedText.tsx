/** The 评分标准 of an item: words of clauses and words that say more points are to be pressed, others to be marked. */

import { useRef, useState } from 'preact/hooks';
import type { RuleOwner } from '../../../editing/owners';
import type { Proposal } from '../../../editing/proposals';
import { spansOf } from '../../../editing/proposals';
import type { Clause } from '../../../rubric/rubric';
import { editorWords } from '../../editorWords';
import { Button } from '../../ui/Button';

const words = editorWords.item;

interface MarkedTextProps {
  readonly text: string;
  readonly owner: RuleOwner;
  readonly proposals: readonly Proposal[];
  readonly onClause: (clause: Clause) => void;
  readonly onProposal: (proposal: Proposal) => void;
  readonly onMarked: (text: string) => void;
}

interface Piece {
  readonly from: number;
  readonly end: number;
  readonly look: 'clause' | 'proposal';
  readonly press: () => void;
}

export function MarkedText({ text, owner, proposals, onClause, onProposal, onMarked }: MarkedTextProps) {
  const box = useRef<HTMLParagraphElement>(null);
  const [marked, setMarked] = useState('');
  const pieces = disjoint([
    ...spansOf(owner).flatMap(({ id, from, end }): Piece[] => {
      const clause = owner.clauses.find((each) => each.id === id);
      return clause === undefined ? [] : [{ from, end, look: 'clause', press: () => onClause(clause) }];
    }),
    ...proposals.map((proposal): Piece => ({
      ...{ from: proposal.from, end: proposal.end, look: 'proposal' },
      press: () => onProposal(proposal),
    })),
  ]);
  const look = (): void => setMarked(markedIn(box.current, text));
  return (
    <>
      <p class="criteria" ref={box} onMouseUp={look} onKeyUp={look} aria-label={words.criteria}>
        {inPieces(text, pieces).map(({ from, words: said, piece }) =>
          piece === undefined ? (
            <span key={from}>{said}</span>
          ) : (
            <button
              type="button"
              key={from}
              class={`words is-${piece.look}`}
              onClick={() => markedIn(box.current, text) === '' && piece.press()}
            >
              {said}
            </button>
          ),
        )}
      </p>
      <div class="marking">
        <span class="help">{marked === '' ? words.markHelp : words.marked(short(marked))}</span>
        <Button isSmall isDisabled={marked === ''} onClick={() => onMarked(marked)}>
          {words.mark}
        </Button>
      </div>
    </>
  );
}

/** In the order of the text; of two over the same words the first. */
function disjoint(pieces: readonly Piece[]): readonly Piece[] {
  const sorted = [...pieces].sort((a, b) => a.from - b.from || b.end - a.end);
  return sorted.filter((piece, i) => sorted.slice(0, i).every(({ end }) => end <= piece.from));
}

interface Said {
  readonly from: number;
  readonly words: string;
  readonly piece: Piece | undefined;
}

function inPieces(text: string, pieces: readonly Piece[]): readonly Said[] {
  const said: Said[] = [];
  let at = 0;
  for (const piece of pieces) {
    if (piece.from > at) said.push({ from: at, words: text.slice(at, piece.from), piece: undefined });
    said.push({ from: piece.from, words: text.slice(piece.from, piece.end), piece });
    at = piece.end;
  }
  if (at < text.length) said.push({ from: at, words: text.slice(at), piece: undefined });
  return said;
}

/** What is marked by the mouse within the text, as the text has it; '' where nothing is. */
function markedIn(box: HTMLElement | null, text: string): string {
  const selection = document.getSelection();
  if (box === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return '';
  const range = selection.getRangeAt(0);
  if (!box.contains(range.startContainer) || !box.contains(range.endContainer)) return '';
  const before = document.createRange();
  before.setStart(box, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const from = before.toString().length;
  return text.slice(from, from + range.toString().length).trim();
}

const LONGEST = 24;
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
