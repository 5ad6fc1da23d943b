import { formulaText } from './formula-text';

/**
 * Never part of what an element says: scripts' controls ("More" beside the abstract
 * of a search result, other extensions' buttons), a formula's second source, and what
 * is not shown, or shown but not said.
 */
export const SILENT =
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

const spokenText = (element: Element) => collectText(element, false);

function elementText(element: Element, withBlocks: boolean): string {
  const formula = formulaText(element, spokenText);
  if (formula !== undefined) return formula;
  const name = element.localName.toLowerCase();
  if (name === 'br') return ' ';
  // A hyphen is a custom element: our badges, other extensions'.
  if (name.includes('-') || isAddition(element)) return '';
  if (element.matches(withBlocks ? SILENT : `${SILENT},${BLOCKS}`)) return '';
  return collectText(element, withBlocks);
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
