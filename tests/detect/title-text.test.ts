import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldSpace, titleText } from '../../lib/detect/title-text';
import { parsePage } from '../page-fixtures';

function read(html: string): string {
  const title = parsePage(`<h1 id="t">${html}</h1>`).querySelector('#t');
  return titleText(title!);
}

describe('titleText', () => {
  test.each([
    ['folds white space', '  Two\n   words\t here ', 'Two words here'],
    [
      'leaves out the label',
      '<span class="descriptor">Title:</span>\n A Title',
      'A Title',
    ],
    [
      'leaves out several labels and keeps the spacing of what is left',
      '<span class="x descriptor y">Title:</span>A <b>Bold</b> Title',
      'A Bold Title',
    ],
    [
      'joins text split by search hits',
      'Dis<span class="search-hit mathjax">tri</span>buted <span class="search-hit">Systems</span>',
      'Distributed Systems',
    ],
    [
      'joins text split by a translator',
      '<font style="vertical-align: inherit;"><font>Ein</font> <font>Titel</font></font>',
      'Ein Titel',
    ],
    [
      'keeps TeX where MathJax has not run',
      'The $l_{2,0}$ norm',
      'The $l_{2,0}$ norm',
    ],
    [
      'undoes MathJax 2',
      'The <span class="MathJax_Preview">l2,0</span><span class="MathJax" id="MathJax-Element-1-Frame"><nobr><span>l2,0</span></nobr></span><script type="math/tex" id="MathJax-Element-1">l_{2,0}</script> norm',
      'The $l_{2,0}$ norm',
    ],
    [
      'undoes displayed formulas',
      'A <div class="MathJax_Display"><span class="MathJax">x2</span></div><script type="math/tex; mode=display">x^2</script>',
      'A $$x^2$$',
    ],
    [
      'undoes MathJax while it is at work',
      'A <span class="MathJax_Preview">n</span><script type="math/tex">n</script>-body problem',
      'A $n$-body problem',
    ],
    [
      'undoes MathML where its source is beside it',
      'The <math alttext="l_{2,0}"><semantics><msub><mi>l</mi><mn>2</mn></msub><annotation encoding="application/x-tex">l_{2,0}</annotation></semantics></math> norm',
      'The $l_{2,0}$ norm',
    ],
    [
      'reads MathML once where it has no such source',
      'Over <math><semantics><mi>n</mi><annotation encoding="application/x-tex">n</annotation></semantics></math> steps',
      'Over n steps',
    ],
    [
      'undoes MathJax 4',
      'The <mjx-container><mjx-math data-latex="l_2"><mjx-msub data-latex="wrong">l2</mjx-msub></mjx-math></mjx-container> norm',
      'The $l_2$ norm',
    ],
    [
      'undoes displayed formulas of MathJax 4 as SVG',
      'A <mjx-container display="true"><svg><g data-mml-node="math" data-latex="x^2"></g></svg></mjx-container>',
      'A $$x^2$$',
    ],
    [
      'reads what MathJax 3 says to screen readers, for it keeps no source',
      'The <mjx-container><mjx-math aria-hidden="true">l2</mjx-math><mjx-assistive-mml><math><mi>l</mi><mn>2</mn></math></mjx-assistive-mml></mjx-container> norm',
      'The l2 norm',
    ],
    [
      'undoes KaTeX',
      'The <span class="katex"><span class="katex-mathml"><math><semantics><mi>l</mi><annotation encoding="application/x-tex">l_2</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">l2</span></span> norm',
      'The $l_2$ norm',
    ],
    [
      "leaves out other extensions' buttons, and what is hidden",
      'A Title<span role="button">Cite</span><span hidden>x</span><span aria-hidden="true">●</span>',
      'A Title',
    ],
    [
      "leaves out LaTeXML's footnotes",
      'A Title<span class="ltx_note ltx_role_thanks"><sup class="ltx_note_mark">1</sup><span class="ltx_note_outer">Thanks</span></span>',
      'A Title',
    ],
    [
      'leaves out links that only run a script',
      'A Title <a onclick="fold()">Less</a>',
      'A Title',
    ],
    [
      'leaves out our badges and other custom elements',
      'A Title<cognate-badges>3 related</cognate-badges><x-rating>5</x-rating><mjx-container>n</mjx-container>',
      'A Title',
    ],
    [
      'leaves out controls, styles and scripts',
      'A<style>b{}</style> Title<button>Copy</button><script>1</script><svg><title>icon</title></svg>',
      'A Title',
    ],
    [
      'leaves out blocks that others put in',
      'A Title<div class="summary">In short: good</div>',
      'A Title',
    ],
    [
      'leaves out a translation set beside the original',
      'A Title<font class="notranslate immersive-translate-target-wrapper"><br>Ein Titel</font>',
      'A Title',
    ],
    [
      'reads blocks where there is nothing else',
      '<div>A Title</div>',
      'A Title',
    ],
    ['takes a line break for a space', 'A<br>Title', 'A Title'],
    ['ignores comments', '<!--[-->A<!----> Title<!--]-->', 'A Title'],
    [
      'is empty for an element without text',
      '<span class="MathJax">x</span>',
      '',
    ],
    [
      'keeps a link made of an identifier',
      'Comment on <a href="/abs/hep-th/9901001">hep-th/9901001</a>: no',
      'Comment on hep-th/9901001: no',
    ],
  ])('%s', (_promise, html, text) => {
    expect(read(html)).toBe(text);
  });

  test('reads any text as it is, however it is split into spans', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (parts) => {
        const document = parsePage('<h1></h1>');
        const title = document.querySelector('h1')!;
        for (const part of parts) {
          const span = document.createElement('span');
          span.textContent = part;
          title.append(span);
        }
        expect(titleText(title)).toBe(foldSpace(parts.join('')));
      }),
    );
  });
});
