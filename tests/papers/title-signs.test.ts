import { expect, test } from 'vitest';
import { titleKey } from '../../lib/papers/title-key';
import { titleSigns } from '../../lib/papers/title-signs';

test.each([
  ['Programming in C++', 'Programming in C#'],
  ['Learning with n > m', 'Learning with n < m'],
  ['Search for B+ decays to K+ pi-', 'Search for B- decays to K- pi+'],
  ['Measurement of $B^+ \\to K^+$', 'Measurement of $B^- \\to K^-$'],
  ['On P = NP', 'On P ≠ NP'],
])('signs part "%s" and "%s"', (a, b) => {
  expect(titleKey(a)).toBe(titleKey(b));
  expect(titleSigns(a)).not.toBe(titleSigns(b));
});

test.each([
  ['W+jets at $\\sqrt{s}=13$ TeV', 'W + jets at sqrt s = 13 TeV'],
  ['$e^+e^-$ collisions', 'e⁺ e⁻ collisions'],
  ['Learning with n &lt; m', 'Learning with $n<m$'],
  ['From text -> speech', 'From text speech'],
  ['The #MeToo movement', 'The MeToo movement'],
  ['Attention Is All You Need', 'Attention is all you need.'],
])('"%s" and "%s" have the same', (a, b) => {
  expect(titleSigns(a)).toBe(titleSigns(b));
});
