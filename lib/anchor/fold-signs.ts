/** Signs that sites write one for another: typographic or plain. */
const ALIKE: readonly (readonly [like: RegExp, plain: string])[] = [
  [/[‘’‚‛′`´]/g, "'"],
  [/[“”„‟″«»]/g, '"'],
  [/[‐‑‒–—―−]/g, '-'],
  [/\s/g, ' '],
];

/** The text with such signs made plain. Exactly as long: places in it stay what they are. */
export function foldSigns(text: string): string {
  return ALIKE.reduce(
    (folded, [like, plain]) => folded.replace(like, plain),
    text,
  );
}
