// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { PaperPopover } from '../../components/popover/paper-popover';
import type { DuplicateView } from '../../lib/messaging/views';
import { fakeLibrary } from './fake-library';
import { find, settled, show, textsOf } from './screen';

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

/** The popover of a paper with what may be its duplicates, opened at them. */
const showPopover = (duplicates: (typeof other)[]) =>
  show(
    <PaperPopover
      desk={fakeLibrary({
        papers: [{ id: 1, title: 'LightGCN', sightings, duplicates }],
      })}
      paper={1}
      section="duplicates"
      onClose={() => undefined}
      onSized={() => undefined}
    />,
  );

it.each([
  [[], 'Where you have seen it'],
  [[other], 'Duplicates and versions'],
])('says of what there is what it is', async (duplicates, heading) => {
  await showPopover(duplicates);
  expect(textsOf('.section-name')[0]).toBe(heading);
});

it('does not call a version what the reader says is another paper', async () => {
  await showPopover([{ ...other, rejected: true }]);
  expect(textsOf('.fact-kind')).toEqual([]);
  expect(textsOf('.fact.is-rejected .fact-why').join()).toContain(
    'You marked this as a different paper',
  );
});

it('has the background woken as a note is begun, once until it has answered', async () => {
  const desk = fakeLibrary({ papers: [{ id: 1, title: 'LightGCN' }] });
  await show(
    <PaperPopover
      desk={desk}
      paper={1}
      section="note"
      onClose={() => undefined}
      onSized={() => undefined}
    />,
  );
  const type = (text: string) => {
    const note = find<HTMLTextAreaElement>('textarea', 'Note');
    note.value = text;
    note.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const names = () => desk.calls.map(([name]) => name);
  type('R');
  type('Re');
  expect(names()).toEqual(['wake']);
  dispatchEvent(new Event('pagehide'));
  await settled();
  type('Rea');
  expect(names()).toEqual(['wake', 'setNote', 'wake']);
});
