/**
 * First parts of addresses that are Hugging Face's own: whatever else stands there is
 * the name of a user or an organisation.
 */
const OWN =
  'about|agents|api|avatars|billing|blog|brand|changelog|chat|collections|content-guidelines|datasets|docs|enterprise|front|hardware|huggingface-cli|inference|inference-endpoints|jobs|join|kernels|languages|learn|login|logout|metrics|models|new|new-dataset|new-space|notifications|oauth|organizations|papers|posts|pricing|privacy|settings|spaces|storage|subscribe|support|tasks|terms-of-service|welcome';

const OWNER = new RegExp(`^/(?!(?:${OWN})(?:/|$))`);

/** Their pages hold no papers, nor do the pages below them. */
const EMPTY = OWN.split('|').filter(
  (name) =>
    !/^(?:collections|datasets|organizations|papers|spaces)$/.test(name),
);

/** Whether an address begins with the name of a user or an organisation. */
export function isOwned({ pathname }: URL): boolean {
  return OWNER.test(pathname);
}

/** Match patterns of what is no page of papers: Hugging Face's own, and what a repository has beside its card. */
export const emptyPages: readonly string[] = [
  ...EMPTY.flatMap((name) => [name, `${name}/*`, `${name}?*`]),
  ...['', '?*', 'datasets', 'datasets?*', 'spaces', 'spaces?*'],
  ...['blob', 'blame', 'commit', 'commits', 'discussions', 'tree'].flatMap(
    (name) => [`*/*/${name}`, `*/*/${name}/*`],
  ),
].map((path) => `https://huggingface.co/${path}`);
