import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { changeOf } from '../../lib/papers/merge-texts';

/**
 * Keeps the caret by the words it stands at when a field gets a text that was not typed
 * into it; browsers would put it at the end.
 */
export function useKeptCaret(
  { current: field }: RefObject<HTMLTextAreaElement | null>,
  text: string,
): void {
  // Asked before the field is drawn with the new text: after that it is lost.
  const before = field?.value ?? text;
  const caret = field && ([field.selectionStart, field.selectionEnd] as const);
  useLayoutEffect(() => {
    if (before === text || !field || !caret) return;
    const { from } = changeOf(before, text);
    const moved = (at: number) =>
      at <= from ? at : Math.max(from, at + text.length - before.length);
    field.setSelectionRange(moved(caret[0]), moved(caret[1]));
  }, [text]);
}
