import { GREEK } from '../papers/fold-tex';

/**
 * Commands that formulas in titles are made of. Only these go out as TeX: a title is a
 * stranger's, and TeX reads and writes files (`\input`, `\write`).
 */
const KNOWN: ReadonlySet<string> = new Set([
  ...Object.keys(GREEK),
  ...Object.keys(GREEK).map((name) => name[0]?.toUpperCase() + name.slice(1)),
  ...(
    'mathcal mathbb mathrm mathbf mathit mathsf mathfrak mathscr mathtt boldsymbol bm ' +
    'text textbf textit textrm textsc operatorname bar hat tilde vec overline underline ' +
    'dot ddot check breve widehat widetilde sqrt frac tfrac dfrac binom left right big Big ' +
    'times cdot cdots ldots dots pm mp ast star circ bullet oplus otimes odot wedge vee cap cup ' +
    'to rightarrow leftarrow Rightarrow Leftarrow leftrightarrow mapsto uparrow downarrow ' +
    'leq le geq ge neq ne equiv approx sim simeq cong propto ll gg prec succ subset supset ' +
    'subseteq supseteq in notin ni infty partial nabla forall exists emptyset ell hbar Re Im ' +
    'sum prod int oint lim log ln exp sin cos tan max min sup inf arg det dim ker deg gcd ' +
    'prime dagger ddagger perp parallel mid langle rangle lfloor rfloor lceil rceil quad qquad ' +
    'rm bf it cal sf displaystyle limits aleph'
  ).split(' '),
]);

/**
 * Whether a piece between dollar signs, them included, is mathematics that TeX can be
 * given: known commands only, and braces that match.
 */
export function isSafeMath(piece: string): boolean {
  const inside = piece.slice(1, -1);
  if (inside.trim() === '' || /[%#~`"]|\^\^/.test(inside)) return false;
  // Money, not mathematics: "$5 and $".
  if (/^\s|\s$/.test(inside)) return false;
  // Of signs, only spaces and braces may follow a backslash.
  const rest = inside.replace(/\\(?:\p{L}+|[,;:! {}|])/gu, (command) =>
    /\\\p{L}/u.test(command) ? (KNOWN.has(command.slice(1)) ? '' : '\\') : '',
  );
  return !rest.includes('\\') && !rest.includes('&') && isBalanced(inside);
}

/** As BibTeX counts: a brace after a backslash is a brace. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
