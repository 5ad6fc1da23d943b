/** What belongs to nodes of a document, in the order of these. */
export function inDocumentOrder<T>(
  all: readonly T[],
  nodeOf: (it: T) => Node,
): T[] {
  return all.toSorted((a, b) =>
    nodeOf(a).compareDocumentPosition(nodeOf(b)) &
    Node.DOCUMENT_POSITION_FOLLOWING
      ? -1
      : 1,
  );
}
