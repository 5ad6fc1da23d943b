import { describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { admit } from '../../lib/messaging/admit';
import type { Sender } from '../../lib/messaging/handle';

const { id } = browser.runtime;
const ownPage = { id, url: browser.runtime.getURL('/') } as Sender;
const tab = { id: 1 } as NonNullable<Sender['tab']>;
const content: Sender = { id, url: 'https://arxiv.org/abs/1', tab, frameId: 0 };

describe('who may call what', () => {
  it('lets our own pages change the library', () => {
    expect(() => admit('deleteList', ownPage)).not.toThrow();
  });

  it('lets a content script save, but not delete or import', () => {
    expect(() => admit('save', content)).not.toThrow();
    expect(() => admit('deleteList', content)).toThrow(/may not/);
    expect(() => admit('importEntries', content)).toThrow(/may not/);
  });

  it('refuses frames inside a page, and other extensions', () => {
    expect(() => admit('save', { ...content, frameId: 4 })).toThrow();
    expect(() => admit('save', { ...content, id: 'other' })).toThrow();
    expect(() => admit('save', { ...ownPage, id: 'other' })).toThrow();
  });
});
