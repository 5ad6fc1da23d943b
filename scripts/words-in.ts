/**
 * The keys of words that a built script may ask for: those it has as a text, and those
 * that begin like a text it puts together (`reading_${state}`). Some more than needed,
 * and never one too few.
 */
export function wordsIn(script: string, keys: readonly string[]): string[] {
  const whole = new Set<string>(['text_language', 'text_direction']);
  const begun = new Set<string>();
  for (const [, text = '', hole] of script.matchAll(
    /["'`]([a-z]+_\w*)(\$\{|["'`])/gi,
  ))
    if (hole === '${') begun.add(text);
    else whole.add(text);
  return keys.filter(
    (key) =>
      whole.has(key) ||
      [...begun].some((beginning) => key.startsWith(beginning)),
  );
}
