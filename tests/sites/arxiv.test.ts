import { describe, expect, test } from 'vitest';
import { findTitles } from '../../lib/detect/find-titles';
import { parsePage } from '../page-fixtures';

function abstractsOn(html: string, address: string) {
  return findTitles(parsePage(html), new URL(address)).map(
    ({ abstract }) => abstract,
  );
}

describe('the abstract of a search result', () => {
  const result = (abstract: string) =>
    abstractsOn(
      `<li class="arxiv-result"><p class="list-title"><a href="/abs/2407.21783">arXiv:2407.21783</a></p>
        <p class="title">T</p><p class="abstract mathjax">Abstract: ${abstract}</p></li>`,
      'https://arxiv.org/search/?query=t',
    );
  const short =
    '<span class="abstract-short">&hellip;a <b>hit</b>&hellip; <a onclick="x()">&#9661; More</a></span>';

  test('is the whole one, without its control', () => {
    expect(
      result(
        `${short}<span class="abstract-full" style="display: none">All of a <b>hit</b>. <a onclick="x()">&#9651; Less</a></span>`,
      ),
    ).toEqual(['All of a hit.']);
  });

  test('is the short one where there is no other', () => {
    expect(result(short)).toEqual(['…a hit…']);
  });

  test('is absent where abstracts are hidden', () => {
    expect(result('')).toEqual([undefined]);
  });
});

test('the abstract of an HTML paper is read without its heading and footnotes', () => {
  expect(
    abstractsOn(
      `<h1 class="ltx_title ltx_title_document">T</h1><div class="ltx_abstract"><h6 class="ltx_title ltx_title_abstract">Abstract</h6>
        <p class="ltx_p">Over <math alttext="n"><mi>n</mi></math> steps.<span class="ltx_note">1 Or so</span></p></div>`,
      'https://arxiv.org/html/2407.21783v1',
    ),
  ).toEqual(['Over $n$ steps.']);
});

test('an HTML paper is known by its address', () => {
  const [found] = findTitles(
    parsePage('<h1 class="ltx_title ltx_title_document">T</h1>'),
    new URL('https://ar5iv.org/html/hep-th/9901001v2/'),
  );
  expect(found?.identifiers).toEqual({
    arxiv: 'hep-th/9901001',
    arxivVersion: 2,
  });
});

test('a trackback keeps brackets that belong to its title', () => {
  const page = parsePage(
    '<ul><li><span class="mathjax">On [0,1] [sic]<span> [<a class="mathjax" href="/abs/math/0211159">math/0211159</a>]</li></ul>',
  );
  const [found] = findTitles(page, new URL('https://arxiv.org/tb/recent'));
  expect(found?.title).toBe('On [0,1] [sic]');
});
