import { i18n } from '#i18n';
import type { Facet, Reason, Verdict } from '../../lib/duplicates/decision';
import { joinWords } from './join-words';
import { formatShare } from './numbers';

/** A verdict as a phrase: "Another version of this paper". */
export function verdictText(verdict: Exclude<Verdict, 'different'>): string {
  return i18n.t(`verdict_${verdict}`);
}

/** Why two records were judged as they were, in one sentence. */
export function reasonText(reason: Reason): string {
  switch (reason.kind) {
    case 'identifier':
      return i18n.t('reason_identifier', [identifierText(reason.key)]);
    case 'title':
      return i18n.t('reason_title');
    case 'title-and-abstract':
      return i18n.t('reason_title_and_abstract', [formatShare(reason.overlap)]);
    case 'abstract':
      return i18n.t('reason_abstract', [formatShare(reason.overlap)]);
    case 'record':
      return recordText(reason);
    case 'similar-title':
      return i18n.t('reason_similar_title', [formatShare(reason.dice)]);
    case 'numbers':
      return i18n.t('reason_numbers', [
        reason.ours || i18n.t('reason_numbers_none'),
        reason.theirs || i18n.t('reason_numbers_none'),
      ]);
    case 'contradiction':
      return i18n.t(`reason_contradiction_${reason.of}`);
    case 'none':
      return i18n.t('reason_none');
  }
}

/** What of the records spoke for it, and what against. */
function recordText(reason: Extract<Reason, { kind: 'record' }>): string {
  const names = (facets: readonly Facet[]) =>
    joinWords(facets.map((facet) => i18n.t(`reason_facet_${facet}`)));
  const chance = formatShare(reason.chance);
  if (reason.for.length === 0) return i18n.t('reason_record', [chance]);
  return reason.against.length === 0
    ? i18n.t('reason_record_for', [names(reason.for), chance])
    : i18n.t('reason_record_for_and_against', [
        names(reason.for),
        names(reason.against),
        chance,
      ]);
}

/** `arxiv:2407.21783` as readers write it: "arXiv 2407.21783". */
function identifierText(key: string): string {
  const [, scheme = '', value = key] = /^([a-z]+):(.*)$/s.exec(key) ?? [];
  const names: Record<string, string> = {
    arxiv: 'arXiv',
    doi: 'DOI',
    openreview: 'OpenReview',
  };
  return `${names[scheme] ?? scheme} ${value}`.trim();
}
