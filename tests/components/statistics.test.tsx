// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { StatisticsView } from '../../components/statistics/statistics-view';
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
});
