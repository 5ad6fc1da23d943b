import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { callBackground } from '../../lib/messaging/call';
import { handleCalls } from '../../lib/messaging/handle';

interface Greetings {
  greet(request: { name: string }): string;
  fail(): never;
}

const admitAll = { admits: () => undefined };

describe('calls between contexts', () => {
  beforeEach(() => fakeBrowser.reset());

  it('bring an answer back', async () => {
    handleCalls<Greetings>(
      {
        greet: (_sender, { name }) => Promise.resolve(`Hello ${name}`),
        fail: () => {
          throw new Error('never asked');
        },
      },
      admitAll,
    );
    const remote = callBackground<Greetings>();
    await expect(remote.greet({ name: 'Ada' })).resolves.toBe('Hello Ada');
  });

  it('bring an error back with its name', async () => {
    handleCalls<Greetings>(
      {
        greet: () => '',
        fail: () => {
          throw new RangeError('too far');
        },
      },
      admitAll,
    );
    await expect(callBackground<Greetings>().fail()).rejects.toMatchObject({
      name: 'RangeError',
      message: 'too far',
    });
  });

  it('are refused where the sender may not make them', async () => {
    handleCalls<Greetings>(
      { greet: () => 'hello', fail: () => undefined as never },
      {
        admits: (name) => {
          throw new Error(`${name} is not for you`);
        },
      },
    );
    await expect(
      callBackground<Greetings>().greet({ name: 'Eve' }),
    ).rejects.toThrow('greet is not for you');
  });

  it('end with the signal', async () => {
    const end = new AbortController();
    handleCalls<Greetings>(
      { greet: () => 'hello', fail: () => undefined as never },
      { ...admitAll, signal: end.signal },
    );
    end.abort();
    expect(fakeBrowser.runtime.onMessage.hasListeners()).toBe(false);
  });
});
