import type { SettingsDesk } from '../settings/settings-desk';
import type { LanguageChoice } from './languages';
import { loadWords } from './load-words';
import { speak } from './spoken';

/** Speaks the language chosen in the settings, in a context that can read our own files. */
export async function speakChoice(choice: LanguageChoice): Promise<void> {
  speak(choice === 'browser' ? undefined : await loadWords(choice));
}

/**
 * Speaks the reader's language now and whenever they choose another, and draws each
 * time. It draws where nothing can be read, too: in the browser's language.
 */
export async function followLanguage(
  desk: Pick<SettingsDesk, 'read' | 'onChange'>,
  draw: () => void,
): Promise<void> {
  let spoken: LanguageChoice = 'browser';
  const follow = async () => {
    const { language } = await desk.read();
    if (language === spoken) return;
    spoken = language;
    await speakChoice(language);
    // Chosen anew while the file was read: that one draws.
    if (spoken === language) draw();
  };
  desk.onChange(
    () => void follow().catch(() => undefined),
    new AbortController().signal,
  );
  await follow().catch(() => undefined);
  if (spoken === 'browser') draw();
}
