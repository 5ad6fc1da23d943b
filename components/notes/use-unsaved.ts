import { useEffect, useState } from 'preact/hooks';
import { forgetUnsaved, sendUnsaved, type TextDesk } from './send-unsaved';
import type { UnsavedText } from './unsaved-texts';

/** Sends, as the page opens, what was never saved; gives what has no place any more. */
export function useUnsaved(library: TextDesk): {
  left: readonly [key: string, text: UnsavedText][];
  forget: (key: string) => void;
} {
  const [left, setLeft] = useState<[string, UnsavedText][]>([]);
  useEffect(() => {
    // Where the library cannot be opened, the page says so, and the texts stay.
    void sendUnsaved(library).then(setLeft, () => undefined);
  }, [library]);
  return {
    left,
    forget(key) {
      for (const [other, text] of left)
        if (other === key) forgetUnsaved(key, text);
      setLeft(left.filter(([other]) => other !== key));
    },
  };
}
