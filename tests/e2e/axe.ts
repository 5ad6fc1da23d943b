import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';

const source = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** Our host inside an element of the page is no problem of that element. */
const HOST = /<cognate-badges[^>]*><\/cognate-badges>/g;

interface AxeResults {
  violations: { id: string; nodes: { html: string; target: unknown[] }[] }[];
}

/** Resolves when colours have stopped changing: half of a transition has half of its contrast. */
const SETTLED = `(async () => {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  await frame();
  await frame();
  await Promise.allSettled(
    document
      .getAnimations()
      .filter((it) => it instanceof CSSTransition)
      .map(({ finished }) => finished),
  );
})()`;

/**
 * What axe finds wrong with a page as it is now, shadow roots included: one line per
 * rule and element. https://github.com/dequelabs/axe-core
 */
export async function axeProblems(page: Page): Promise<string[]> {
  await page.evaluate(source);
  await page.evaluate(SETTLED);
  const { violations } = (await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'] })`,
  )) as AxeResults;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, target }) =>
        `${id}: ${target.flat().join(' ')} ${html.replace(HOST, '')}`,
    ),
  );
}
