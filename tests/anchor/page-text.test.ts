// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { readPageText } from '../../lib/anchor/page-text';

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('article');
  document.body.replaceChildren('Outside. ', root, ' Outside.');
});

function write(html: string) {
  root.innerHTML = html;
  return readPageText(root);
}

/** What a range that was found for words says. */
function rangeText(html: string, words: string): string | undefined {
  const page = write(html);
  const start = page.text.indexOf(words);
  expect(start, page.text).toBeGreaterThanOrEqual(0);
  return page.rangeOf({ start, end: start + words.length })?.toString();
}

describe('the text of a page', () => {
  it('has its white space folded, and lines kept apart', () => {
    expect(
      write('<p>  One\n  <b>two</b>,</p><p>three<br>four</p><li>five').text,
    ).toBe('One two, three four five ');
  });

  it('has formulas as they were written', () => {
    const tex = 'of size $O(n^2)$ at most';
    for (const html of [
      'of size $O(n^2)$ at most',
      'of size <span class="MathJax_Preview"></span><span class="MathJax"><nobr>O(n2)</nobr></span><script type="math/tex">O(n^2)</script> at most',
      'of size <math alttext="O(n^2)"><mi>O</mi></math> at most',
      'of size <span class="katex"><span class="katex-mathml"><math><annotation encoding="application/x-tex">O(n^2)</annotation></math></span><span aria-hidden="true">O(n2)</span></span> at most',
      'of size <mjx-container class="MathJax"><mjx-math data-latex="O(n^2)">O</mjx-math></mjx-container> at most',
    ])
      expect(write(html).text).toBe(tex);
  });

  it('is without labels, footnotes and what others have added', () => {
    expect(
      write(
        '<span class="descriptor">Abstract:</span>Words<span class="ltx_note">1 aside</span> <cognate-badges>x</cognate-badges>that <button>More</button>count.',
      ).text,
    ).toBe('Words that count.');
  });
});

describe('a range', () => {
  it('has the words of its position', () => {
    expect(rangeText('<p>One <b>two three</b> four</p>', 'two th')).toBe(
      'two th',
    );
    expect(rangeText('<p>One  two</p><p>three</p>', 'two three')).toBe(
      'twothree',
    );
    expect(rangeText('one\n   two   three', 'two three')).toBe('two   three');
  });

  it('takes in all that a formula was drawn with', () => {
    const html =
      'size <span class="MathJax_Preview"></span><span class="MathJax">On</span><script type="math/tex">O(n)</script> at';
    expect(rangeText(html, '$O(n)$ at')).toBe('OnO(n) at');
    expect(rangeText(html, 'size $O')).toBe('size OnO(n)');
  });

  it('is found back as the position it was made from', () => {
    const page = write(
      '<p>One <b>two</b> <math alttext="x^2"><mi>x</mi></math></p>\n<p>three  four</p>',
    );
    for (let start = 0; start < page.text.length; start++)
      for (let end = start + 1; end <= page.text.length; end++) {
        const words = page.text.slice(start, end);
        const range = page.rangeOf({ start, end });
        const back = range && page.positionOf(range);
        // A formula is taken as a whole, or not at all.
        if (words.trim() === '' || /[$x^\d]/.test(words)) continue;
        expect(
          back && page.text.slice(back.start, back.end).trim(),
          JSON.stringify(words),
        ).toBe(words.trim());
      }
  });

  it('counts as far as it is within the text', () => {
    const page = write('<p>One two</p>');
    const range = document.createRange();
    range.selectNodeContents(document.body);
    expect(page.positionOf(range)).toEqual({ start: 0, end: 'One two'.length });
    range.setStart(document.body.lastChild!, 2);
    expect(page.positionOf(range)).toBe(undefined);
  });

  it('that ends within a formula takes all of it in', () => {
    const page = write('a <math alttext="x^2"><mi>x</mi></math> b');
    const range = document.createRange();
    range.setStart(root.firstChild!, 0);
    range.setEnd(root.querySelector('mi')!.firstChild!, 1);
    const { start, end } = page.positionOf(range)!;
    expect(page.text.slice(start, end)).toBe('a $x^2$');
  });
});
