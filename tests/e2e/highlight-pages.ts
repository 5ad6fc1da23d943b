import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { addresses, samplePage } from './samples.ts';

/* One paper, LightGCN, on three pages: its abstract on arXiv, with others' markup on Hugging Face, and its article. */

const LIGHTGCN = '2002.02126';

export const lightGcn = {
  abstract: addresses.abstract,
  huggingface: `https://huggingface.co/papers/${LIGHTGCN}`,
  html: `https://arxiv.org/html/${LIGHTGCN}v4`,
};

const read = (name: string) => readFileSync(samplePage(name), 'utf8');
const abstract = /Feature transformation[^<]*NGCF\./.exec(
  read('arxiv/abstract-1'),
)![0];

/** Pages to serve besides the samples. */
export const lightGcnPages = {
  [lightGcn.huggingface]: read('huggingface/paper-1')
    .replaceAll('2302.05543', LIGHTGCN)
    .replace(
      /<p>ControlNet steers[^<]*<\/p>/,
      `<p>${abstract.replace(' embeddings', '\n   <b>embeddings</b>')}</p>`,
    ),
  [lightGcn.html]: `<!doctype html><html lang="en"><head><title>LightGCN</title>
<style>body{font:17px/1.55 Georgia,serif;max-width:44em;margin:24px auto;padding:0 16px}</style></head><body>
<article class="ltx_document"><h1 class="ltx_title ltx_title_document">LightGCN: Simplifying and Powering Graph Convolution Network for Recommendation</h1>
<div class="ltx_abstract"><h6 class="ltx_title ltx_title_abstract">Abstract</h6><p class="ltx_p">${abstract}</p></div>
<section class="ltx_section"><h2 class="ltx_title ltx_title_section">1 Introduction</h2>
<div class="ltx_para"><p class="ltx_p">The cost of one layer is <math alttext="O(n^{2})" display="inline"><mi>O</mi><mo>(</mo><msup><mi>n</mi><mn>2</mn></msup><mo>)</mo></math> at most. LightGCN is easier to train.</p></div></section>
</article></body></html>`,
};

/** Selects words of a page as its reader would by pointer: from their first sign to their last. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const ends = await page.evaluate((wanted) => {
    // What is selected already would be dragged away.
    getSelection()!.removeAllRanges();
    const walker = document.createTreeWalker(
      document.body,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue!.indexOf(wanted);
      if (at < 0) continue;
      node.parentElement!.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const lines = [...range.getClientRects()];
      const [first, last] = [lines[0]!, lines.at(-1)!];
      return [
        [first.left + 0.5, first.top + first.height / 2],
        [last.right, last.top + last.height / 2],
      ] as const;
    }
    throw new Error(`"${wanted}" is not in one text of the page.`);
  }, words);
  await page.mouse.move(...ends[0]);
  await page.mouse.down();
  await page.mouse.move(...ends[1], { steps: 4 });
  await page.mouse.up();
}

/** What is painted on a page, by colour: the registry belongs to the document. */
export function painted(page: Pick<Page, 'evaluate'>) {
  return page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights].map(([name, ranges]) => [
        name,
        [...ranges].map(String).map((text) => text.replace(/\s+/g, ' ')),
      ]),
    ),
  );
}
