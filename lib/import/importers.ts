import type { Importer } from './importer';

const files = import.meta.glob<Importer>('../importers/*.ts', {
  eager: true,
  import: 'default',
});

/** Every format Cognate reads, in the order of their files' names. */
export const importers: readonly Importer[] = Object.values(files);
