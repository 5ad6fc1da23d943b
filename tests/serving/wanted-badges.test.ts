import { expect, it } from 'vitest';
import { wantedBadges } from '../../lib/serving/wanted-badges';
import type { Annotation } from '../../lib/messaging/views';

it('leaves out badges that are switched off, and nothing else', () => {
  const annotation = { paper: 1, similar: 2, related: 3 } as Annotation;
  const content = { title: 'A title', annotation, meet: () => {} };
  expect(wantedBadges(content, { similarBadges: true })).toBe(content);
  expect(wantedBadges(content, { similarBadges: false })).toEqual({
    ...content,
    annotation: { ...annotation, similar: 0 },
  });
});
