import { readFileSync } from 'node:fs';
import process from 'node:process';

/**
 * The JSON of the file that a command was called with, which must have these lists.
 * What is wrong is said in one line, and the process ends with code 2.
 */
export function readNamedFile<Content extends object>(
  command: string,
  lists: readonly (keyof Content & string)[],
): Content {
  const [path] = process.argv.slice(2);
  if (path === undefined)
    return refuse(`Name the file: npm run --silent ${command} -- FILE.json`);
  const content = parsed(path) as Partial<Content> | null;
  const missing = lists.find((list) => !Array.isArray(content?.[list]));
  return missing === undefined
    ? (content as Content)
    : refuse(`${path} has no list "${missing}". See scripts/README.md.`);
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    return refuse(`${path} cannot be read. ${(error as Error).message}`);
  }
}

function refuse(why: string): never {
  console.error(why);
  process.exit(2);
}
