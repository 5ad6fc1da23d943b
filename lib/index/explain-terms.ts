import { readableTitle } from '../papers/readable-title';
import type { PaperText } from './paper-index';
import { indexedStem } from './indexed-stem';
import { tokens } from '../text/tokens';

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
    countForms(readableTitle(title), forms, true);
    if (abstract !== undefined) countForms(abstract, forms, false);
  }
  return stems.map((stem) => mostFrequent(forms.get(stem)) ?? stem);
}

function countForms(
  text: string,
  forms: ReadonlyMap<string, Map<string, number>>,
  isTitle: boolean,
): void {
  for (const { word, surface, opens } of tokens(text)) {
    const counts = forms.get(indexedStem(word) ?? '');
    if (!counts) continue;
    const [initial = '', ...rest] = surface;
    const onlyInitial = rest.join('') === rest.join('').toLowerCase();
    const form =
      onlyInitial && (isTitle || opens)
        ? initial.toLowerCase() + rest.join('')
        : surface;
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
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
