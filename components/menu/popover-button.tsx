import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { moveByArrows } from '../live/arrow-keys';
import { placeBeside } from './place-beside';

/**
 * A button that opens a native popover beside it. Escape or a press elsewhere closes
 * it, and focus returns to the button; the arrow keys walk its controls. The content
 * exists only while it is open.
 */
export function PopoverButton({
  label,
  title,
  className,
  icon,
  panelLabel,
  children,
}: {
  /** The button's accessible name. */
  label: string;
  title?: string;
  className: string;
  icon: ComponentChildren;
  panelLabel: string;
  children: (close: () => void) => ComponentChildren;
}) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const close = () => panel.current?.hidePopover();

  useLayoutEffect(() => {
    if (!open || !button.current || !panel.current) return undefined;
    const anchor = button.current;
    const box = panel.current;
    // First when it is shown, before it is painted; then as more of it arrives.
    const resized = new ResizeObserver(() => placeBeside(anchor, box));
    resized.observe(box);
    const onScroll = ({ target }: Event) => {
      if (target instanceof Node && target.contains(anchor))
        placeBeside(anchor, box);
    };
    document.addEventListener('scroll', onScroll, { capture: true });
    return () => {
      resized.disconnect();
      document.removeEventListener('scroll', onScroll, { capture: true });
    };
  }, [open]);

  return (
    <>
      <button
        type="button"
        class={className}
        aria-label={label}
        title={title ?? label}
        aria-haspopup="dialog"
        aria-expanded={open}
        popovertarget={id}
        ref={button}
      >
        {icon}
      </button>
      <div
        id={id}
        popover="auto"
        role="dialog"
        class="panel"
        tabIndex={-1}
        aria-label={panelLabel}
        ref={panel}
        onBeforeToggle={(event) => setOpen(event.newState === 'open')}
        onToggle={({ newState }) => {
          const box = panel.current;
          if (newState !== 'open' || box?.contains(document.activeElement))
            return;
          // What is still to come takes the focus itself when it is there.
          (box && (controlsOf(box)[0] ?? box))?.focus();
        }}
        onKeyDown={(event) => {
          // In a toolbar popup an Escape nobody took would close the whole popup.
          if (event.key === 'Escape') {
            event.preventDefault();
            event.stopPropagation();
            close();
          } else if (panel.current)
            moveByArrows(event, controlsOf(panel.current));
        }}
      >
        {open && children(close)}
      </div>
    </>
  );
}

function controlsOf(panel: HTMLElement): HTMLElement[] {
  return [
    ...panel.querySelectorAll<HTMLElement>(
      'button:not(:disabled), input:not(:disabled)',
    ),
  ];
}
