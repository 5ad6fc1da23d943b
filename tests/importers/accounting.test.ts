import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importers } from '../../lib/import/importers';
import { parseText } from './parse';

/** A record as we write it, before a format gets it. */
interface Written {
  title: string;
  id: number;
}

const words = 'graphs walks nets maps clocks tides rules words'.split(' ');
const title = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 })
  .map((all) => all.join(' '));
/** Some have no title: those with an even number are stubs, the others are refused. */
const record = fc.record({
  title: fc.oneof({ weight: 4, arbitrary: title }, fc.constant('')),
  id: fc.nat(9_999),
});
const arxiv = ({ id }: Written) =>
  id % 2 === 0 ? `2401.${String(id).padStart(5, '0')}` : '';
const json = (value: unknown) => JSON.stringify(value);

/** How each format writes records. */
const FORMATS: Record<string, (all: readonly Written[]) => string> = {
  bibtex: (all) =>
    all
      .map(
        (it) =>
          `@article{k${it.id},\n  title = {${it.title}},\n  eprint = {${arxiv(it)}}\n}\n`,
      )
      .join('\n'),
  ris: (all) =>
    all
      .map(
        (it) => `TY  - JOUR\nTI  - ${it.title}\nAN  - ${arxiv(it)}\nER  - \n`,
      )
      .join('\n'),
  'csl-json': (all) =>
    json(all.map((it) => ({ title: it.title, number: arxiv(it) }))),
  'huggingface-papers': (all) =>
    json({
      dailyPapers: all.map((it) => ({
        paper: { title: it.title, id: arxiv(it) },
      })),
    }),
  papermemory: (all) =>
    json({
      ...Object.fromEntries(
        all.map((it, at) => [
          `P-${at}`,
          { title: it.title, pdfLink: `https://arxiv.org/pdf/${arxiv(it)}` },
        ]),
      ),
      __dataVersion: 1,
    }),
  'arxiv-atom': (all) =>
    `<feed xmlns="http://www.w3.org/2005/Atom">${all
      .map(
        (it) =>
          `<entry><id>http://arxiv.org/abs/${arxiv(it)}</id><title>${it.title}</title></entry>`,
      )
      .join('\n')}</feed>`,
  'arxiv-rss': (all) =>
    `<rss><channel>${all
      .map(
        (it) =>
          `<item><title>${it.title}</title><link>https://arxiv.org/abs/${arxiv(it)}</link></item>`,
      )
      .join('\n')}</channel></rss>`,
  'oai-pmh': (all) =>
    `<OAI-PMH><ListRecords>${all
      .map(
        (it) =>
          `<record><metadata><arXivRaw><id>${arxiv(it)}</id><title>${it.title}</title></arXivRaw></metadata></record>`,
      )
      .join('\n')}</ListRecords></OAI-PMH>`,
  table: (all) =>
    `title,arxiv,year\n${all.map((it) => `"${it.title}",${arxiv(it)},2001`).join('\n')}`,
};

/** Formats whose records cannot be written as above, and where they are accounted for. */
const EXEMPT: Record<string, string> = {
  bookmarks: 'are passed over where they lead to no paper: bookmarks-1.html',
  'huggingface-dump':
    'has no identifiers, and tells records apart by their shape: huggingface-dump.test.ts',
  'identifier-list':
    'has records without titles, and refuses lines that name nothing: identifier-list.test.ts',
  'saved-page': 'is read by the readers of the sites: samples of their pages',
};

const accounted = importers.filter(({ id }) => !(id in EXEMPT));

describe('entries and rejects', () => {
  it.each(accounted)(
    'are together the records of a file: $id',
    async (importer) => {
      const write = FORMATS[importer.id];
      if (write === undefined)
        throw new Error('Say here how the format is written, or why not.');
      await fc.assert(
        fc.asyncProperty(
          fc.array(record, { minLength: 1, maxLength: 12 }),
          async (all) => {
            const { entries, problems } = await parseText(importer, write(all));
            expect(entries.map((it) => it.title)).toEqual(
              all
                .filter((it) => it.title !== '' || arxiv(it) !== '')
                .map((it) => it.title || `arXiv ${arxiv(it)}`),
            );
            expect(problems.map(({ message }) => message)).toEqual(
              all
                .filter((it) => it.title === '' && arxiv(it) === '')
                .map(() => 'no_title'),
            );
          },
        ),
        { numRuns: 40 },
      );
    },
  );

  it('of no format are left out without a reason', () => {
    const known = [...Object.keys(FORMATS), ...Object.keys(EXEMPT)];
    expect(known.toSorted()).toEqual(importers.map(({ id }) => id).toSorted());
  });

  it.each(accounted)(
    'stay so where the file ends too early: $id',
    async (importer) => {
      const all = Array.from({ length: 6 }, (_, at) => ({
        title: `Paper number ${at}`,
        id: at * 2,
      }));
      const whole = FORMATS[importer.id]!(all);
      // Within the last record but one: those before it are all in.
      const at = whole.indexOf('Paper number 4') + 5;
      const { entries } = await parseText(importer, whole.slice(0, at));
      expect(entries.slice(0, 4).map((it) => it.title)).toEqual(
        all.slice(0, 4).map((it) => it.title),
      );
    },
  );
});
