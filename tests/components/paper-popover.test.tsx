// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { PaperPopover } from '../../components/popover/paper-popover';
import type { DuplicateView } from '../../lib/messaging/views';
import { fakeLibrary } from './fake-library';
import { show, textsOf } from './screen';

const sightings = [
  {
    place: 'feed:a',
    label: 'Daily Papers Mar 11',
    firstSeen: 1,
    lastSeen: 1,
    rejectable: false,
  },
];
const other: DuplicateView = {
  id: 2,
  title: 'LightGCN, again',
  authors: [],
  href: 'https://arxiv.org/abs/2002.02126',
  state: 'seen',
  verdict: 'version',
  reason: { kind: 'title' },
  seenIn: [],
  rejected: false,
};

it.each([
  [[], 'Where you have seen it'],
  [[other], 'Duplicates and versions'],
])('says of what there is what it is', async (duplicates, heading) => {
  const papers = [{ id: 1, title: 'LightGCN', sightings, duplicates }];
  await show(
    <PaperPopover
      desk={fakeLibrary({ papers })}
      paper={1}
      section="duplicates"
      onClose={() => undefined}
      onSized={() => undefined}
    />,
  );
  expect(textsOf('.section-name')[0]).toBe(heading);
});

it('does not call a version what the reader says is another paper', async () => {
  const duplicates = [{ ...other, rejected: true }];
  const papers = [{ id: 1, title: 'LightGCN', sightings, duplicates }];
  await show(
    <PaperPopover
      desk={fakeLibrary({ papers })}
      paper={1}
      section="duplicates"
      onClose={() => undefined}
      onSized={() => undefined}
    />,
  );
  expect(textsOf('.fact-kind')).toEqual([]);
  expect(textsOf('.fact.is-rejected .fact-why').join()).toContain(
    'You marked this as a different paper',
  );
});
