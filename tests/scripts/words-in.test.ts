import { expect, it } from 'vitest';
import { wordsIn } from '../../scripts/words-in';

it('finds words that are named, and all that one put together may be', () => {
  const script =
    'a.t("badge_save",[b]);a.t(`verdict_same`);a.t(`state_${c}`);d("state_new_list")';
  const keys = [
    ...['badge_save', 'badge_saved', 'verdict_same', 'state_new'],
    ...['state_seen', 'note_label', 'text_language'],
  ];
  expect(wordsIn(script, keys)).toEqual([
    ...['badge_save', 'verdict_same', 'state_new', 'state_seen'],
    'text_language',
  ]);
});
