import type { MarkedText } from '../../lib/library/library';
import { Marked } from './marked';

/** Names of reading lists or tags, small. */
export function Chips({
  names,
  of = 'list',
  mark,
}: {
  names: readonly string[];
  of?: 'list' | 'tag';
  /** Sets off what was searched for in a name. */
  mark?: (name: string) => readonly MarkedText[];
}) {
  if (names.length === 0) return null;
  return (
    <span class="chips">
      {names.map((name) => (
        <span
          key={name}
          dir="auto"
          title={name}
          class={of === 'tag' ? 'chip is-tag' : 'chip'}
        >
          {mark ? <Marked text={mark(name)} /> : name}
        </span>
      ))}
    </span>
  );
}
