import { expect, it } from 'vitest';
import { signedName, signedNames } from '../../lib/text/signed-names';

it.each([
  ['Parsing C++ and C#, not F or C', ['c++', 'c#']],
  [String.raw`A tool for C\#`, ['c#']],
  ['On .NET, not ASP.NET or slow.network', ['.net']],
  ['t-SNE, K-Means and n-grams', ['t-sne', 'k-mean', 'n-gram']],
  ['A 4-bit model of GPT-4', ['4-bit']],
  ['k-means++ seeding', ['k-mean']],
  ['pre-training is self-taught: 2019-2020, a - b', []],
  ['', []],
])('finds the names in %s', (text, names) => {
  expect(signedNames(text)).toEqual(names);
});

it.each([
  ['C++', 'c++'],
  ['k-MEANS', 'k-mean'],
  ['.net', '.net'],
  ['means', undefined],
  ['k-', undefined],
  ['C++11', undefined],
])('%s alone is %s', (word, name) => {
  expect(signedName(word)).toBe(name);
});
