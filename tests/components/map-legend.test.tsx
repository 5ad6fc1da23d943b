// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { MapLegend, colourOf } from '../../components/map/map-legend';
import type { TableRow } from '../../lib/library/answers/table-rows';
import { show, textsOf } from './screen';

const row = (id: number, ...names: string[]): TableRow => ({
  id,
  title: `Paper ${id}`,
  authors: [],
  href: '',
  state: 'seen',
  added: 0,
  lists: names.map((name) => ({ id: name, name })),
  tags: [],
  note: '',
});
const mapOf = (...rows: TableRow[]) => new Map(rows.map((it) => [it.id, it]));

it('names the colours that papers have, and no others', async () => {
  const rows = mapOf(
    row(1, 'Diffusion', 'Thesis'),
    row(2, 'Diffusion', 'Thesis'),
    row(3, 'Graphs'),
  );
  await show(<MapLegend rows={rows} />);
  expect(textsOf('li')).toEqual(['Diffusion', 'Graphs']);
  const used = new Set([1, 2, 3].map(colourOf(rows)));
  const named = [...document.querySelectorAll('li')].map((it) => it.className);
  expect(new Set(named)).toEqual(used);
});

it('says what papers in no list look like, if there are some', async () => {
  await show(<MapLegend rows={mapOf(row(1, 'Graphs'), row(2))} />);
  expect(textsOf('li')).toEqual(['Graphs', 'In no list']);
});
