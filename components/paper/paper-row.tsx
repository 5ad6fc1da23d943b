import type { ComponentChildren } from 'preact';
import type { PaperId } from '../../lib/papers/paper';
import type { PaperState } from '../../lib/papers/reading';
import { StateMark } from './state-mark';

/** Where a row's title leads. */
export interface RowTarget {
  href: string;
  /** Opens a tab of its own; else it is a place on this page. */
  external: boolean;
}

/** One paper in any list: state, title, what is said of it, and what can be done. */
export function PaperRow({
  state,
  title,
  target,
  meta,
  children,
  actions,
  below,
  current = false,
  paper,
  onKeyDown,
}: {
  state: PaperState;
  title: ComponentChildren;
  /** Absent where there is nowhere to go. */
  target?: RowTarget | undefined;
  /** The line under the title: authors and year. */
  meta?: ComponentChildren;
  children?: ComponentChildren;
  actions?: ComponentChildren;
  /** Across the whole row, under all else. */
  below?: ComponentChildren;
  /** It is the one shown in the details. */
  current?: boolean;
  /** Which paper it is, for the keys. */
  paper?: PaperId | undefined;
  onKeyDown?: (event: KeyboardEvent) => void;
}) {
  return (
    <li
      class={`row is-${state}${current ? ' is-current' : ''}`}
      data-row
      data-paper={paper}
    >
      {/* Keys bubble up from the row's own controls; the row itself is not one. */}
      <div class="row-line" onKeyDown={onKeyDown}>
        <StateMark state={state} />
        <div class="row-main">
          {target ? (
            <a
              class="row-title"
              dir="auto"
              href={target.href}
              aria-current={current || undefined}
              {...(target.external && { target: '_blank', rel: 'noreferrer' })}
            >
              {title}
            </a>
          ) : (
            <span class="row-title" dir="auto">
              {title}
            </span>
          )}
          {meta && (
            <p class="row-meta" dir="auto">
              {meta}
            </p>
          )}
          {children}
        </div>
        {actions && <div class="row-actions">{actions}</div>}
      </div>
      {below}
    </li>
  );
}
