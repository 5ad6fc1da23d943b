import { entryFrom, reject } from '../import/entry';
import { defineImporter } from '../import/importer';
import { foldSpace } from '../import/readable-text';
import { findIdentifiers } from '../papers/find-identifiers';
import { identifierKeys } from '../papers/identifiers';

/** Share of the lines that must name a paper. */
const ENOUGH = 0.6;
/** Identifiers on one line that are read. */
const MOST = 1_000;
/** Markdown's link, with what it says: [Title](address). Brackets in an address come in pairs. */
const LINK =
  /\[((?:[^[\]\\]|\\.){1,500})\]\(((?:[^\s()]|\([^\s()]{0,500}\)){1,2000})\)/g;
/** What parts names. Semicolons and angles are part of DOIs with a journal's numbers: "020<0130:DNF>2.0.CO;2". */
const BETWEEN =
  /[\s,|"]+|;(?!\d(?:-[\da-z])?(?![./-]?\w))|<(?!\d{1,6}:)|(?<!<\d{1,6}:[^<>\s]{0,100})>/i;

/** A heading of Markdown, and a line that is an item of a list. */
const HEADING = /^\s{0,3}#{1,6}\s/;
const ITEM = /^\s*(?:[-*+]|\d{1,4}[.)])\s/;

/**
 * A plain list of arXiv identifiers, DOIs or addresses, one or several to a line, with
 * bullets, numbers or comments (#) as people have them; Markdown links give their
 * titles. Papers without a title become stubs, filled when a page shows them. Where
 * headings link to papers, as in our own Markdown, what stands below says more of them:
 * only items of lists name further ones.
 */
export default defineImporter({
  id: 'identifier-list',

  sniff(head) {
    if (/^\s*[[{<@]/.test(head)) return 0;
    // The last line may be cut.
    const all = head.split('\n');
    const headings = all.filter((line) => HEADING.test(line));
    const papers = headings.filter(headsPaper).length;
    if (papers > 0 && papers * 2 >= headings.length) return 0.8;
    const lines = all.filter(isSaid).slice(0, 50);
    const naming = lines.filter((line) => namesIn(line).length > 0);
    const share = naming.length / Math.max(1, lines.length);
    return share >= ENOUGH ? 0.8 : 0;
  },

  async *parse({ lines }) {
    yield { type: 'feed', header: { name: 'List of links' } };
    let found = 0;
    let isBelowPaper = false;
    let isFrontMatter = false;
    for await (const { number: line, text } of lines) {
      // A note's properties repeat what its heading says.
      const isRule = text.trim() === '---';
      if (isRule) isFrontMatter = line === 1;
      if (isRule || isFrontMatter) continue;
      const isHead = headsPaper(text);
      isBelowPaper ||= isHead;
      if (!isHead && !(isBelowPaper ? ITEM.test(text) : isSaid(text))) continue;
      const names = namesIn(text);
      found += names.length;
      if (names.length === 0 && !isBelowPaper)
        yield reject('not_an_identifier', line, text);
      for (const { title, address } of names)
        yield* entryFrom({ line, title, identifiers: [address], text });
    }
    if (found === 0) yield reject('no_papers', 1);
  },
});

/** A line that says something: neither blank nor a comment nor a heading. */
function isSaid(line: string): boolean {
  return !/^\s*(?:#|\/\/|%|-{3,}|$)/.test(line);
}

/** A heading that is a link to a paper. */
function headsPaper(line: string): boolean {
  return HEADING.test(line) && namesIn(line).some(({ title }) => title);
}

interface Name {
  title?: string;
  address: string;
}

function namesIn(line: string): Name[] {
  const names: Name[] = [];
  const rest = line.replace(LINK, (_all, title: string, address: string) => {
    if (isName(address))
      names.push({
        address,
        ...(!isName(title) && { title: unescaped(title) }),
      });
    return ' ';
  });
  for (const part of rest.split(BETWEEN)) {
    const word = foldSpace(part).replace(/^[()[\]*•-]+/, '');
    // "1)2407.21783" is a name with its number; a DOI has brackets of its own.
    for (const name of isName(word) ? [word] : word.split(/(?<=\d)\)/)) {
      if (names.length >= MOST) return names;
      const address = isDoi(name) ? name : name.replace(/[)\].,:*]+$/, '');
      if (address !== '' && isName(address)) names.push({ address });
    }
  }
  // "arXiv: 2407.21783" is one name of two words, and "arXiv" none.
  return names;
}

/** Text of Markdown without its escapes (CommonMark 0.31, section 2.4). */
function unescaped(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** Its end is told from what stands behind it where it is read. */
function isDoi(text: string): boolean {
  return findIdentifiers(text).doi !== undefined;
}

function isName(text: string): boolean {
  return (
    text.length <= 2_000 && identifierKeys(findIdentifiers(text)).length > 0
  );
}
