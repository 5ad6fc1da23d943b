import { useState } from 'preact/hooks';

/** A text that survives the popup's closing, kept in this page's own local storage. */
export function useStored(
  key: string,
  fallback: string,
): [string, (value: string) => void] {
  const [value, setValue] = useState(
    () => localStorage.getItem(key) ?? fallback,
  );
  return [
    value,
    (next) => {
      localStorage.setItem(key, next);
      setValue(next);
    },
  ];
}
