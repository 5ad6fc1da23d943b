/**
 * Fits the weights of the duplicate decision for records without abstracts and writes
 * them to lib/duplicates/record-weights.ts, with their provenance:
 *
 *     node scripts/setup.mjs fit-duplicates pairs-a.json pairs-b.json*2 groups.json corpus.jsonl.gz
 *
 * Files have the shapes of scripts/duplicates/labelled-file.ts; a corpus is a gzipped list
 * of records with abstracts, one a line. Splits called `test` are never read. A file
 * counts as 1,000 positive pairs at most, times the number after its asterisk, and its
 * negative pairs as five times that at most.
 */
import './resolve-typescript.ts';

const { fitDuplicates } = await import('./duplicates/fit.ts');
await fitDuplicates(process.argv.slice(2));
