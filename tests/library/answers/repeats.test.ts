import { expect, it } from 'vitest';
import { repeatsOf } from '../../../lib/library/answers/repeats';
import type { Sighting } from '../../../lib/papers/sighting';

function sighting(label: string, firstSeen: number, series?: string): Sighting {
  return {
    key: label,
    site: 'feed',
    kind: 'x',
    shows: 'collection',
    label,
    ...(series !== undefined && { series }),
    source: '',
    paper: 1,
    draft: { title: 'A', identifiers: {}, authors: [] },
    firstSeen,
    lastSeen: firstSeen,
    times: 1,
    entries: [],
  };
}

const daily = (edition: string, firstSeen: number) =>
  sighting(`Daily Papers ${edition}`, firstSeen, 'Daily Papers');

it('names a series once, and keeps it together', () => {
  expect(
    repeatsOf(
      [
        daily('Mar 13', 3),
        sighting('arXiv cs.LG new', 2),
        daily('Mar 11', 1),
        daily('Mar 11', 4),
      ],
      '',
    ),
  ).toEqual(['Daily Papers Mar 11', 'Mar 13', 'arXiv cs.LG new']);
});

it('leaves out the place itself and pages about the work', () => {
  const here = sighting('here', 1);
  const work = { ...sighting('abs', 2), shows: 'work' as const };
  expect(repeatsOf([here, work], 'here')).toEqual([]);
});
