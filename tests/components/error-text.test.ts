import { expect, test } from 'vitest';
import { errorText } from '../../components/words/error-text';
import { failedReply, openReply } from '../../lib/messaging/envelope';
import { Gone } from '../../lib/papers/gone';
import { TooLong } from '../../lib/papers/too-long';

/** As it reaches a view: the background threw it. */
function sent(error: unknown): unknown {
  try {
    return openReply(failedReply(error));
  } catch (received) {
    return received;
  }
}

test('what is gone is said in the reader’s words', () => {
  const text = errorText(sent(new Gone('There is no list 9f0e.')));
  expect(text).toContain('deleted meanwhile');
  expect(text).not.toContain('9f0e');
});

test('so is what does not fit to what is there', () => {
  const text = errorText(sent(new TooLong('Two notes in one.')));
  expect(text).toContain('It stays in the trash');
});

test('so is a full disk, whoever says it', () => {
  const quota = Object.assign(new Error('no'), { name: 'QuotaExceededError' });
  expect(errorText(sent(quota))).toContain('Make room');
});

test('of anything else there is only what it says itself', () => {
  expect(errorText(sent(new Error('no answer')))).toBe('no answer');
});
