import type { Exporter } from './exporter';

const files = import.meta.glob<Exporter>('../exporters/*.ts', {
  import: 'default',
});

/** Loads a format by id: libraries come with it, so nothing is loaded before it is chosen. */
const loaders: ReadonlyMap<string, () => Promise<Exporter>> = new Map(
  Object.entries(files).map(([path, load]) => [
    path.replace(/^.*\/|\.ts$/g, ''),
    load,
  ]),
);

/** The format that keeps everything, and can be restored. */
export const BACKUP = 'cognate';

/** Ids of every format Cognate writes, in the order of their files' names. */
export const exporterIds: readonly string[] = [...loaders.keys()];

/** Rejects where there is no such format. */
export async function loadExporter(id: string): Promise<Exporter> {
  const load = loaders.get(id);
  if (load === undefined) throw new Error(`There is no format ${id}.`);
  return load();
}
