import { paperYear } from '../papers/paper-year';
import type { ExportContext } from '../export/exporter';
import { defineExporter } from '../export/exporter';
import { htmlText } from '../export/html-text';
import { isoDay } from '../export/iso-date';
import { plainLine, plainText } from '../export/plain-text';
import type { ExportRecord } from '../export/record';

const STYLE = `:root{color-scheme:light dark;font:1rem/1.55 system-ui,sans-serif}
body{max-width:46rem;margin:0 auto;padding:2rem 1.25rem 4rem;color:light-dark(#1d1d24,#ececf1);background:light-dark(#fff,#16161b)}
h1{font-size:1.6rem;line-height:1.25;margin:0}header p,.by{color:light-dark(#5c5c69,#a5a5b3);margin:.25rem 0 0}
ol{list-style:none;padding:0;margin:1.75rem 0 0}li{padding:1.1rem 0;border-top:1px solid light-dark(#e2e2ea,#31313b)}
h2{font-size:1.05rem;line-height:1.35;margin:0;overflow-wrap:anywhere}a{color:light-dark(#3d36a3,#b3aefa)}
.state,.tag{font-size:.8rem;border:1px solid currentColor;border-radius:1em;padding:0 .5em}
.quote{border-left:3px solid light-dark(#cdc7bb,#4a4a51);padding-left:.75rem;margin:.6rem 0 0}.quote p{white-space:pre-wrap;color:light-dark(#5c5c69,#a5a5b3);margin:.2rem 0 0}
.note{white-space:pre-wrap;border-left:3px solid light-dark(#e0b32e,#ffd466);padding-left:.75rem;margin:.6rem 0 0}
summary{cursor:pointer}details{margin-top:.5rem}details p{margin:.4rem 0 0}
@media print{details>*{display:block}}`;

/**
 * A page of its own that opens anywhere: no scripts, nothing loaded, which its own
 * content security policy enforces; light and dark as the reader's system is.
 */
export default defineExporter({
  id: 'html',
  extension: 'html',
  mediaType: 'text/html;charset=utf-8',
  async *write(records, context) {
    yield head(context);
    for await (const record of records) yield entry(record, context);
    yield '</ol>\n</body>\n</html>\n';
  },
});

function head({ title, at, count, words }: ExportContext): string {
  const name = htmlText(plainLine(title));
  const day = isoDay(at);
  const size = count === undefined ? '' : `${htmlText(words.papers(count))} · `;
  return `<!doctype html>
<html lang="${htmlText(words.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${name}</title>
<style>
${STYLE}
</style>
</head>
<body>
<header><h1 dir="auto">${name}</h1><p>${size}<time datetime="${day}">${day}</time></p></header>
<ol>
`;
}

function entry(
  { paper, url, tags, note, highlights, reading }: ExportRecord,
  { words }: ExportContext,
): string {
  const title = htmlText(plainLine(paper.title));
  const by = [
    htmlText(paper.authors.map(plainLine).join(', ')),
    paperYear(paper)?.toString(),
    reading &&
      `<span class="state">${htmlText(words.states[reading.state])}</span>`,
    ...tags.map(
      ({ name }) => `<span class="tag">${htmlText(plainLine(name))}</span>`,
    ),
  ].filter(Boolean);
  return [
    `<li><h2 dir="auto"><a href="${htmlText(url)}">${title}</a></h2>`,
    by.length > 0 && `<p class="by">${by.join(' · ')}</p>`,
    note && `<p class="note" dir="auto">${htmlText(plainText(note.text))}</p>`,
    ...highlights.map(quotation),
    paper.abstract &&
      `<details><summary>${htmlText(words.abstract)}</summary><p dir="auto">${htmlText(plainLine(paper.abstract))}</p></details>`,
    '</li>\n',
  ]
    .filter(Boolean)
    .join('\n');
}

function quotation({ quote, comment }: ExportRecord['highlights'][number]) {
  const words = comment && `<p>${htmlText(plainText(comment))}</p>`;
  return `<blockquote class="quote" dir="auto">${htmlText(plainLine(quote.exact))}${words ?? ''}</blockquote>`;
}
