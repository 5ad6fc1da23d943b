import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../lib/papers/limits';
import { joinNotes } from '../../lib/papers/join-notes';

describe('two notes about one paper', () => {
  it('are the second where there is no first', () => {
    expect(joinNotes(undefined, 'theirs')).toEqual({ text: 'theirs' });
    expect(joinNotes(' \n', 'theirs\r\n')).toEqual({ text: 'theirs\n' });
  });

  it('are the first where the second says nothing new', () => {
    expect(joinNotes('mine', 'mine')).toBe('known');
    expect(joinNotes('mine\n\ntheirs\n \nmore', ' theirs\n\n')).toBe('known');
    expect(joinNotes('a\r\n\r\nb\r\n\r\nc', 'b\n\n\nc')).toBe('known');
    expect(joinNotes('a\nb\n\nmine', 'a\r\nb')).toBe('known');
    expect(joinNotes('mine', ' ')).toBe('known');
    expect(joinNotes(undefined, '')).toBe('known');
  });

  it('are both, where one only has the letters of the other within its own', () => {
    expect(joinNotes('I have not read this thread', 'read')).toEqual({
      text: 'I have not read this thread\n\n---\n\nread',
    });
    expect(joinNotes('one line\nanother', 'one line')).toHaveProperty('text');
    expect(joinNotes('a\n\nb\n\nc', 'a\n\nc')).toHaveProperty('text');
  });

  it('that differ stand below each other, under a heading if there is one', () => {
    expect(joinNotes('mine', 'theirs')).toEqual({
      text: 'mine\n\n---\n\ntheirs',
    });
    expect(joinNotes('mine', 'theirs', 'From a backup')).toEqual({
      text: 'mine\n\n---\nFrom a backup\n\ntheirs',
    });
  });

  it('keep every word of both, whatever they are, and the second time change nothing', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (mine, theirs) => {
        const once = joinNotes(mine, theirs, 'From a backup');
        const text = typeof once === 'string' ? mine : once.text;
        expect(text).toContain(mine.trim());
        expect(text).toContain(theirs.trim());
        expect(joinNotes(text, theirs, 'From a backup')).toBe('known');
      }),
    );
  });

  it('are never longer than a note may be, with the longest heading', () => {
    const heading = 'h'.repeat(LIMITS.label);
    const lengths = fc.integer({ min: 1, max: LIMITS.note });
    fc.assert(
      fc.property(lengths, lengths, (mine, theirs) => {
        const joined = joinNotes('a'.repeat(mine), 'b'.repeat(theirs), heading);
        if (typeof joined === 'string') {
          expect(joined).toBe('too long');
          expect(mine + theirs).toBeGreaterThan(LIMITS.note - 300);
        } else expect(joined.text.length).toBeLessThanOrEqual(LIMITS.note);
      }),
    );
  });
});
