/**
 * What a formula was made from, in TeX, where an element is one that MathJax, KaTeX or
 * LaTeXML has drawn; undefined for any other element. `spoken` says what an element
 * says, for those that keep no source.
 */
export function formulaText(
  element: Element,
  spoken: (element: Element) => string,
): string | undefined {
  const name = element.localName.toLowerCase();
  if (name === 'script') return texSource(element);
  // LaTeXML keeps a formula's source beside its MathML.
  const tex = name === 'math' && element.getAttribute('alttext');
  if (tex) return `$${tex}$`;
  if (name === 'mjx-container') return mathJaxSource(element, spoken);
  return element.classList.contains('katex')
    ? katexSource(element, spoken)
    : undefined;
}

/**
 * MathJax 2 keeps the formula's source beside its output.
 * https://docs.mathjax.org/en/v2.7-latest/advanced/model.html#how-mathematics-is-stored-in-the-page
 */
function texSource(script: Element): string {
  const type = script.getAttribute('type') ?? '';
  if (!/^math\/tex\b/i.test(type)) return '';
  const delimiter = /mode\s*=\s*display/i.test(type) ? '$$' : '$';
  return `${delimiter}${script.textContent ?? ''}${delimiter}`;
}

/**
 * MathJax 4 writes the formula's source on its outermost element. MathJax 3 keeps
 * none: then what it says to screen readers stands for it, and that is MathML.
 * https://docs.mathjax.org/en/v4.0/upgrading/whats-new-4.0.html
 */
function mathJaxSource(
  container: Element,
  spoken: (element: Element) => string,
): string {
  const delimiter = container.getAttribute('display') === 'true' ? '$$' : '$';
  const tex = container
    .querySelector(':is(mjx-math,math,[data-mml-node="math"])[data-latex]')
    ?.getAttribute('data-latex');
  if (tex) return `${delimiter}${tex}${delimiter}`;
  const mathML = container.querySelector('mjx-assistive-mml');
  return mathML ? spoken(mathML) : '';
}

/** KaTeX keeps the source in its MathML. https://katex.org/docs/options (`output`) */
function katexSource(
  element: Element,
  spoken: (element: Element) => string,
): string {
  const tex = element.querySelector('annotation')?.textContent;
  return tex ? `$${tex}$` : spoken(element);
}
