/**
 * Never part of what an element says: scripts' controls ("More" beside the abstract
 * of a search result, other extensions' buttons), a formula's second source, and what
 * is not shown, or shown but not said.
 */
const SILENT =
  'annotation,button,dialog,iframe,input,noscript,select,style,svg,template,textarea,[onclick]:not([href]),[role="button"],[aria-hidden="true"],[hidden]';

/**
 * A title holds phrasing content only, so a block inside one was put there by
 * somebody else's tool (a rating, a summary, a translation below the line).
 */
const BLOCKS =
  'article,aside,blockquote,details,div,dl,figure,footer,form,nav,ol,p,pre,section,table,ul';

/**
 * The text of a title (authors line, abstract) as a reader of the untouched page
 * sees it, white-space folded: without the page's labels ("Title:"), with MathJax,
 * KaTeX and MathML undone to the TeX they were made from, without what extensions
 * have added.
 * Text split by search-hit spans or a translator's `<font>` nodes is joined.
 * Blocks inside are left out unless there is no other text.
 */
export function titleText(element: Element): string {
  if (element.firstElementChild === null)
    return foldSpace(element.textContent ?? '');
  return (
    foldSpace(collectText(element, false)) ||
    foldSpace(collectText(element, true))
  );
}

/** An abstract, read like a title: absent rather than empty. */
export function readAbstract(element: Element | null): { abstract?: string } {
  const abstract = element && titleText(element);
  return abstract ? { abstract } : {};
}

/** One space for every run of white space, none at the ends. */
export function foldSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function collectText(parent: Node, withBlocks: boolean): string {
  let text = '';
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === TEXT_NODE) text += node.nodeValue ?? '';
    else if (node.nodeType === ELEMENT_NODE)
      text += elementText(node as Element, withBlocks);
  }
  return text;
}

// Written out because `Node` is no global where the readers are tested.
const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

function elementText(element: Element, withBlocks: boolean): string {
  const name = element.localName.toLowerCase();
  if (name === 'script') return texSource(element);
  if (name === 'br') return ' ';
  // LaTeXML keeps a formula's source beside its MathML.
  const tex = name === 'math' && element.getAttribute('alttext');
  if (tex) return `$${tex}$`;
  if (name === 'mjx-container') return mathJaxSource(element);
  if (element.classList.contains('katex')) return katexSource(element);
  // A hyphen is a custom element: our badges, other extensions'.
  if (name.includes('-') || isAddition(element)) return '';
  if (element.matches(withBlocks ? SILENT : `${SILENT},${BLOCKS}`)) return '';
  return collectText(element, withBlocks);
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
function mathJaxSource(container: Element): string {
  const delimiter = container.getAttribute('display') === 'true' ? '$$' : '$';
  const tex = container
    .querySelector(':is(mjx-math,math,[data-mml-node="math"])[data-latex]')
    ?.getAttribute('data-latex');
  if (tex) return `${delimiter}${tex}${delimiter}`;
  const spoken = container.querySelector('mjx-assistive-mml');
  return spoken ? collectText(spoken, false) : '';
}

/** KaTeX keeps the source in its MathML. https://katex.org/docs/options (`output`) */
function katexSource(element: Element): string {
  const tex = element.querySelector('annotation')?.textContent;
  return tex ? `$${tex}$` : collectText(element, false);
}

/**
 * arXiv's labels, MathJax's output (arXiv's own class is `mathjax`), LaTeXML's
 * footnotes and its heading "Abstract", translations set beside the original.
 */
function isAddition(element: Element): boolean {
  const classes = element.getAttribute('class');
  return (
    classes !== null &&
    /(?:^|\s)(?:descriptor(?=\s|$)|MathJax|MJX|ltx_(?:note|title)|immersive-translate-target)/.test(
      classes,
    )
  );
}
