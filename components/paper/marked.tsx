import type { MarkedText } from '../../lib/library/library';

/** Text with the stretches that matched set off. */
export function Marked({ text }: { text: readonly MarkedText[] }) {
  return (
    <>
      {text.map((part, at) =>
        part.marked ? <mark key={at}>{part.text}</mark> : part.text,
      )}
    </>
  );
}
