import { describe, expect, test } from 'vitest';
import { claimPage, identifyPage } from '../../lib/detect/claims';

describe('claimPage', () => {
  test.each([
    'https://arxiv.org/',
    'https://arxiv.org/abs/',
    'https://arxiv.org/archive/cs',
    'https://arxiv.org/category_taxonomy',
    'https://example.org/abs/2407.21783',
    'https://arxiv.org.example.org/abs/2407.21783',
    'https://huggingface.co/models',
    'https://huggingface.co/papers/submit',
    'https://huggingface.co/',
    'https://huggingface.co/docs',
    'https://huggingface.co/docs/hub/papers',
    'https://huggingface.co/blog/herds',
    'https://huggingface.co/datasets',
    'https://huggingface.co/spaces?sort=trending',
    'https://huggingface.co/settings/profile',
    'https://huggingface.co/collections',
    'https://huggingface.co/collections/nvidia',
    'https://huggingface.co/nvidia/model/tree/main',
    'https://huggingface.co/datasets/nvidia/set/viewer',
    'https://huggingface.co/nvidia/activity/likes',
    'https://huggingface.co/organizations/nvidia',
    'https://arxiv.org/catchup',
    'https://arxiv.org/catchup/math',
    'https://arxiv.org/a/warner_s_1.atom2',
    'https://arxiv.org/searching',
    'https://arxiv.org/tb/2407.21783',
    'https://ar5iv.labs.arxiv.org/',
  ])('leaves %s alone', (url) => {
    expect(claimPage(new URL(url))).toBeUndefined();
  });

  test.each([
    ['https://arxiv.org/list/cs.LG/new', 'cs.LG new'],
    ['https://arxiv.org/list/cs.RO/recent?skip=50', 'cs.RO recent'],
    ['https://arxiv.org/list/math/2024-07', 'math 2024-07'],
    ['https://arxiv.org/abs/2407.21783v2', 'abs 2407.21783'],
    ['https://arxiv.org/pdf/hep-th/9901001.pdf', 'pdf hep-th/9901001'],
    ['https://arxiv.org/html/1706.03762v7', 'html 1706.03762'],
    ['https://arxiv.org/catchup/math/2011-02-03', 'math 2011-02-03'],
    ['https://arxiv.org/a/warner_s_1', 'warner_s_1'],
    [
      'https://arxiv.org/search/cs?query=flow+%0A+matching',
      'search flow matching',
    ],
    ['https://arxiv.org/search/advanced?terms-0-term=flow', 'search flow'],
    ['https://arxiv.org/search/', 'search'],
    ['https://huggingface.co/papers?q=flow+matching', 'search flow matching'],
    ['https://huggingface.co/papers', 'Daily Papers'],
    ['https://huggingface.co/papers/', 'Daily Papers'],
    [
      'https://huggingface.co/papers?date=2024-08-01',
      'Daily Papers 2024-08-01',
    ],
    ['https://huggingface.co/papers?date=%3Cb%3E', 'Daily Papers'],
    [
      'https://huggingface.co/papers/date/2024-08-01',
      'Daily Papers 2024-08-01',
    ],
    [
      'https://huggingface.co/papers/week/2024-W31',
      'Daily Papers week 2024-W31',
    ],
    ['https://huggingface.co/papers/trending', 'Trending Papers'],
    ['https://huggingface.co/papers-of-mine', 'papers-of-mine'],
    ['https://huggingface.co/nvidia/papers', 'nvidia/papers'],
    [
      'https://huggingface.co/collections/nvidia/cosmos-686d721927015b2ad73eaa38',
      'collections/nvidia/cosmos',
    ],
    [
      'https://huggingface.co/meta-llama/Llama-3.1-8B',
      'meta-llama/Llama-3.1-8B',
    ],
    ['https://huggingface.co/datasets/a/b', 'datasets/a/b'],
    ['https://www.alphaxiv.org/zh/overview/2407.21783v2', 'paper 2407.21783'],
    ['https://www.alphaxiv.org/', 'explore'],
    ['https://openreview.net/forum?id=KmQEsIfhr9', 'paper KmQEsIfhr9'],
    ['https://openreview.net/group?id=ICLR.cc/2025', 'group ICLR.cc/2025'],
    ['https://openreview.net/search?term=flow%20%0A', 'search flow'],
    ['https://huggingface.co/papers/2407.21783', 'paper 2407.21783'],
  ])('calls %s "%s"', (url, label) => {
    expect(claimPage(new URL(url))?.page.label(new URL(url))).toBe(label);
  });
});

describe('identifyPage', () => {
  test.each([
    ['https://arxiv.org/pdf/2407.21783', { arxiv: '2407.21783' }],
    [
      'https://arxiv.org/pdf/1706.03762v7.pdf',
      { arxiv: '1706.03762', arxivVersion: 7 },
    ],
    [
      'https://arxiv.org/pdf/math.GT/0309136v1',
      { arxiv: 'math/0309136', arxivVersion: 1 },
    ],
    ['https://huggingface.co/papers/2407.21783', { arxiv: '2407.21783' }],
    ['https://arxiv.org/pdf/no-such-thing', undefined],
    ['https://arxiv.org/list/cs.LG/new', undefined],
  ])('%s', (url, identifiers) => {
    expect(identifyPage(new URL(url))).toEqual(identifiers);
  });
});
