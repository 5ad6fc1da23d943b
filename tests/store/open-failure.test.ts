import { expect, it } from 'vitest';
import { openStore } from '../../lib/store/open';
import { openFailureOf } from '../../lib/store/open-failure';

it('knows a library that a newer version has changed', async () => {
  await new Promise<void>((resolve) => {
    const request = indexedDB.open('newer', 1_000);
    request.addEventListener('success', () => {
      request.result.close();
      resolve();
    });
  });
  const error = await openStore({}, 'newer').catch((it: unknown) => it);
  expect(openFailureOf(error, false)).toEqual({ kind: 'newer' });
});

it('says of a private window that it is one, and of all else what the browser says', () => {
  const error = new DOMException('No mutations.', 'InvalidStateError');
  expect(openFailureOf(error, true)).toEqual({ kind: 'private' });
  expect(openFailureOf(error, false)).toEqual({
    kind: 'other',
    message: 'No mutations.',
  });
  expect(openFailureOf('no', false)).toEqual({ kind: 'other', message: 'no' });
});
