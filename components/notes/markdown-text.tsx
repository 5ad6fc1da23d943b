import type { Root } from 'mdast';
import { useEffect, useState } from 'preact/hooks';
import { drawMarkdown } from './draw-markdown';

/** Characters that are read as Markdown; what follows shows as it is written. */
const LONGEST = 20_000;
/** More marks than this are no Markdown, and would take the parser seconds. */
const MOST_MARKS = 3_000;

/** Text as its Markdown says; as it is written until the parser is there. */
export function MarkdownText({ text }: { text: string }) {
  const [tree, setTree] = useState<{ text: string; root: Root }>();
  useEffect(() => {
    let isCurrent = true;
    // 57 kB that only notes in the library need.
    void import('mdast-util-from-markdown').then(({ fromMarkdown }) => {
      if (isCurrent && marksIn(text) <= MOST_MARKS)
        setTree({ text, root: fromMarkdown(text.slice(0, LONGEST)) });
    });
    return () => {
      isCurrent = false;
    };
  }, [text]);
  if (tree?.text !== text) return <p class="md is-plain">{text}</p>;
  return (
    <div class="md" dir="auto">
      {drawMarkdown(tree.root.children, text)}
      {text.length > LONGEST && <p class="is-plain">{text.slice(LONGEST)}</p>}
    </div>
  );
}

function marksIn(text: string): number {
  return text.slice(0, LONGEST).replace(/[^*_[\]<>`]/g, '').length;
}
