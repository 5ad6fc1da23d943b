import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { withLineFeeds } from '../../lib/papers/line-ends';

/**
 * How many characters of what was last typed, pasted or dropped into a field did not
 * fit: browsers cut it to `maxlength` without a word.
 */
export function useLeftOut(
  field: RefObject<HTMLTextAreaElement | null>,
  limit: number,
): number {
  const [leftOut, setLeftOut] = useState(0);
  useEffect(() => {
    const box = field.current;
    const onBefore = ({ data, dataTransfer, isComposing }: InputEvent) => {
      if (!box || isComposing) return;
      const added = data ?? dataTransfer?.getData('text/plain') ?? '';
      const kept = box.value.length - (box.selectionEnd - box.selectionStart);
      const length = kept + withLineFeeds(added).length;
      setLeftOut(added === '' ? 0 : Math.max(0, length - limit));
    };
    box?.addEventListener('beforeinput', onBefore);
    return () => box?.removeEventListener('beforeinput', onBefore);
  }, [limit]);
  return leftOut;
}
