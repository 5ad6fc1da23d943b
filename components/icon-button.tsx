import type { ComponentChildren, RefObject } from 'preact';

/** A button that is an icon: its name is read out, and shown when one points at it. */
export function IconButton({
  label,
  className,
  buttonRef,
  expanded,
  onClick,
  children,
}: {
  label: string;
  /** A further class. */
  className?: string;
  buttonRef?: RefObject<HTMLButtonElement | null>;
  /** Whether what it opens is open; absent where it opens nothing. */
  expanded?: boolean;
  onClick: () => void;
  children: ComponentChildren;
}) {
  return (
    <button
      type="button"
      class={className ? `icon-button ${className}` : 'icon-button'}
      aria-label={label}
      title={label}
      aria-expanded={expanded}
      ref={buttonRef ?? null}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
