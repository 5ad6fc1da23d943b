import { GREEK } from './fold-tex';
import { once } from '../memoize/once';

/** Greek capitals that TeX names; the others look like Latin letters and have no name. */
const CAPITALS = 'Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega';

/** Signs by their commands' names. */
export const signs = once((): Readonly<Record<string, string>> => ({
  ...GREEK,
  ...Object.fromEntries(
    CAPITALS.split(' ').map((name) => [
      name,
      GREEK[name.toLowerCase()]?.toUpperCase() ?? name,
    ]),
  ),
  ...pairs(
    'ell ℓ|hbar ℏ|infty ∞|partial ∂|nabla ∇|forall ∀|exists ∃|emptyset ∅|aleph ℵ|Re ℜ|Im ℑ|wp ℘',
  ),
  ...pairs(
    'times ×|cdot ·|div ÷|pm ±|mp ∓|ast *|star ⋆|circ ∘|bullet •|oplus ⊕|otimes ⊗|odot ⊙|cup ∪|cap ∩|setminus ∖|wedge ∧|vee ∨|neg ¬',
  ),
  ...pairs(
    'leq ≤|le ≤|geq ≥|ge ≥|neq ≠|ne ≠|ll ≪|gg ≫|approx ≈|sim ∼|simeq ≃|cong ≅|equiv ≡|propto ∝|in ∈|notin ∉|ni ∋|subset ⊂|supset ⊃|subseteq ⊆|supseteq ⊇|lesssim ≲|gtrsim ≳|prec ≺|succ ≻|perp ⊥|parallel ∥',
  ),
  ...pairs(
    'to →|rightarrow →|longrightarrow ⟶|leftarrow ←|leftrightarrow ↔|Rightarrow ⇒|Leftarrow ⇐|Leftrightarrow ⇔|mapsto ↦|uparrow ↑|downarrow ↓|hookrightarrow ↪',
  ),
  ...pairs(
    'sum ∑|prod ∏|int ∫|oint ∮|surd √|langle ⟨|rangle ⟩|lfloor ⌊|rfloor ⌋|lceil ⌈|rceil ⌉|ldots …|dots …|cdots ⋯|prime ′|dagger †|ddagger ‡|degree °|textdegree °|sun ☉|triangle △|square □|Box □|top ⊤|bot ⊥|models ⊨|vdash ⊢',
  ),
  ...pairs(
    'textendash –|textemdash —|textquoteright ’|textquoteleft ‘|textregistered ®|texttrademark ™|copyright ©|pounds £|euro €|textasciitilde ~|textunderscore _|lbrace {|rbrace }|lbrack [|rbrack ]|Vert ‖',
  ),
  vert: '|',
  mid: '|',
  quad: ' ',
  qquad: ' ',
}));

/** Letters with a name of their own; a space behind the name belongs to it. */
export const letters = once((): Readonly<Record<string, string>> =>
  pairs(
    'ss ß|ae æ|AE Æ|oe œ|OE Œ|o ø|O Ø|l ł|L Ł|aa å|AA Å|i ı|j ȷ|dh ð|DH Ð|th þ|TH Þ|dj đ|DJ Đ|ng ŋ|S §|P ¶',
  ),
);

/** Accents by their commands, as the mark that combines with the letter before it. */
export const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
  grave: '\u0300',
  acute: '\u0301',
  hat: '\u0302',
  widehat: '\u0302',
  tilde: '\u0303',
  widetilde: '\u0303',
  bar: '\u0304',
  breve: '\u0306',
  dot: '\u0307',
  ddot: '\u0308',
  check: '\u030c',
  vec: '\u20d7',
};

/** Letters of the blackboard that titles use for sets of numbers. */
export const blackboard = once((): Readonly<Record<string, string>> =>
  pairs('C ℂ|H ℍ|N ℕ|P ℙ|Q ℚ|R ℝ|Z ℤ'),
);

/** Raised and lowered characters, as far as Unicode has them. */
export const raised = once(() =>
  alphabet(
    '0123456789,+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWαβγδεθφχ′*°',
    '⁰¹²³⁴⁵⁶⁷⁸⁹,⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵅᵝᵞᵟᵋᶿᵠᵡ′*°',
  ),
);
export const lowered = once(() =>
  alphabet(
    '0123456789,+-−=()aehijklmnoprstuvxβγρφχ',
    '₀₁₂₃₄₅₆₇₈₉,₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ',
  ),
);

/** Functions whose names are words: set apart from what stands before and behind. */
export const functions = once(
  (): ReadonlySet<string> =>
    new Set(
      'log ln exp sin cos tan cot sinh cosh tanh arcsin arccos arctan min max inf sup lim arg det dim ker deg gcd hom Pr mod bmod'.split(
        ' ',
      ),
    ),
);

/** Commands that say how their group looks: only what is inside stays. */
export const LOOKS =
  /^(?:math(?:cal|bb|rm|bf|it|sf|frak|scr|tt|bin|rel|ord|op|normal)|text(?:bf|it|rm|tt|sc|sf|sl|up|md|normal|superscript|subscript)?|operatorname|boldsymbol|pmb|bm|emph|mbox|hbox|ensuremath|overline|underline|uppercase|lowercase|protect|url|mathbbm|mathds|bb|frak)$/;

/** Commands that stand alone and leave nothing behind. */
export const SILENT =
  /^(?:it|bf|em|sc|tt|rm|sf|sl|cal|itshape|bfseries|scshape|ttfamily|left|right|big[lr]?|Big[lr]?|bigg[lr]?|Bigg[lr]?|displaystyle|textstyle|scriptstyle|limits|nolimits|xspace|relax|noindent|null)$/;

function pairs(table: string): Record<string, string> {
  return Object.fromEntries(
    table.split('|').flatMap((pair): [string, string][] => {
      const [name = '', sign = ''] = pair.split(' ');
      return sign === '' ? [] : [[name, sign]];
    }),
  );
}

function alphabet(from: string, to: string): ReadonlyMap<string, string> {
  const signs = [...to];
  return new Map([...from].map((letter, at) => [letter, signs[at] ?? letter]));
}
