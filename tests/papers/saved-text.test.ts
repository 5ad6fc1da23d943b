import { describe, expect, it } from 'vitest';
import { isMostlyGone, reconciled } from '../../lib/papers/saved-text';

describe('a text that is saved', () => {
  it('replaces what it was made of, and what it is told nothing of', () => {
    const text = 'new';
    expect(reconciled('old', { text, base: 'old' }, 99)).toEqual({ text });
    expect(reconciled('old', { text }, 99)).toEqual({ text });
    expect(reconciled('new', { text, base: 'old' }, 99)).toEqual({ text });
    expect(reconciled('', { text, base: ' \n' }, 99)).toEqual({ text });
    expect(reconciled('', { text, base: 'deleted since' }, 99)).toEqual({
      text,
    });
  });

  it('replaces what came before it, whether or not that was ever stored', () => {
    const sent = { text: 'one, 2, three', base: 'one', unanswered: 'one, two' };
    expect(reconciled('one', sent, 99)).toEqual({ text: sent.text });
    expect(reconciled('one, two', sent, 99)).toEqual({ text: sent.text });
  });

  it('is the same however the lines end that it was made of', () => {
    const base = 'one\r\ntwo';
    const text = 'one\ntwo!';
    expect(reconciled('zero one\r\ntwo', { text, base }, 99)).toEqual({
      text: 'zero one\ntwo!',
      elsewhere: 'joined',
    });
    const long = 'A line of thought\r\nand another line\r\nand one more';
    expect(isMostlyGone(long, `${long.replaceAll('\r', '')}!`)).toBe(false);
  });

  it('stands below what was written elsewhere over the same words', () => {
    expect(reconciled('theirs', { text: 'mine', base: '' }, 400)).toEqual({
      text: 'theirs\n\n---\n\nmine',
      elsewhere: 'joined',
    });
  });

  it('does not take away what was written elsewhere by being empty', () => {
    expect(reconciled('old and new', { text: '', base: 'old' }, 99)).toEqual({
      text: 'old and new',
      elsewhere: 'joined',
    });
  });

  it('is alone if both are too long, with the other for the trash', () => {
    const text = 'm'.repeat(60);
    expect(reconciled('t'.repeat(60), { text, base: '' }, 99)).toEqual({
      text,
      elsewhere: 'trashed',
    });
    const both = { text: `o${text}`, base: 'o' };
    expect(reconciled(`${'t'.repeat(60)} o`, both, 99)).toEqual({
      text: `o${text}`,
      elsewhere: 'trashed',
    });
  });
});

describe('of a text that is replaced, most is gone', () => {
  const thought = 'Ten lines of careful thought';

  it('where one key took all of it, or nothing is left', () => {
    expect(isMostlyGone(thought, 'k')).toBe(true);
    expect(isMostlyGone('Hm', ' ')).toBe(true);
    expect(isMostlyGone(`${thought}, and a line`, 'and a line')).toBe(true);
  });

  it('but not where it is corrected, moved, or was only begun', () => {
    expect(isMostlyGone(thought, 'Ten lines of careful thinking')).toBe(false);
    expect(isMostlyGone(thought, `> ${thought}\n\nTrue?`)).toBe(false);
    expect(isMostlyGone('Begun', 'No')).toBe(false);
    expect(isMostlyGone('', thought)).toBe(false);
  });
});
