/** The imports of src/ as a picture: which rooms, or which parts of a room, use which others at run time. */

export interface Edge {
  readonly from: string;
  readonly to: string;
}

/** Whether `to` can be reached from `from`. */
function isReachable(edges: readonly Edge[], { from, to }: Edge): boolean {
  const seen = new Set([from]);
  const queue = [from];
  for (let next = queue.pop(); next !== undefined; next = queue.pop())
    for (const edge of edges)
      if (edge.from === next && !seen.has(edge.to)) {
        seen.add(edge.to);
        queue.push(edge.to);
      }
  return seen.has(to);
}

/** Only the edges without which something could not be reached any more: all of them cannot be drawn. */
export const reduced = (edges: readonly Edge[]): readonly Edge[] =>
  edges.reduce<readonly Edge[]>((kept, edge) => {
    const others = kept.filter((each) => each !== edge);
    return isReachable(others, edge) ? others : kept;
  }, edges);

/** Every edge once, in a fixed order, without loops. */
export const distinct = (edges: readonly Edge[]): readonly Edge[] =>
  [...new Map(edges.map((edge) => [`${edge.from} ${edge.to}`, edge])).entries()]
    .filter(([, { from, to }]) => from !== to)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, edge]) => edge);

/** Mermaid, which GitHub draws. */
export const mermaid = (edges: readonly Edge[]): string =>
  ['```mermaid', 'flowchart TD', ...edges.map(({ from, to }) => `  ${from} --> ${to}`), '```'].join('\n');
