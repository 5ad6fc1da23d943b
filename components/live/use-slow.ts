import { useEffect, useState } from 'preact/hooks';

/** Below this a sign of waiting would only flicker. Milliseconds. */
const NOTICEABLE = 180;

/** True once something has been pending for so long that the reader should be told. */
export function useSlow(pending: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (!pending) return undefined;
    const timer = setTimeout(() => setSlow(true), NOTICEABLE);
    return () => clearTimeout(timer);
  }, [pending]);
  return slow && pending;
}
