/**
 * Everything a single key does on our own pages, declared once: where it works and its
 * key until the reader chooses another. What it is called is in the locale file, as
 * `key_<name>`. Keys are as `KeyboardEvent.key` names them, so that they follow the
 * keyboard's layout.
 */
export const KEY_COMMANDS = {
  help: { key: '?', where: 'anywhere' },
  search: { key: '/', where: 'anywhere' },
  goSaved: { key: '1', where: 'anywhere' },
  goSeen: { key: '2', where: 'anywhere' },
  goStatistics: { key: '3', where: 'anywhere' },
  next: { key: 'j', where: 'anywhere' },
  previous: { key: 'k', where: 'anywhere' },
  open: { key: 'o', where: 'paper' },
  save: { key: 's', where: 'paper' },
  tag: { key: 't', where: 'paper' },
  note: { key: 'n', where: 'paper' },
  read: { key: 'r', where: 'paper' },
  dismiss: { key: 'd', where: 'paper' },
  copyCitation: { key: 'c', where: 'paper' },
  copyMarkdown: { key: 'm', where: 'paper' },
  copyBibtex: { key: 'b', where: 'paper' },
} as const satisfies Record<string, { key: string; where: KeyPlace }>;

/** `paper`: the row that has the focus, else the paper whose details are open. */
export type KeyPlace = 'anywhere' | 'paper';

export type KeyCommand = keyof typeof KEY_COMMANDS;

/** Keys the reader chose, by command; an empty text for none at all. */
export type ChosenKeys = Readonly<Record<string, string>>;

export const keyCommands = Object.keys(KEY_COMMANDS) as KeyCommand[];

/** A key that may be chosen: one letter, digit or sign. What moves the focus or presses stays what it is. */
export function isChoosable(key: string): boolean {
  return /^[^\s\p{C}]$/u.test(key);
}

/** The key of a command; an empty text where it has none. */
export function keyOf(command: KeyCommand, chosen: ChosenKeys): string {
  return chosen[command] ?? KEY_COMMANDS[command].key;
}

/** The command of a key; where two have it, the one the reader gave it to. */
export function commandOf(
  key: string,
  chosen: ChosenKeys,
): KeyCommand | undefined {
  const having = keyCommands.filter((it) => keyOf(it, chosen) === key);
  return having.find((it) => chosen[it] === key) ?? having[0];
}

/**
 * Keys after a command was given another: a command that had it has none any more, and
 * what is back to its own key is not kept.
 */
export function withKey(
  command: KeyCommand,
  key: string,
  chosen: ChosenKeys,
): ChosenKeys {
  const next: Record<string, string> = { ...chosen, [command]: key };
  for (const other of keyCommands)
    if (other !== command && key !== '' && keyOf(other, chosen) === key)
      next[other] = '';
  return Object.fromEntries(
    Object.entries(next).filter(([name, value]) => value !== ownKeyOf(name)),
  );
}

/** What is stored as chosen keys, without what is none of ours. */
export function soundKeys(stored: unknown): ChosenKeys {
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).filter(
      (entry): entry is [string, string] =>
        ownKeyOf(entry[0]) !== undefined &&
        typeof entry[1] === 'string' &&
        (entry[1] === '' || isChoosable(entry[1])),
    ),
  );
}

function ownKeyOf(name: string): string | undefined {
  return Object.hasOwn(KEY_COMMANDS, name)
    ? KEY_COMMANDS[name as KeyCommand].key
    : undefined;
}
