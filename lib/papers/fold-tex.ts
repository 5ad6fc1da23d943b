import { once } from '../memoize/once';

/** Greek as titles write it in TeX and as arXiv's pages show it. */
export const GREEK: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  varepsilon: 'ε',
  zeta: 'ζ',
  eta: 'η',
  theta: 'θ',
  vartheta: 'θ',
  iota: 'ι',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  nu: 'ν',
  xi: 'ξ',
  pi: 'π',
  rho: 'ρ',
  varrho: 'ρ',
  sigma: 'σ',
  varsigma: 'σ',
  tau: 'τ',
  upsilon: 'υ',
  phi: 'φ',
  varphi: 'φ',
  chi: 'χ',
  psi: 'ψ',
  omega: 'ω',
};

/** Letters that have a command of their own. */
const LETTERS: Readonly<Record<string, string>> = {
  ...GREEK,
  ell: 'l',
  ss: 'ss',
  ae: 'ae',
  AE: 'AE',
  oe: 'oe',
  OE: 'OE',
  o: 'o',
  O: 'O',
  l: 'l',
  L: 'L',
  aa: 'a',
  AA: 'A',
  i: 'i',
  j: 'j',
};

/** Commands that say how something looks, not what it is. */
const LOOKS =
  'math(?:cal|bb|rm|bf|it|sf|frak|scr|tt|bin|rel|ord)|text(?:bf|it|rm|tt|sc|sf|sl|normal)?|operatorname|boldsymbol|bm|emph|mbox|hbox|ensuremath|bar|hat|tilde|vec|overline|underline|sf|rm|it|bf|em|sc|tt|sl|cal|left|right|[bB]igg?[lr]?|displaystyle|limits|xspace|protect|quad|qquad';
const look = once(() => new RegExp(`^(?:${LOOKS})$`));
/** Hugging Face shows titles without their backslashes: "mathcal{N}=4". */
const bareLook = once(() => /(?<![\\\p{L}])(?:math|text)[a-z]{2,6}(?=\{)/gu);

/** An accent and the letter under it: \'e, \"{o}, \c{c}, {\v s}. The accent itself is folded away anyway. */
const accent = once(
  () => /\\(?:['"`^~=.]|[uvHtcdbrk](?=[\s{]))\s*\{?\s*(\\?\p{L})\}?/gu,
);
const command = once(() => /\\(\p{L}+)\s*/gu);

/**
 * A title without its TeX: commands become the letters they stand for, or their
 * names; of `\textbf{…}` and the like only what is inside stays. So `$l_{2,0}$` meets `l2,0`, and `\mu` meets
 * µ. The rules of a reader, not of TeX: this is for comparing, never for showing.
 */
export function foldTex(title: string): string {
  if (!/[\\${}]|[_^]/.test(title)) return title;
  return title
    .replace(bareLook(), '')
    .replace(accent(), '$1')
    .replace(command(), (_all, name: string) => commandText(name))
    .replace(/\\[\s,;:!]/g, ' ')
    .replace(/[\\${}_^]/g, '');
}

function commandText(name: string): string {
  const letter = LETTERS[name];
  if (letter !== undefined) return letter;
  const lower = LETTERS[name.toLowerCase()];
  if (lower !== undefined && /^\p{Lu}/u.test(name)) return lower.toUpperCase();
  // Spaces keep "\to x" from gluing what stands on either side.
  return look().test(name) ? ' ' : ` ${name} `;
}
