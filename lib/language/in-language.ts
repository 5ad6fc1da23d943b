import { spokenLanguage } from './spoken';

/**
 * Keeps what is made for a language until another is spoken: a format takes the
 * browser milliseconds, on every page of a site.
 */
export function inLanguage<Format>(
  make: (language: string | undefined) => Format,
): () => Format {
  let made: { language: string | undefined; format: Format } | undefined;
  return () => {
    const language = spokenLanguage();
    if (made === undefined || made.language !== language)
      made = { language, format: make(language) };
    return made.format;
  };
}
