/**
 * Prints as JSON what the duplicate decision says of a labelled file's records:
 *
 *     npm run --silent match -- FILE.json
 *
 * `{"verdicts": [{a, b, same, verdict, score, reason}, …]}` where the file has pairs,
 * `{"groups": [[id, …], …]}` where it has clusters. `same` is true for `same` and `version`.
 */
import './resolve-typescript.ts';
import type { LabelledFile } from './duplicates/labelled-file.ts';
import { readNamedFile } from './named-file.ts';

const { match } = await import('./duplicates/match.ts');

const file = readNamedFile<LabelledFile>('match', ['records']);
process.stdout.write(`${JSON.stringify(await match(file))}\n`);
