/** 评分细则 in passages: those that a clause is taken from carry its id, so that its words can be marked. */

export interface OpenPassage {
  readonly text: string;
  /** Clauses whose words these are; several where their texts overlap. */
  readonly clauses: readonly string[];
}

/** `clauses` in the order of the document; of a text that stands there twice, the second clause has the second. */
export function openPassagesOf(
  criteria: string,
  clauses: readonly { readonly id: string; readonly text: string }[],
): readonly OpenPassage[] {
  const found: { id: string; from: number; to: number }[] = [];
  for (const { id, text } of clauses) {
    const taken = found.filter((each) => criteria.slice(each.from, each.to) === text).at(-1);
    const after = taken === undefined ? -1 : criteria.indexOf(text, taken.to);
    const from = after >= 0 ? after : criteria.indexOf(text);
    if (text !== '' && from >= 0) found.push({ id, from, to: from + text.length });
  }
  const edges = [...new Set([0, criteria.length, ...found.flatMap(({ from, to }) => [from, to])])].sort(
    (a, b) => a - b,
  );
  return edges.slice(0, -1).map((from, i) => {
    const to = edges[i + 1] ?? criteria.length;
    return {
      text: criteria.slice(from, to),
      clauses: found.filter((each) => each.from <= from && each.to >= to).map(({ id }) => id),
    };
  });
}
