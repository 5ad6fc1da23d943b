import { latexmlPage, latexmlReader } from '../detect/latexml';
import { defineSite } from '../detect/site';
import type { Examples, Readers } from '../detect/site';

const hosts = ['ar5iv.labs.arxiv.org', 'ar5iv.org'];

// `/abs/<id>` shows the same page, or leads to it.
export default defineSite({
  id: 'ar5iv',
  name: 'ar5iv',
  hosts,
  matches: hosts.flatMap((host) =>
    ['html', 'abs'].map((path) => `https://${host}/${path}/*`),
  ),
  pages: [{ ...latexmlPage, path: /^\/(?:html|abs)\/./ }],
});

export const readers: Readers = { html: latexmlReader };

export const examples: Examples = {
  html: [
    'https://ar5iv.labs.arxiv.org/html/1706.03762',
    'https://ar5iv.labs.arxiv.org/html/hep-th/9901001',
    'https://ar5iv.org/html/2407.21783v2',
    'https://ar5iv.org/abs/2407.21783',
  ],
};
