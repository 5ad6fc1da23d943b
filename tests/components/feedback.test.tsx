// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { FeedbackRegion } from '../../components/feedback/feedback';
import {
  useFeedback,
  type Feedback,
} from '../../components/feedback/feedback-context';
import { expectAccessible, show, textsOf } from './screen';

afterEach(() => vi.useRealTimers());

/** A view that hands its page's feedback on. */
function View({ given }: { given: (feedback: Feedback) => void }) {
  given(useFeedback());
  return <h1>A view</h1>;
}
const shown = () => textsOf('.toast-text');
const pass = (ms: number) =>
  act(async () => void (await vi.advanceTimersByTimeAsync(ms)));

/** Starts a change and returns what ends it. */
async function begin(options?: { showsItself: boolean }) {
  let feedback: Feedback | undefined;
  await show(
    <FeedbackRegion>
      <main>
        <View given={(it) => (feedback = it)} />
      </main>
    </FeedbackRegion>,
  );
  vi.useFakeTimers();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const attempted = feedback?.attempt(async () => {
    await promise;
    feedback?.tell('Done.');
  }, options);
  return {
    succeed: () =>
      act(async () => {
        resolve();
        await attempted;
      }),
    fail: () =>
      act(async () => {
        reject(new Error('No room'));
        await attempted;
      }),
  };
}

it('says that a change is under way that takes long, and then what came of it', async () => {
  const { succeed } = await begin();
  await pass(400);
  expect(shown()).toEqual([]);
  await pass(200);
  expect(shown()).toEqual(['Working…']);
  await pass(60_000);
  expect(shown()).toEqual(['Working…']);
  await succeed();
  expect(shown()).toEqual(['Done.']);
  await pass(60_000);
  expect(shown()).toEqual([]);
  vi.useRealTimers();
  await expectAccessible();
});

it('says nothing of the kind where a change is quick', async () => {
  const { succeed } = await begin();
  await succeed();
  await pass(1_000);
  expect(shown()).toEqual(['Done.']);
});

it('says nothing of the kind where that shows anyway', async () => {
  const { succeed } = await begin({ showsItself: true });
  await pass(1_000);
  expect(shown()).toEqual([]);
  await succeed();
  expect(shown()).toEqual(['Done.']);
});

it('says why a long change failed', async () => {
  const { fail } = await begin();
  await pass(1_000);
  await fail();
  expect(shown().join()).toContain('No room');
});
