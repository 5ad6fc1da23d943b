import { describe, expect, it } from 'vitest';
import { chooseImporter } from '../../lib/import/choose-importer';
import { importers } from '../../lib/import/importers';

const chosen = (text: string) => chooseImporter(text, importers)?.id;

describe('a format is told by its content', () => {
  it.each([
    ['2407.21783', 'identifier-list'],
    ['2407.21783, 1706.03762\nhep-th/9901001, 2302.05543', 'identifier-list'],
    ['- https://arxiv.org/abs/2407.21783 read this', 'identifier-list'],
    [
      'Attention Is All You Need,https://arxiv.org/abs/1706.03762\n"Nets, Deep and Wide",2302.05543',
      'table',
    ],
    ['Titel;Jahr\nEin Aufsatz über Dinge;1999\nNoch einer;2001', 'table'],
    ['TITLE,Year\nOne Paper,1999', 'table'],
    ['% a comment\n\n@Article {key, title={x}}', 'bibtex'],
    ['\ufeffTY  - JOUR\r\nTI  - x', 'ris'],
    ['<!--saved by hand--><!DOCTYPE html><title>x</title>', 'saved-page'],
    ['{"dailyPapers":[{"paper":{"id":"2407.21783"}}]}', 'huggingface-papers'],
    ['[{"type":"article-journal","DOI":"10.1/x"}]', 'csl-json'],
    ['{"Arxiv-1":{"addDate":"","pdfLink":""}}', 'papermemory'],
    ['<?xml version="1.0"?>\n<rss version="2.0"><channel>', 'arxiv-rss'],
    ['Daily Papers\n\nby AK and the research community', 'huggingface-dump'],
    [
      'A Title of Some Paper\n\nWe study the first thing. It turns out to be well behaved, in all cases, and 2407.21783 agrees.',
      'huggingface-dump',
    ],
  ])('%j', (text, id) => {
    expect(chosen(text)).toBe(id);
  });

  it.each(['{"name":"x"}', '<svg/>', 'buy milk\nand bread', '%PDF-1.7'])(
    'or is not known: %j',
    (text) => expect(chosen(text)).toBeUndefined(),
  );
});
