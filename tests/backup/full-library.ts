import { loadExporter } from '../../lib/export/exporters';
import { exportPapers } from '../../lib/library/exporting/export-papers';
import { planRestore } from '../../lib/library/restore/plan-restore';
import {
  backupParts,
  restoreBackup,
} from '../../lib/library/restore/restore-backup';
import type { Database } from '../../lib/store/open';
import { context } from '../export/records';
import { createFixture, draft, page, type Fixture } from '../library/fixture';
import { allPapers, allSightings } from '../library/everything-stored';

export const SETTINGS = { openBadges: false };

/** A library with something of everything. */
export async function filled(): Promise<Fixture> {
  const fixture = createFixture();
  const { service } = fixture;
  await fixture.importFeed(
    'feed-1',
    [
      draft('Denoising diffusion models of images', {
        abstract: 'About noise.',
      }),
      draft('Attention layers for long sequences', {
        identifiers: { arxiv: '2407.21783' },
        authors: ['Ada Byron'],
        year: 2024,
      }),
    ],
    'Mar 11',
  );
  await fixture.visit(page(), [
    draft('Attention layers for long sequences', {
      identifiers: { arxiv: '2407.21783' },
    }),
    draft('Denoising diffusion models of images'),
    draft('A paper nobody saved at all'),
  ]);
  const { id: list } = await service.createList({ name: 'Diffusion' });
  const { id: gone } = await service.createList({ name: 'Old' });
  await service.save({ paper: 2, list });
  await service.save({ paper: 1, list });
  await service.save({ paper: 3, list: gone });
  await service.deleteList({ list: gone });
  await service.setNote({ paper: 1, text: 'My words' });
  await service.tag({ paper: 2, name: 'To cite' });
  await service.tag({ paper: 1, name: 'to cite' });
  await service.tag({ paper: 3, name: 'old' });
  await service.untag({ paper: 3, tag: 'old' });
  await service.save({ paper: 3, list });
  await service.unsave({ paper: 3, list });
  await service.setNote({ paper: 2, text: 'Thrown away' });
  await service.setNote({ paper: 2, text: '' });
  const highlighted = {
    paper: 1,
    quote: { exact: 'About noise', prefix: '', suffix: '.' },
    position: { start: 0, end: 11 },
    url: 'https://arxiv.org/abs/2407.21783',
  };
  const { id } = await service.addHighlight({ ...highlighted, colour: 'pink' });
  await service.changeHighlight({ paper: 1, id, comment: 'Really?' });
  await service.addHighlight({ ...highlighted, paper: 2, colour: 'blue' });
  const removed = await service.addHighlight({
    ...highlighted,
    colour: 'green',
  });
  await service.removeHighlight({ paper: 1, id: removed.id });
  await service.saveSearch({ query: 'noise is:unread', name: 'Noise' });
  const { id: search } = await service.saveSearch({
    query: 'old',
    name: 'Old',
  });
  await service.deleteSearch({ search });
  await service.setReading({ paper: 2, state: 'reading' });
  await service.separateSighting({ paper: 1, place: page().key });
  await (
    await fixture.connection()
  ).put('links', {
    papers: [2, 3],
    verdict: 'similar',
    reason: { kind: 'similar-title', dice: 0.5 },
    at: 1,
    confirmedAt: 2,
  });
  return fixture;
}

export async function backupOf(fixture: Fixture): Promise<Blob> {
  const file = await exportPapers(
    await fixture.connection(),
    {
      selection: { kind: 'everything' },
      exporter: await loadExporter('cognate'),
      title: 'Everything',
      words: context.words,
      settings: SETTINGS,
    },
    { findPapers: async () => [], now: Date.UTC(2026, 10, 21) },
  );
  return file!.content;
}

export async function plan(fixture: Fixture, backup: Blob) {
  return planRestore(await fixture.connection(), backupParts(backup), SETTINGS);
}

export async function restore(fixture: Fixture, backup: Blob) {
  const planned = await plan(fixture, backup);
  await restoreBackup(backupParts(backup), planned, {
    // What crosses contexts is cloned.
    call: (chunk) => fixture.service.restore(structuredClone(chunk)),
    noteHeading: 'From a backup',
  });
  return planned.preview;
}

/** All of the reader's, papers by title instead of number. */
export async function contentOf(fixture: Fixture) {
  const db: Database = await fixture.connection();
  const papers = await allPapers(db);
  const name = (id: number) => {
    const paper = papers.find((one) => one.id === id);
    return `${paper?.title} ${paper?.addedAt}`;
  };
  const named = <Row extends { paper: number }>(rows: Row[]) =>
    rows
      .map((row) => ({ ...row, paper: name(row.paper) }))
      .toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
  return {
    papers: papers
      .map(
        ({
          id: _number,
          updatedAt: _when,
          pending: _waits,
          titleKeys,
          ...paper
        }) => ({
          ...paper,
          titleKeys: titleKeys.toSorted(),
        }),
      )
      .toSorted(
        (a, b) => a.addedAt - b.addedAt || a.title.localeCompare(b.title),
      ),
    sightings: named(await allSightings(db)),
    lists: await db.getAll('lists'),
    items: named(await db.getAll('items')),
    tags: named(await db.getAll('tags')),
    searches: await db.getAll('searches'),
    trash: (await db.getAll('trash')).map(({ id: _number, ...it }) =>
      it.kind === 'note'
        ? { ...it, note: named([it.note]) }
        : it.kind === 'tags'
          ? { ...it, tags: named(it.tags) }
          : it.kind === 'search'
            ? it
            : it.kind === 'highlight'
              ? { ...it, highlight: named([it.highlight]) }
              : { ...it, items: named(it.items) },
    ),
    notes: named(await db.getAll('notes')),
    highlights: named(await db.getAll('highlights')).toSorted(
      (a, b) => a.at - b.at,
    ),
    readings: named(await db.getAll('readings')),
    feeds: await db.getAll('feeds'),
    rejected: (await db.getAll('links'))
      .filter(
        ({ rejectedAt, confirmedAt }) =>
          rejectedAt !== undefined || confirmedAt !== undefined,
      )
      .map(({ papers: [a, b], ...link }) => ({
        ...link,
        papers: [name(a), name(b)].toSorted(),
      })),
  };
}
