import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSavedPage } from '../../lib/detect/saved-page';
import { foldSpace } from '../../lib/detect/title-text';
import { pageFixtures, parsePage } from '../page-fixtures';
import { samplePages, type SavedPage } from '../saved-pages';

const titles = (page: ReturnType<typeof readSavedPage>) =>
  page?.papers.map(({ title }) => title) ?? [];

/** What Chromium puts before a page that it saves. */
const remark = ({ url }: SavedPage) =>
  `<!-- saved from url=(${String(url.href.length).padStart(4, '0')})${url.href} -->\n`;

describe('a page saved by a browser that says from where', () => {
  it.each(pageFixtures.map((page) => [page.name, page]))(
    '%s is read as the live page is',
    (_name, page) => {
      const html = readFileSync(page.file, 'utf8');
      const saved = readSavedPage(
        parsePage(html.replace(/^(\s*<!doctype[^>]*>)?/i, `$1${remark(page)}`)),
      );
      expect(titles(saved)).toEqual(
        page.papers.map(({ title }) => foldSpace(title)),
      );
    },
  );
});

describe('a page saved without its address', () => {
  it.each(
    [
      'arxiv/listing-1',
      'arxiv/abstract-1',
      'arxiv/search-1',
      'huggingface/daily-1',
    ].map((name) => [name, samplePages.find((page) => page.name === name)!]),
  )('%s is known by its structure', (_name, page) => {
    const html = readFileSync((page as SavedPage).file, 'utf8').replace(
      /<(?:link rel="canonical"|meta property="og:url"|base)[^>]*>/g,
      '',
    );
    expect(titles(readSavedPage(parsePage(html)))).toEqual(
      (page as SavedPage).papers.map(({ title }) => title),
    );
  });

  it('of another site is left alone', () => {
    expect(
      readSavedPage(
        parsePage('<main><h1>Attention Is All You Need</h1></main>'),
      ),
    ).toBeUndefined();
  });
});
