import { LANGUAGE_CHOICES } from '../language/languages';
import { soundKeys, type ChosenKeys } from '../keys/key-commands';

/**
 * Every setting, declared once: its kind and its default. Kept in `storage.local` under
 * its own name. Its words are found by that name in the locale file: `setting_<name>`
 * and `setting_<name>_text`, and for a choice `setting_<name>_<choice>` and its `_text`; languages go by their own
 * names.
 */
export const SETTINGS = {
  /**
   * Opens the badges' shadow roots and writes what they show on their hosts, for
   * automation and assistive tools. Off, because then the page's own scripts can
   * read what the reader keeps.
   */
  openBadges: { kind: 'flag', fallback: false },
  /** How much of the badges shows before the pointer or the keyboard is at their title. */
  badgeDensity: { kind: ['full', 'compact', 'hover'], fallback: 'full' },
  /** Whether colours are offered beside what the reader selects in a paper's text. */
  highlightBar: { kind: 'flag', fallback: true },
  /**
   * Whether highlights are painted on their pages. The browser's registry of what is
   * painted belongs to the page: off, its scripts cannot learn what is highlighted.
   */
  paintHighlights: { kind: 'flag', fallback: true },
  /**
   * Where Cognate does nothing: sites (`arxiv`) and page kinds (`arxiv/listing`). What
   * is off, not what is on, so that a new page kind is on.
   */
  offPages: { kind: 'names', fallback: [] },
  /** The look of our own pages; badges follow the page they are on. */
  theme: { kind: ['system', 'light', 'dark'], fallback: 'system' },
  /** The language of all that we show, but for our name and shortcuts: the browser shows those, in its own. */
  language: { kind: LANGUAGE_CHOICES, fallback: 'browser' },
  /** How much is kept of a page's papers that the reader does nothing with. */
  remember: { kind: ['abstracts', 'titles', 'nothing'], fallback: 'abstracts' },
  /** How long a paper is kept that was met on pages and that the reader did nothing with. */
  keepSeen: {
    kind: ['always', 'twoYears', 'year', 'quarter'],
    fallback: 'always',
  },
  /** The reader's own Markdown for a paper (see lib/export/paper-template.ts); empty: ours. */
  exportTemplate: { kind: 'text', fallback: '' },
  /** An experiment: papers are related by their subject as well, not by their words alone. */
  relatedBySubject: { kind: 'flag', fallback: true },
  /** An experiment: a badge where titles are alike and nothing proves more. */
  similarBadges: { kind: 'flag', fallback: true },
  /** The keys of our own pages that the reader has changed. */
  keys: { kind: 'keys', fallback: {} },
} as const satisfies Record<string, Declaration>;

/** `flag`: on or off. `text`: what the reader wrote. `names`: a set of short names. `keys`: keys by command. A list: one of these. */
type Declaration =
  | { kind: 'flag'; fallback: boolean }
  | { kind: 'text'; fallback: string }
  | { kind: 'names'; fallback: readonly string[] }
  | { kind: 'keys'; fallback: ChosenKeys }
  | { kind: readonly string[]; fallback: string };

export type SettingName = keyof typeof SETTINGS;

export type Settings = {
  -readonly [Name in SettingName]: ValueOf<(typeof SETTINGS)[Name]['kind']>;
};

type ValueOf<Kind> = Kind extends 'flag'
  ? boolean
  : Kind extends 'text'
    ? string
    : Kind extends readonly (infer Choice)[]
      ? Choice
      : Kind extends 'keys'
        ? ChosenKeys
        : readonly string[];

export type BadgeDensity = Settings['badgeDensity'];

/** Longer than anyone writes, in characters. */
export const LONGEST_TEXT = 20_000;

/** What is stored under a setting's name if it is of its kind, else its default. */
export function validSetting(name: SettingName, stored: unknown): unknown {
  const { kind, fallback }: Declaration = SETTINGS[name];
  if (!isOfKind(kind, stored)) return fallback;
  return kind === 'keys' ? soundKeys(stored) : stored;
}

/** Whether a name is a setting's, and a value what that setting may be. */
export function isSetting(name: string, value: unknown): name is SettingName {
  return (
    Object.hasOwn(SETTINGS, name) &&
    isOfKind(SETTINGS[name as SettingName].kind, value)
  );
}

function isOfKind(kind: Declaration['kind'], value: unknown): boolean {
  switch (kind) {
    case 'flag':
      return typeof value === 'boolean';
    case 'text':
      return typeof value === 'string' && value.length <= LONGEST_TEXT;
    case 'names':
      return (
        Array.isArray(value) && value.every((it) => typeof it === 'string')
      );
    case 'keys':
      return typeof value === 'object' && value !== null;
    default:
      return kind.some((choice) => choice === value);
  }
}
