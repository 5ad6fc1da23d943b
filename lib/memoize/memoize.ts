/**
 * A function of a text that keeps its last answers. All of them are forgotten now and
 * then, which is cheaper than to age them. For what is asked of the same text several
 * times in a row: of a title by look-up and by comparison, of a name on both sides.
 */
export function memoize<Answer>(
  most: number,
  answer: (text: string) => Answer,
): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = answer(text);
    if (known.size >= most) known.clear();
    known.set(text, found);
    return found;
  };
}
