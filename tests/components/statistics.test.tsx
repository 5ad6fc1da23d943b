// @vitest-environment happy-dom
import * as plot from '@observablehq/plot';
import { afterEach, describe, expect, it } from 'vitest';
import { drawers } from '../../components/statistics/draw-figures';
import { StatisticsView } from '../../components/statistics/statistics-view';
import { speak } from '../../lib/language/spoken';
import { fakeLibrary } from './fake-library';
import { expectAccessible, show, textOf, textsOf } from './screen';

describe('the statistics', () => {
  it('teach what will be here while there is nothing', async () => {
    await show(
      <main>
        <StatisticsView library={fakeLibrary()} />
      </main>,
    );
    expect(textOf('main')).toContain('Nothing to count yet');
    await expectAccessible();
  });

  it('say the same in tables as in pictures', async () => {
    const library = fakeLibrary();
    const week = new Date(2026, 2, 9);
    library.statistics = async () => ({
      seenByDay: [{ from: week, count: 12 }],
      seenByWeek: [{ from: week, count: 12 }],
      savedByWeek: [{ from: week, count: 3 }],
      places: [{ label: 'Daily Papers', count: 12 }],
      states: [{ state: 'read', count: 2 }],
    });
    await show(
      <main>
        <StatisticsView library={library} />
      </main>,
    );
    const rows = textsOf('tbody tr');
    expect(rows.some((row) => /Mar 9, 2026\s*12\s*3/.test(row))).toBe(true);
    expect(rows).toContain('Daily Papers12');
    expect(rows).toContain('Read2');
    await expectAccessible();
  });

  it('draw bars as long as what they count, and none for nothing', () => {
    const counted = (seen: number, read: number) =>
      drawers({
        seenByDay: [{ from: new Date(2026, 2, 9), count: seen }],
        seenByWeek: [{ from: new Date(2026, 2, 9), count: seen }],
        savedByWeek: [{ from: new Date(2026, 2, 9), count: 0 }],
        places: [{ label: 'Daily Papers', count: seen }],
        states: [
          { state: 'to-read', count: 0 },
          { state: 'read', count: read },
          { state: 'dismissed', count: 2 * read },
        ],
      });
    const bars = (read: number) =>
      [...counted(1, read).states(plot, 400).querySelectorAll('rect')].map(
        (bar) => Number(bar.getAttribute('width')),
      );
    expect(bars(0)).toEqual([0, 0, 0]);
    const [none, some = 0, twice] = bars(5);
    expect([none, twice]).toEqual([0, 2 * some]);
    expect(some).toBeGreaterThan(50);

    const counts = (seen: number) =>
      [
        ...counted(seen, 0)
          .weeks(plot, 400)
          .querySelectorAll('[aria-label="y-axis tick label"] text'),
      ].map(({ textContent }) => textContent);
    expect(counts(0)).toEqual(['0', '1', '2', '3', '4']);
    expect(counts(2)).toEqual(['0', '1', '2', '3', '4']);
    expect(counts(73_970)).toContain('60,000');
    expect(counted(0, 0).days(plot, 400).outerHTML).not.toContain('NaN');
  });

  describe('in the words of the reader', () => {
    afterEach(() => speak(undefined));
    const DAY = 86_400_000;
    const end = Date.UTC(2026, 10, 23, 12);
    const year = Array.from({ length: 365 }, (_, i) => ({
      from: new Date(end - (364 - i) * DAY),
      count: 1,
    }));
    const long = 'arXiv search distributed systems and whatever else there is';
    const drawn = () =>
      drawers({
        seenByDay: year,
        seenByWeek: year.filter((_, i) => i % 7 === 0),
        savedByWeek: [],
        places: [
          { label: long, count: 2 },
          { label: 'Daily Papers', count: 1 },
        ],
        states: [],
      });
    const textsIn = (chart: Element) =>
      [...chart.querySelectorAll('text, tspan')].map(
        ({ textContent }) => textContent,
      );

    it('name the months', () => {
      speak({ text_language: 'de' });
      expect(textsIn(drawn().weeks(plot, 900)).join(' ')).toMatch(/Okt/);
      const days = textsIn(drawn().days(plot, 900));
      expect(days).toEqual(expect.arrayContaining(['Mai', 'Okt', 'Mo']));
      expect(days).not.toContain('May');
      // In a narrow window there are fewer weeks, and months.
      expect(textsIn(drawn().days(plot, 300))).not.toContain('Mai');
    });

    it('shorten names that have no room', () => {
      const places = textsIn(drawn().places(plot, 300));
      expect(places).toContain('Daily Papers');
      const short = places.find((text) => text?.startsWith('arXiv'));
      expect(short).toMatch(/^arXiv [a-z ]{3,14}…/);
    });
  });
});
