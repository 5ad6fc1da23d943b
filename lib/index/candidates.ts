import type { PaperId } from '../papers/paper';
import type { OpenIndex } from './open-index';
import type { AskedText } from './paper-index';
import { findRarestWords } from './rarest-words';
import { joinSketches } from './shared-shingles';
import { SharedTitles } from './shared-titles';
import { signaturesOf } from './signature-likeness';
import { standInsOf } from './text-stand-ins';
import { readTitleStems } from './title-stems';
import { TitledDocuments } from './titled-documents';

/** The most of one text: "Advertisements" has 59 namesakes. */
const MOST = 40;

/**
 * Papers that may be the same work as each of the texts: those whose title holds half
 * of what the four rarest words of its title say and is alike in its runs of
 * characters, and those whose abstract shares two shingles of its sketch. At most 40
 * each, one or two as a rule, in no order. No text is read: comparing is what costs,
 * so what cannot be a duplicate is not named. Texts are asked about together, so that
 * each segment's words, lists and sketches are gone through once for all of them.
 */
export async function findCandidates(
  index: OpenIndex,
  texts: readonly AskedText[],
): Promise<PaperId[][]> {
  const [asked, rarest] = await Promise.all([
    standInsOf(index, texts),
    findRarestWords(index, readTitleStems(texts.map(({ title }) => title))),
  ]);
  const { questions } = rarest;
  const used = [...new Set(questions.flatMap(({ words }) => words))];
  const found = texts.map((): PaperId[] => []);
  for (const [segment, lists] of rarest.lists) {
    const [papers, titles, sketches, titled] = await Promise.all([
      segment.papers(),
      segment.titles(),
      segment.sketches(),
      TitledDocuments.of(segment, lists, used),
    ]);
    const take = (text: number, document: number) => {
      const paper = papers[document];
      const taken = found[text];
      if (paper === undefined || taken === undefined) return;
      if (taken.length < MOST && !taken.includes(paper)) taken.push(paper);
    };
    const shared = new SharedTitles(
      asked.signatures,
      titled,
      signaturesOf(titles),
    );
    questions.forEach((question, text) => shared.find(text, question, take));
    joinSketches(asked.sketches, sketches, (text, document) => {
      if (!segment.isGone(document)) take(text, document);
    });
  }
  return found;
}
