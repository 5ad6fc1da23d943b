import { formulaText } from '../detect/formula-text';
import { foldSpace, SILENT, titleText } from '../detect/title-text';
import { formulaStretch, textStretch, type Stretch } from './stretch';

export type { Stretch } from './stretch';

/** Elements that end a line: words before and after them are no one word. */
const LINES =
  /^(?:address|article|aside|blockquote|br|caption|dd|details|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|ol|p|pre|section|table|t[dhr]|ul)$/;

/** Never the paper's words: arXiv's labels, footnotes set aside, translations set beside. */
const ADDED =
  /(?:^|\s)(?:descriptor|ltx_note|immersive-translate-target)(?:\s|$)/;
/** MathJax's output; its source stands after it. arXiv's own class is `mathjax`. */
const DRAWN = /(?:^|\s)(?:MathJax|MJX)/;

/** Written out because `Node` is no global where this is tested. */
const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

/** Longer articles are read so far; the longest seen has 0.9 million characters. */
const MOST = 3_000_000;

/** A text and the stretches of the document that it was read from, in their order. */
export interface Collected {
  text: string;
  stretches: Stretch[];
  /** The stretch of a text node, or of anything that a formula was drawn with. */
  byNode: Map<Node, Stretch>;
}

/** Reads the text of an article, white space folded, and where each part of it stands. */
export function collectStretches(root: Element): Collected {
  const parts: string[] = [];
  const stretches: Stretch[] = [];
  const byNode = new Map<Node, Stretch>();
  let length = 0;
  let isAfterSpace = true;
  let drawn: Element[] = [];

  walk(root);
  return { text: parts.join(''), stretches, byNode };

  function walk(parent: Node): void {
    for (
      let node = parent.firstChild;
      node !== null && !isFull();
      node = node.nextSibling
    )
      if (node.nodeType === TEXT_NODE) takeText(node as Text);
      else if (node.nodeType === ELEMENT_NODE) takeElement(node as Element);
  }

  function isFull(): boolean {
    return length >= MOST;
  }

  function takeText(node: Text): void {
    const stretch = textStretch(node, length, isAfterSpace);
    if (stretch.length === 0) return;
    add(stretch.text);
    stretches.push(stretch);
    byNode.set(node, stretch);
  }

  function takeElement(element: Element): void {
    const classes = element.getAttribute('class') ?? '';
    const formula = formulaText(element, titleText);
    if (formula !== undefined) takeFormula(element, foldSpace(formula));
    else if (DRAWN.test(classes)) drawn.push(element);
    else if (
      !element.localName.includes('-') &&
      !ADDED.test(classes) &&
      !element.matches(SILENT)
    ) {
      const isLine = LINES.test(element.localName.toLowerCase());
      if (isLine) endLine();
      walk(element);
      if (isLine) endLine();
    }
  }

  /** A formula is marked as a whole, with all that it was drawn with. */
  function takeFormula(element: Element, text: string): void {
    const output = drawn;
    drawn = [];
    if (text === '') return;
    const stretch = formulaStretch(element, output, length, text);
    add(text);
    stretches.push(stretch);
    for (const node of [...output, element]) byNode.set(node, stretch);
  }

  function endLine(): void {
    if (!isAfterSpace) add(' ');
  }

  function add(text: string): void {
    parts.push(text);
    length += text.length;
    isAfterSpace = text.endsWith(' ');
    drawn = [];
  }
}
