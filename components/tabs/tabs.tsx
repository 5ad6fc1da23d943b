import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';

export interface Tab<Id extends string> {
  id: Id;
  label: string;
}

/**
 * Tabs after the WAI-ARIA pattern: one stop for the Tab key, arrow keys, Home and End
 * choose. Only the chosen panel exists.
 */
export function Tabs<Id extends string>({
  label,
  tabs,
  chosen,
  onChoose,
  head,
  children,
}: {
  label: string;
  tabs: readonly Tab<Id>[];
  chosen: Id;
  /** `byKey`: focus is on the tab and stays there. */
  onChoose: (id: Id, byKey: boolean) => void;
  /** Stands above the tabs, whichever is chosen. */
  head: ComponentChildren;
  /** The chosen tab's panel. */
  children: ComponentChildren;
}) {
  const base = useId();
  const bar = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === chosen);
    const to = keyTarget(event.key, at, tabs.length);
    const tab = to === undefined ? undefined : tabs[to];
    if (!tab || to === undefined) return;
    event.preventDefault();
    onChoose(tab.id, true);
    bar.current?.querySelectorAll<HTMLElement>('[role=tab]')[to]?.focus();
  };

  return (
    <>
      <header>
        {head}
        <div
          class="tabs"
          role="tablist"
          aria-label={label}
          ref={bar}
          onKeyDown={onKeyDown}
        >
          {tabs.map(({ id, label: text }) => (
            <button
              key={id}
              type="button"
              role="tab"
              class="tab"
              id={`${base}-tab-${id}`}
              aria-selected={id === chosen}
              aria-controls={`${base}-panel`}
              tabIndex={id === chosen ? 0 : -1}
              onClick={({ detail }) => onChoose(id, detail === 0)}
            >
              {text}
            </button>
          ))}
        </div>
      </header>
      <main class="tab-main">
        <div
          class="tab-panel"
          role="tabpanel"
          id={`${base}-panel`}
          aria-labelledby={`${base}-tab-${chosen}`}
        >
          {children}
        </div>
      </main>
    </>
  );
}

function keyTarget(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowRight') return (at + 1) % count;
  if (key === 'ArrowLeft') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return undefined;
}
