import { describe, expect, test } from 'vitest';
import { findTitles } from '../../lib/detect/find-titles';
import { parsePage } from '../page-fixtures';

const listing = new URL('https://arxiv.org/list/cs.LG/new');
const daily = new URL('https://huggingface.co/papers');

function titlesOn(html: string, url: URL) {
  return findTitles(parsePage(html), url);
}

function entry(id: string, title: string): string {
  return `<dt><a href="/abs/${id}" title="Abstract">arXiv:${id}</a></dt>
    <dd><div class="list-title mathjax"><span class="descriptor">Title:</span> ${title}</div></dd>`;
}

describe('findTitles on a listing', () => {
  test('pairs each term with the description right after it', () => {
    const found = titlesOn(
      `<dl><h3>New</h3>
        ${entry('2401.00001', 'One')}
        <dt><a href="/abs/2401.00002" title="Abstract">arXiv:2401.00002</a></dt>
        ${entry('2401.00003', 'Three')}
        <dd><div class="list-title">No term</div></dd></dl>
        <dl><h3>Cross</h3>${entry('hep-th/9901001v2', 'Four')}</dl>`,
      listing,
    );
    expect(
      found.map(({ title, identifiers, section }) => [
        title,
        identifiers.arxiv,
        section,
      ]),
    ).toEqual([
      ['One', '2401.00001', 'New'],
      ['Three', '2401.00003', 'New'],
      ['Four', 'hep-th/9901001', 'Cross'],
    ]);
  });

  test('reads the markup of 2020 as a browser saves it, with absolute links', () => {
    const found = titlesOn(
      `<dl><dt><a name="item1">[1]</a><span class="list-identifier"><a href="https://arxiv.org/abs/2010.03728" title="Abstract">arXiv:2010.03728</a></span></dt>
        <dd><div class="list-title mathjax"><span class="descriptor">Title:</span> Old</div></dd></dl>`,
      listing,
    );
    expect(found.map(({ identifiers }) => identifiers)).toEqual([
      { arxiv: '2010.03728' },
    ]);
  });

  test('leaves out entries without a title or an identifier', () => {
    const found = titlesOn(
      `<dl>${entry('2401.00001', ' ')}${entry('9999.99999', 'No month')}
        <dt><a href="https://[bad/abs/x">x</a></dt><dd><div class="list-title">Bad link</div></dd>
        ${entry('2401.00002', 'Good')}</dl>`,
      listing,
    );
    expect(found.map(({ title }) => title)).toEqual(['Good']);
  });

  test('reads no abstract where the page has none', () => {
    const [found] = titlesOn(`<dl>${entry('2401.00001', 'One')}</dl>`, listing);
    expect(found).not.toHaveProperty('abstract');
    expect(found).not.toHaveProperty('section');
    expect(found?.authors).toEqual([]);
  });
});

describe('findTitles on an abstract page', () => {
  const page = `<head><meta name="citation_arxiv_id" content="1706.03762">
      <meta property="og:url" content="https://arxiv.org/abs/1706.03762v7">
      <meta name="citation_date" content="2017/06/12"></head>
    <body><h1>Happy π Day!</h1><div id="abs"><h1 class="title mathjax"><span class="descriptor">Title:</span>Attention Is All You Need</h1>
      <div class="authors"><a href="/search/cs?searchtype=author&amp;query=Vaswani">Ashish Vaswani</a> <a href="javascript:toggle()">(collapse list)</a></div></div></body>`;

  test('reads the title, not the headings before it', () => {
    const [found, ...others] = titlesOn(
      page,
      new URL('https://arxiv.org/abs/1706.03762'),
    );
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      title: 'Attention Is All You Need',
      authors: ['Ashish Vaswani'],
      year: 2017,
      identifiers: { arxiv: '1706.03762', arxivVersion: 7 },
    });
    expect(found?.element.matches('h1.title')).toBe(true);
  });

  test('takes the version from the address first', () => {
    const [found] = titlesOn(
      page,
      new URL('https://arxiv.org/abs/1706.03762v2'),
    );
    expect(found?.identifiers).toEqual({
      arxiv: '1706.03762',
      arxivVersion: 2,
    });
  });

  test('falls back on the address where the page does not name its paper', () => {
    const [found] = titlesOn(
      '<div id="abs"><h1 class="title">T</h1></div>',
      new URL('https://arxiv.org/abs/math.GT/0309136v1'),
    );
    expect(found?.identifiers).toEqual({
      arxiv: 'math/0309136',
      arxivVersion: 1,
    });
    expect(found).not.toHaveProperty('year');
  });
});

describe('findTitles on Hugging Face', () => {
  test('reads the card title alone among the links to its paper', () => {
    const found = titlesOn(
      `<main><a href="/papers">Papers</a><article><a href="/papers/2407.21783"><img alt=""></a>
        <h3><a href="/papers/2407.21783">The Llama 3 <span class="highlight">Herd</span> of Models</a></h3>
        <a href="/papers/2407.21783">533 authors</a><a href="/papers/2407.21783#community">5</a></article>
        <article class="overview-card-wrapper"><h4><a href="/meta/llama">meta/llama</a></h4></article></main>`,
      daily,
    );
    expect(
      found.map(({ title, identifiers }) => [title, identifiers.arxiv]),
    ).toEqual([['The Llama 3 Herd of Models', '2407.21783']]);
    expect(found[0]?.element.localName).toBe('a');
  });

  test('shows what the page says even where its data is broken', () => {
    const found = titlesOn(
      `<main><div data-target="DailyPapers" data-props="{broken"><article><h3><a href="/papers/2407.21783">Llama</a></h3></article></div></main>`,
      daily,
    );
    expect(found).toHaveLength(1);
    expect(found[0]).not.toHaveProperty('abstract');
  });

  test('reads the abstract of a paper page below its heading, after any summary', () => {
    const [found, ...others] = titlesOn(
      `<main><h1> The Llama 3
          Herd of Models</h1><div><h2>Abstract</h2><p>In short.</p><p>At length.</p></div><h1>A comment</h1></main>`,
      new URL('https://huggingface.co/papers/2407.21783'),
    );
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      title: 'The Llama 3 Herd of Models',
      abstract: 'At length.',
      identifiers: { arxiv: '2407.21783' },
    });
  });
});

test('an item that cannot be read does not cost the others', () => {
  const document = parsePage(
    `<dl>${entry('2401.00001', 'One')}${entry('2401.00002', 'Two')}</dl>`,
  );
  Object.defineProperty(document.querySelector('dt')!, 'nextElementSibling', {
    get() {
      throw new Error('not today');
    },
  });
  expect(findTitles(document, listing).map(({ title }) => title)).toEqual([
    'Two',
  ]);
});
