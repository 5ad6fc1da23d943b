import { parseHTML } from 'linkedom';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainLine } from '../../lib/export/plain-text';
import html from '../../lib/exporters/html';
import { anyTitle, HOSTILE, noteOf, record, written } from '../export/records';

test('a page says what it is, and may run and load nothing', async () => {
  const text = await written(html, [record()], { count: 1 });
  const { document } = parseHTML(text);
  expect(document.documentElement.lang).toBe('en');
  expect(document.querySelector('h1')?.textContent).toBe('Diffusion');
  expect(document.querySelector('header p')?.textContent).toBe(
    '1 papers · 2026-11-21',
  );
  expect(
    document
      .querySelector('meta[http-equiv="Content-Security-Policy"]')
      ?.getAttribute('content'),
  ).toBe("default-src 'none'; style-src 'unsafe-inline'");
  expect(text).not.toMatch(/<script|@import|url\(|src=/);
});

test('a paper has its authors, state, note and abstract', async () => {
  const text = await written(html, [
    record(
      { authors: ['Ada Byron'], year: 2024, abstract: 'Long.' },
      {
        reading: { paper: 1, state: 'read', updatedAt: 0 },
        ...noteOf('My\nnote'),
      },
    ),
  ]);
  const { document } = parseHTML(text);
  expect(document.querySelector('.by')?.textContent).toBe(
    'Ada Byron · 2024 · Read',
  );
  expect(document.querySelector('.note')?.textContent).toBe('My\nnote');
  expect(document.querySelector('details p')?.textContent).toBe('Long.');
});

test.each(HOSTILE)('text stays text: %j', async (title) => {
  const text = await written(
    html,
    [record({ title, abstract: title, authors: [title] }, noteOf(title))],
    { title },
  );
  const { document } = parseHTML(text);
  expect(
    document.querySelectorAll('script, img, iframe, body style'),
  ).toHaveLength(0);
  expect(document.querySelectorAll('li')).toHaveLength(1);
  expect(document.querySelector('h2')?.textContent).toBe(plainLine(title));
});

test('any title comes back from a parser', async () => {
  await fc.assert(
    fc.asyncProperty(anyTitle, async (title) => {
      const { document } = parseHTML(await written(html, [record({ title })]));
      expect(document.querySelector('h2')?.textContent).toBe(plainLine(title));
      expect(
        [...document.querySelectorAll('body *')].map((one) => one.localName),
      ).toEqual(['header', 'h1', 'p', 'time', 'ol', 'li', 'h2', 'a']);
    }),
    { numRuns: 60 },
  );
});
