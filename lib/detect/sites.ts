import type { Site } from './site';

const files = import.meta.glob<Site>('../sites/*.ts', {
  eager: true,
  import: 'default',
});

/** Every site Cognate knows, in the order of their files' names. */
export const sites: readonly Site[] = Object.values(files);
