import type { Nodes, RootContent } from 'mdast';
import type { ComponentChildren } from 'preact';

/** Quotes in lists in quotes: deeper ones show as they were written. */
const DEEPEST = 24;

/**
 * Markdown's syntax tree as elements. Only what is named here becomes one: HTML stays
 * the text it was, pictures become links (nothing is loaded), and a link leads nowhere
 * but to the web or a mail program.
 */
export function drawMarkdown(
  nodes: readonly RootContent[],
  source: string,
  depth = 0,
): ComponentChildren {
  return nodes.map((node) => drawNode(node, source, depth + 1));
}

function drawNode(
  node: Nodes,
  source: string,
  depth: number,
): ComponentChildren {
  if (depth > DEEPEST)
    return source.slice(node.position?.start.offset, node.position?.end.offset);
  const inner = () =>
    'children' in node ? drawMarkdown(node.children, source, depth) : null;
  switch (node.type) {
    case 'text':
    case 'html':
      return node.value;
    case 'paragraph':
      return <p>{inner()}</p>;
    case 'heading':
      // Within a part of a page: its headings are of its own level.
      return <p class={`md-heading is-${node.depth}`}>{inner()}</p>;
    case 'emphasis':
      return <em>{inner()}</em>;
    case 'strong':
      return <strong>{inner()}</strong>;
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'code':
      return (
        <pre>
          <code>{node.value}</code>
        </pre>
      );
    case 'blockquote':
      return <blockquote>{inner()}</blockquote>;
    case 'list':
      return node.ordered ? (
        <ol start={node.start ?? 1}>{inner()}</ol>
      ) : (
        <ul>{inner()}</ul>
      );
    case 'listItem':
      return <li>{inner()}</li>;
    case 'break':
      return <br />;
    case 'thematicBreak':
      return <hr />;
    case 'link':
      return <SafeLink href={node.url}>{inner()}</SafeLink>;
    case 'image':
      return <SafeLink href={node.url}>{node.alt || node.url}</SafeLink>;
    case 'imageReference':
      return node.alt;
    case 'definition':
      return (
        <p>
          [{node.label ?? node.identifier}]:{' '}
          <SafeLink href={node.url}>{node.url}</SafeLink>
        </p>
      );
    case 'linkReference':
    case 'delete':
    case 'footnoteDefinition':
    case 'root':
    case 'table':
    case 'tableRow':
    case 'tableCell':
      return inner();
    case 'footnoteReference':
    case 'yaml':
      return null;
  }
}

function SafeLink({
  href,
  children,
}: {
  href: string;
  children: ComponentChildren;
}) {
  if (!/^(?:https?:\/\/|mailto:)/i.test(href)) return <span>{children}</span>;
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}
