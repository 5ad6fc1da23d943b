import type { PaperText } from './paper-index';
import { indexedStem } from './stem-counts';
import { tokens } from './tokens';

/**
 * The stems as readers know them: for each, the form the two texts have most often
 * ("recommendation" for "recommend"). Capitals that belong to the word stay (GNN,
 * LightGCN, Bayesian within a sentence); those of titles and sentence beginnings go.
 * A stem that neither text has stays as it is.
 */
export function explainTerms(
  a: PaperText,
  b: PaperText,
  stems: readonly string[],
): string[] {
  const forms = new Map(stems.map((stem) => [stem, new Map<string, number>()]));
  for (const { title, abstract } of [a, b]) {
    countForms(title, forms, () => true);
    if (abstract !== undefined) {
      const composed = abstract.normalize('NFKC');
      countForms(abstract, forms, (at) => beginsSentence(composed, at));
    }
  }
  return stems.map((stem) => mostFrequent(forms.get(stem)) ?? stem);
}

function countForms(
  text: string,
  forms: ReadonlyMap<string, Map<string, number>>,
  isCapitalised: (at: number) => boolean,
): void {
  for (const { word, surface, at } of tokens(text)) {
    const counts = forms.get(indexedStem(word) ?? '');
    if (!counts) continue;
    const rest = surface.slice(1);
    const form =
      rest === rest.toLowerCase() && isCapitalised(at)
        ? surface.toLowerCase()
        : surface;
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
}

function beginsSentence(text: string, at: number): boolean {
  return /(?:^|[.!?:]["'”’)\]]*\s)\s*$/.test(
    text.slice(Math.max(0, at - 8), at),
  );
}

/** The first of the most frequent, so that ties go to the form read first. */
function mostFrequent(
  counts: ReadonlyMap<string, number> | undefined,
): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const [form, count] of counts ?? [])
    if (count > most) [best, most] = [form, count];
  return best;
}
