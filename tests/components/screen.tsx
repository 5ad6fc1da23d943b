import axe from 'axe-core';
import { render, type ComponentChild } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect } from 'vitest';
import { standInForPopovers } from './popover-stand-in';

standInForPopovers();
document.documentElement.lang = 'en';
document.title = 'Cognate';

afterEach(async () => {
  await act(() => render(null, document.body));
  document.body.replaceChildren();
  localStorage.clear();
});

/** Renders a view as the whole page and waits until it has settled. */
export async function show(view: ComponentChild): Promise<void> {
  await act(() => render(view, document.body));
  await settled();
}

/** Lets answers arrive and effects run. */
export async function settled(): Promise<void> {
  for (let round = 0; round < 4; round++)
    await act(() => new Promise((done) => setTimeout(done, 0)));
}

/** The shown element of that role or tag whose accessible name is `name`. */
export function find<Kind extends HTMLElement = HTMLElement>(
  selector: string,
  name: string | RegExp,
): Kind {
  const all = [...document.querySelectorAll<Kind>(selector)];
  const found = all.find((one) => {
    const own = nameOf(one);
    return typeof name === 'string' ? own === name : name.test(own);
  });
  if (!found)
    throw new Error(
      `No ${selector} named ${name}. There are: ${all.map(nameOf).join(' | ')}`,
    );
  return found;
}

function nameOf(element: HTMLElement): string {
  const label = element.getAttribute('aria-label');
  const labelled = element.id
    ? document.querySelector(`label[for="${element.id}"]`)?.textContent
    : undefined;
  return (label ?? labelled ?? element.textContent ?? '').trim();
}

export async function press(element: HTMLElement): Promise<void> {
  element.focus();
  element.click();
  await settled();
}

export async function key(
  element: Element,
  name: string,
  modifiers: KeyboardEventInit = {},
): Promise<void> {
  element.dispatchEvent(
    new KeyboardEvent('keydown', {
      key: name,
      bubbles: true,
      cancelable: true,
      ...modifiers,
    }),
  );
  await settled();
}

export async function type(
  field: HTMLInputElement | HTMLTextAreaElement,
  text: string,
): Promise<void> {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await settled();
}

export function textOf(selector: string): string {
  return document.querySelector(selector)?.textContent ?? '';
}

export function textsOf(selector: string): string[] {
  return [...document.querySelectorAll(selector)].map(
    (one) => one.textContent ?? '',
  );
}

/** axe finds nothing. Colour contrast needs a real browser, and is checked there. */
export async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document, {
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}
