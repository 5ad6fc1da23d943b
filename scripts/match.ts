/**
 * Prints as JSON what the duplicate decision says of a labelled file's records:
 *
 *     npm run --silent match -- FILE.json
 *
 * `{"verdicts": [{a, b, same, verdict, score, reason}, …]}` where the file has pairs,
 * `{"groups": [[id, …], …]}` where it has clusters. `same` is true for `same` and `version`.
 */
import './resolve-typescript.ts';

const { readLabelled } = await import('./duplicates/labelled-file.ts');
const { match } = await import('./duplicates/match.ts');

const [path] = process.argv.slice(2);
if (path === undefined) {
  console.error('Name the file: npm run --silent match -- FILE.json');
  process.exit(2);
}
process.stdout.write(`${JSON.stringify(await match(readLabelled(path)))}\n`);
