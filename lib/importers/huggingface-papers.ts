import { entryFrom } from '../import/entry';
import { defineImporter } from '../import/importer';
import {
  isObject,
  objectsOf,
  textOf,
  type JsonObject,
} from '../import/json/json-value';
import { readJsonRecords, type JsonRecord } from '../import/json/read-records';

/**
 * Papers as Hugging Face's API gives them (`/api/daily_papers`, `/api/papers/<id>`,
 * https://huggingface.co/docs/hub/api) and as its pages hold them in `data-props`
 * (`dailyPapers[].paper`, `paper`). The layout of 2024-08, same keys in 2026.
 */
export default defineImporter({
  id: 'huggingface-papers',

  sniff(head) {
    if (!/^\s*[[{]/.test(head)) return 0;
    const marks = [
      /"dailyPapers"\s*:/,
      /"paper"\s*:\s*\{/,
      /"summary"\s*:/,
      /"publishedAt"\s*:/,
      /"(?:upvotes|submittedOnDailyAt|discussionId|isAuthorParticipating)"\s*:/,
      /"authors"\s*:\s*\[\s*\{\s*"(?:_id|name|hidden|user)"/,
    ];
    const count = marks.filter((mark) => mark.test(head)).length;
    return count >= 2 ? 0.9 : count * 0.3;
  },

  async *parse({ chunks }) {
    yield { type: 'feed', header: { name: 'Hugging Face papers' } };
    yield* readJsonRecords(chunks, {
      lists: ['dailyPapers', 'papers'],
      isRecord: (value) =>
        isObject(value['paper']) || typeof value['title'] === 'string',
      read: readPaper,
    });
  },
});

function readPaper({ line, value, text }: JsonRecord) {
  const paper: JsonObject = isObject(value['paper']) ? value['paper'] : value;
  return entryFrom({
    line,
    title: textOf(paper['title']) ?? textOf(value['title']),
    authors: objectsOf(paper['authors'])
      .filter(({ hidden }) => hidden !== true)
      .flatMap(({ name }) => textOf(name) ?? []),
    abstract: textOf(paper['summary']) ?? textOf(value['summary']),
    year: textOf(paper['publishedAt']) ?? textOf(value['publishedAt']),
    identifiers: [textOf(paper['id'])],
    text,
  });
}
