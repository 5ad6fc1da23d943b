import { expect, test } from 'vitest';
import { askedName } from '../../lib/text/asked-name';

test.each([
  ['Liang', { surname: 'liang' }],
  ['Percy Liang', { surname: 'liang', initial: 'p' }],
  ['liang, percy', { surname: 'liang', initial: 'p' }],
  ['Laurens van der Maaten', { surname: 'maaten', initial: 'l' }],
  ['van der Maaten', { surname: 'maaten' }],
  ['Élise Dupont', { surname: 'dupont', initial: 'e' }],
  ['李 明', { surname: '李明' }],
  ['Sr', { surname: 'sr' }],
  ['', undefined],
  [' , ', undefined],
])('%s asks for %o', (name, asked) => {
  expect(askedName(name)).toEqual(asked);
});
