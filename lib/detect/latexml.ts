import { identifyByPath, labelByPath } from './arxiv-address';
import type { PageKind, PageReader } from './site';
import { readAbstract, titleText } from './title-text';

/**
 * A paper as LaTeXML makes HTML of it, at `/html/<id>`.
 * Classes: https://math.nist.gov/~BMiller/LaTeXML/manual/schema/ (0.8.6 to 0.8.8).
 */
export const latexmlPage: PageKind = {
  kind: 'html',
  shows: 'work',
  path: /^\/html\/./,
  // Sections, the abstract and the list of references have titles of their own.
  items: 'h1.ltx_title_document',
  hasArticle: true,
  identify: identifyByPath,
  label: labelByPath,
};

export const latexmlReader: PageReader = {
  read(heading, { document, url }) {
    const identifiers = identifyByPath(url);
    // Names, affiliations and addresses are one text in `.ltx_personname`: left out.
    return (
      identifiers && {
        title: titleText(heading),
        element: heading,
        identifiers,
        authors: [],
        ...readAbstract(document.querySelector('.ltx_abstract')),
      }
    );
  },
  article: (document) => document.querySelector('article.ltx_document'),
};
