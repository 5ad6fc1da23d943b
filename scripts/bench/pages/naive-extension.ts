import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes an extension into a folder that does what first comes to mind: it watches the
 * whole body, and at every change scans all of it and gives every title that has none
 * a shadow root with the styles, the badges, and a place beside the title's last word.
 * Look, message and answer are like Cognate's; how it is done is not.
 */
export function writeNaiveExtension(folder: string, cssFile: string): void {
  const css = readFileSync(cssFile, 'utf8');
  const files = {
    'manifest.json': JSON.stringify({
      manifest_version: 3,
      name: 'Naive',
      version: '1',
      background: { service_worker: 'background.js' },
      permissions: ['storage'],
      content_scripts: [
        {
          matches: ['https://arxiv.org/*'],
          js: ['page.js'],
          run_at: 'document_end',
        },
      ],
      host_permissions: ['https://arxiv.org/*'],
    }),
    'popup.html': '<!doctype html><title>Naive</title>',
    'background.js': BACKGROUND,
    'page.js': `const CSS = ${JSON.stringify(css)};\n${PAGE}`,
  };
  for (const [name, text] of Object.entries(files))
    writeFileSync(join(folder, name), text);
}

const BACKGROUND = `chrome.runtime.onMessage.addListener((titles, _sender, answer) => {
  answer(titles.map((title, i) => ({ paper: i + 1, state: 'seen', related: i % 9 })));
});`;

const PAGE = `
const hosts = new Map();
function icon() {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('viewBox', '0 0 16 16');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', 'M4 2h8v12l-4-3-4 3z');
  svg.append(path);
  return svg;
}
function button(kind, name, text) {
  const it = document.createElement('button');
  it.className = 'badge';
  it.dataset.badge = kind;
  it.setAttribute('aria-label', name);
  it.append(icon());
  if (text) it.append(text);
  return it;
}
function mount(title, annotation) {
  const host = document.createElement('cognate-badges');
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = CSS;
  const bar = document.createElement('div');
  bar.className = 'bar';
  const badges = document.createElement('div');
  badges.className = 'badges';
  badges.append(button('seen', 'Seen before'));
  badges.append(button('related', annotation.related + ' related papers', String(annotation.related)));
  badges.append(button('save', 'Save'));
  bar.append(badges);
  root.append(style, bar);
  title.after(host);
  host.dataset.state = annotation.state;
  host.dataset.paper = annotation.paper;
  hosts.set(title, host);
  const range = document.createRange();
  range.selectNodeContents(title);
  const last = [...range.getClientRects()].at(-1);
  const origin = host.getBoundingClientRect();
  bar.style.setProperty('--x', last.right + 8 - origin.left + 'px');
  bar.style.setProperty('--y', last.top + last.height / 2 - origin.top + 'px');
  bar.dataset.spot = 'after';
}
async function scan() {
  const fresh = [...document.querySelectorAll('.list-title')].filter((it) => !hosts.has(it));
  if (fresh.length === 0) return;
  for (const title of fresh) hosts.set(title, undefined);
  const answer = await chrome.runtime.sendMessage(fresh.map((it) => it.textContent));
  fresh.forEach((title, i) => mount(title, answer[i]));
}
new MutationObserver(scan).observe(document.body, { childList: true, subtree: true, characterData: true });
scan();
`;
