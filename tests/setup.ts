import 'fake-indexeddb/auto';
import { parse } from 'yaml';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import locale from '../assets/locales/en.yml?raw';

// The fake browser has no words; tests see the real ones.
type Message = string | { 1: string; n: string };
const words = parse(locale) as Record<string, Message>;

fakeBrowser.i18n.getMessage = (key, substitutions = []) => {
  const message = words[key];
  if (message === undefined) return '';
  const text =
    typeof message === 'string' ? message : `${message[1]} | ${message.n}`;
  const given = [substitutions].flat();
  return text.replace(/\$([1-9])/g, (_, n: string) => `${given[+n - 1] ?? ''}`);
};
