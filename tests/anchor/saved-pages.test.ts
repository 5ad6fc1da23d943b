import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { createQuoteFinder } from '../../lib/anchor/find-quote';
import { readPageText } from '../../lib/anchor/page-text';
import { quoteOf } from '../../lib/anchor/quote-of';
import { claimPage } from '../../lib/detect/claims';
import { articleOf } from '../../lib/detect/find-titles';
import { samplePages } from '../saved-pages';

const articles = samplePages.filter(
  ({ url }) => claimPage(url)?.page.hasArticle,
);

function textOf({ file, url }: (typeof articles)[number]) {
  const { document } = new Window();
  document.write(readFileSync(file, 'utf8'));
  const root = articleOf(document as unknown as Document, url);
  return root && readPageText(root);
}

it('arXiv, ar5iv and Hugging Face have pages with an article', () => {
  const sites = new Set(articles.map(({ name }) => name.split('/')[0]));
  expect([...sites]).toEqual(['ar5iv', 'arxiv', 'huggingface']);
});

describe.each(articles.filter(({ name }) => !name.includes('nopapers')))(
  'the text of $name',
  (page) => {
    it('can be quoted anywhere, and the quote found again', () => {
      const { text } = textOf(page)!;
      expect(text).not.toBe('');
      const find = createQuoteFinder(text);
      for (let start = 0; start + 40 < text.length; start += 97) {
        const made = quoteOf(text, { start, end: start + 40 })!;
        expect(find(made.quote, made.position)).toEqual(made.position);
      }
    });

    it('leads back to where it stands', () => {
      const { text, rangeOf, positionOf } = textOf(page)!;
      for (let start = 0; start + 30 < text.length; start += 61) {
        const words = text.slice(start, start + 30);
        if (words.includes('$')) continue;
        const range = rangeOf({ start, end: start + 30 })!;
        const { start: from, end: to } = positionOf(range)!;
        expect(text.slice(from, to).trim()).toBe(words.trim());
      }
    });
  },
);
