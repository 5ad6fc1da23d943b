import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** One setting, or a few that belong together, under the name they are searched by. */
export function SettingSection({
  name,
  text,
  children,
}: {
  name: string;
  /** What it is for, and what follows from it. */
  text?: string | undefined;
  children: ComponentChildren;
}) {
  const id = useId();
  return (
    <section class="setting" aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      {text !== undefined && <p class="setting-text">{text}</p>}
      {children}
    </section>
  );
}
