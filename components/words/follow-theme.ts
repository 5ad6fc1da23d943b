import type { SettingsDesk } from '../../lib/settings/settings-desk';

/** Gives one of our own pages the look the reader chose, now and whenever it changes. */
export function followTheme(
  { documentElement }: Document,
  desk: SettingsDesk,
): void {
  const follow = async () => {
    const { theme } = await desk.read();
    documentElement.style.colorScheme = theme === 'system' ? '' : theme;
  };
  void follow();
  desk.onChange(() => void follow(), new AbortController().signal);
}
