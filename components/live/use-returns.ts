import { useEffect, useState } from 'preact/hooks';

/**
 * How often the reader has come back to this page. Pages that are looked at elsewhere
 * bring papers all the time, which is not told as a change: who counts them asks again.
 */
export function useReturns(): number {
  const [returns, setReturns] = useState(0);
  useEffect(() => {
    const count = () => {
      if (document.visibilityState === 'visible')
        setReturns((last) => last + 1);
    };
    document.addEventListener('visibilitychange', count);
    return () => document.removeEventListener('visibilitychange', count);
  }, []);
  return returns;
}
