import fc from 'fast-check';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import locale from '../../assets/locales/en.yml?raw';
import {
  commandOf,
  isChoosable,
  KEY_COMMANDS,
  keyCommands,
  keyOf,
  soundKeys,
  withKey,
} from '../../lib/keys/key-commands';

const words = parse(locale) as Record<string, unknown>;

describe('the keys', () => {
  it('are one per command, and every command has words', () => {
    const keys = keyCommands.map((name) => KEY_COMMANDS[name].key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.every(isChoosable)).toBe(true);
    for (const name of keyCommands)
      expect(words[`key_${name}`]).toBeTypeOf('string');
  });

  it('are taken from whoever had them, and given back', () => {
    const chosen = withKey('note', 's', {});
    expect(chosen).toEqual({ note: 's', save: '' });
    expect(commandOf('s', chosen)).toBe('note');
    expect(commandOf('n', chosen)).toBe(undefined);
    expect(keyOf('save', chosen)).toBe('');
    expect(withKey('save', 's', chosen)).toEqual({ note: '' });
    expect(withKey('note', 'n', { note: 's' })).toEqual({});
  });

  it('never do two things, whatever was chosen', () => {
    const step = fc.tuple(
      fc.constantFrom(...keyCommands),
      fc.constantFrom('s', 'n', 'x', '?', ''),
    );
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let chosen = {};
        for (const [command, key] of steps)
          chosen = withKey(command, key, chosen);
        const used = keyCommands
          .map((command) => keyOf(command, chosen))
          .filter((key) => key !== '');
        expect(new Set(used).size).toBe(used.length);
        expect(soundKeys(chosen)).toEqual(chosen);
      }),
    );
  });

  it('cannot be what walks or presses', () => {
    for (const key of ['Tab', 'Enter', ' ', 'Escape', 'ArrowUp', '', 'ab'])
      expect(isChoosable(key)).toBe(false);
    expect(isChoosable('é')).toBe(true);
  });

  it('leave out what nobody could have chosen', () => {
    expect(
      soundKeys({ note: 'xx', save: 4, fly: 'f', tag: 'y', read: '' }),
    ).toEqual({ tag: 'y', read: '' });
    for (const stored of [undefined, null, 'n', 7, []])
      expect(soundKeys(stored)).toEqual({});
  });
});
