/** An arXiv listing of our own making: its markup as of 2026, titles and people invented. */
export function listing(entries: number): string {
  const random = generator(entries);
  const word = () => WORDS[Math.floor(random() * WORDS.length)] ?? '';
  const name = () =>
    `${word().charAt(0).toUpperCase()}. ${capital(word())}${word().slice(0, 3)}`;
  const items = Array.from({ length: entries }, (_, i) => {
    const id = `2403.${String(i + 1).padStart(5, '0')}`;
    const title = Array.from({ length: 6 + Math.floor(random() * 8) }, word);
    const authors = Array.from(
      { length: 2 + Math.floor(random() * 5) },
      () =>
        `<a href="https://arxiv.org/search/cs?searchtype=author&amp;query=${i}">${name()}</a>`,
    );
    return `<dt>
  <a name='item${i + 1}'>[${i + 1}]</a>
  <a href ="/abs/${id}" title="Abstract" id="${id}">arXiv:${id}</a>
  [<a href="/pdf/${id}" title="Download PDF" id="pdf-${id}">pdf</a>, <a href="/format/${id}" title="Other formats">other</a>]
</dt>
<dd><div class='meta'>
  <div class='list-title mathjax'><span class='descriptor'>Title:</span> ${capital(title.join(' '))}</div>
  <div class='list-authors'>${authors.join(', ')}</div>
  <div class='list-comments mathjax'><span class='descriptor'>Comments:</span> ${8 + (i % 20)} pages</div>
  <div class='list-subjects'><span class='descriptor'>Subjects:</span> <span class="primary-subject">Machine Learning (cs.LG)</span></div>
</div></dd>`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Machine Learning</title>
<style>body{margin:0 24px;font:16px/1.4 sans-serif;background:#fff}dd{margin:0 0 12px 40px}.list-title{font-size:1.2em;font-weight:bold}</style>
</head><body><h1>Machine Learning</h1><dl id='articles'><h3>Showing ${entries} entries</h3>${items.join('\n')}</dl></body></html>`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The same numbers for the same seed (mulberry32, public domain). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const WORDS =
  'sparse dense robust neural causal latent graph kernel tensor policy reward search memory token vision speech motion scene object language model learning transfer adaptive efficient scalable private federated bayesian convex spectral temporal spatial structured multi-agent self-supervised contrastive generative diffusion flow attention retrieval alignment planning reasoning segmentation detection tracking translation compression pruning distillation for with via of under without beyond towards'.split(
    ' ',
  );
