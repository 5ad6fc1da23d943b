/**
 * First parts of addresses that are Hugging Face's own: whatever else stands there is
 * the name of a user or an organisation. The
 * list need not be whole: a page that is taken for somebody's shows no papers.
 */
const OWN =
  'about|api|billing|blog|brand|changelog|chat|collections|datasets|docs|enterprise|front|inference|join|kernels|learn|login|models|new|notifications|oauth|organizations|papers|posts|pricing|privacy|settings|spaces|storage|support|tasks|terms-of-service|welcome';

const OWNER = new RegExp(`^/(?!(?:${OWN})(?:/|$))`);

/** Whether an address begins with the name of a user or an organisation. */
export function isOwned({ pathname }: URL): boolean {
  return OWNER.test(pathname);
}

/**
 * Match patterns of what is no page of papers: Hugging Face's own, and what a repository
 * has beside its card. Only the manifest needs them.
 */
export function emptyPages(): string[] {
  const holders = /^(?:collections|datasets|organizations|papers|spaces)$/;
  const own = OWN.split('|').filter((name) => !holders.test(name));
  return [
    ...own.flatMap((name) => [name, `${name}/*`, `${name}?*`]),
    ...['', '?*', 'datasets', 'datasets?*', 'spaces', 'spaces?*'],
    ...['blob', 'blame', 'commit', 'commits', 'discussions', 'tree'].flatMap(
      (name) => [`*/*/${name}`, `*/*/${name}/*`],
    ),
  ].map((path) => `https://huggingface.co/${path}`);
}
