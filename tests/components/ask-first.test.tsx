// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { AskFirst } from '../../components/feedback/ask-first';
import { expectAccessible, find, press, show } from './screen';

async function showIt() {
  const told: string[] = [];
  await show(
    <main>
      <h1>A view</h1>
      <AskFirst
        label="Delete all"
        sure="Delete now"
        keep="Keep them"
        onSure={() => told.push('sure')}
      />
    </main>,
  );
  return told;
}
const focused = () => document.activeElement?.textContent;

it('does nothing before it is said that it is meant', async () => {
  const told = await showIt();
  expect(focused()).not.toBe('Delete all');
  await press(find('button', 'Delete all'));
  expect(told).toEqual([]);
  await expectAccessible();
  await press(find('button', 'Delete now'));
  expect(told).toEqual(['sure']);
});

it('leads the keyboard to what takes nothing back, and then to where it was', async () => {
  const told = await showIt();
  await press(find('button', 'Delete all'));
  expect(focused()).toBe('Keep them');
  await press(find('button', 'Keep them'));
  expect(focused()).toBe('Delete all');
  expect(told).toEqual([]);
});
