import { expect, test, vi } from 'vitest';
import type { PageCalls } from '../../lib/messaging/protocol';
import type { Remote } from '../../lib/messaging/remote';
import { createPageQuestions } from '../../lib/page/page-questions';

test.each([
  { meanwhile: 'switched off', isServed: false, leaves: 1 },
  { meanwhile: 'drawn anew', isServed: true, leaves: 0 },
])(
  'an answer to a page that was $meanwhile takes the count off the icon only if no badges are left',
  async ({ isServed, leaves }) => {
    const leavePage = vi.fn<() => Promise<void>>(() => Promise.resolve());
    const ending = new AbortController();
    const { sight } = createPageQuestions(
      {
        url: () => new URL('https://arxiv.org/list/cs.LG/new'),
        label: () => 'cs.LG new',
        isAlive: () => true,
        isServed: () => isServed,
        calls: {
          leavePage,
          sight: () => {
            ending.abort();
            return Promise.resolve([]);
          },
        } as Partial<Remote<PageCalls>> as Remote<PageCalls>,
      },
      ending.signal,
    );
    await sight([], { batch: 0, others: { titles: 0, known: 0 } });
    expect(leavePage).toHaveBeenCalledTimes(leaves);
  },
);
