import { joinedNames } from '../import/author-names';
import { entryFrom } from '../import/entry';
import { defineImporter } from '../import/importer';
import { textOf, textsOf } from '../import/json/json-value';
import { readJsonRecords, type JsonRecord } from '../import/json/read-records';

/** PaperMemory's own remark, put where a reader's note would stand: "Accepted @ ICCV 2017 -- [dblp.org]". */
const REMARK = /^(?:accepted|published) @ [^\n]*(?:\n|$)/i;

/**
 * PaperMemory's "Export memory": an object of papers by its own identifiers
 * ("Arxiv-1703.10593"), and `__dataVersion`. https://github.com/vict0rsch/PaperMemory,
 * data of versions 0.2 to 1.0. Notes and tags are the reader's; the list "Favorites"
 * holds what has a star. No abstracts are kept there.
 */
export default defineImporter({
  id: 'papermemory',

  sniff(head) {
    if (!/^\s*\{/.test(head)) return 0;
    const marks = [
      /"__dataVersion"\s*:/,
      /"pdfLink"\s*:/,
      /"addDate"\s*:/,
      /"lastOpenDate"\s*:/,
      /"favoriteDate"\s*:/,
      /"codeLink"\s*:/,
    ];
    return marks.filter((mark) => mark.test(head)).length >= 2 ? 0.97 : 0;
  },

  async *parse({ chunks }) {
    yield { type: 'feed', header: { name: 'PaperMemory' } };
    yield* readJsonRecords(chunks, {
      isKeyed: true,
      read: readPaper,
    });
  },
});

function readPaper({ line, key, value }: JsonRecord) {
  const id = textOf(value['id']) ?? key ?? '';
  const bibtex = textOf(value['bibtex']) ?? '';
  return entryFrom({
    line,
    title: textOf(value['title']),
    authors: joinedNames(textOf(value['author']) ?? ''),
    year: textOf(value['year']),
    identifiers: [
      /^arxiv-(.+)$/i.exec(id)?.[1]?.replace('_', '/'),
      textOf(value['doi']),
      textOf(value['pdfLink']),
      /^\s*doi\s*=\s*[{"]([^}"]+)/im.exec(bibtex)?.[1],
    ],
    words: {
      note: (textOf(value['note']) ?? '').replace(REMARK, ''),
      tags: textsOf(value['tags']),
      ...(value['favorite'] === true && { lists: ['Favorites'] }),
    },
    text: id,
  });
}
