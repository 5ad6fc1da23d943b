import type { Importer } from './importer';

/** The importer surest that a text is of its format; undefined where none thinks so. */
export function chooseImporter(
  head: string,
  importers: readonly Importer[],
): Importer | undefined {
  const [best] = importers
    .map((importer) => ({ importer, certainty: importer.sniff(head) }))
    .toSorted((a, b) => b.certainty - a.certainty);
  return best !== undefined && best.certainty > 0 ? best.importer : undefined;
}
