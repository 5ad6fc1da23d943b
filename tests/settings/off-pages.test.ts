import { describe, expect, it } from 'vitest';
import { offBy, offName, switched } from '../../lib/settings/off-pages';

const listing = { site: 'arxiv', kind: 'listing' };

describe('the pages that are off', () => {
  it('are on unless they, or their site, are switched off', () => {
    expect(offBy([], listing)).toBeUndefined();
    expect(offBy(['huggingface', 'arxiv/abstract'], listing)).toBeUndefined();
    expect(offBy(['arxiv/listing'], listing)).toBe('kind');
    expect(offBy(['arxiv/listing', 'arxiv'], listing)).toBe('site');
  });

  it('keep what was chosen for their kinds while a site is off', () => {
    const kind = switched([], offName(listing), false);
    const site = switched(kind, offName({ site: 'arxiv' }), false);
    expect(site).toEqual(['arxiv/listing', 'arxiv']);
    expect(switched(site, 'arxiv', true)).toEqual(kind);
    expect(switched(site, 'arxiv', false)).toEqual(site);
  });
});
