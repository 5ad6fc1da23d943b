import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PopoverSection } from '../badge';
import { placeBeside } from '../menu/place-beside';
import { textDirection } from '../words/text-direction';
import { PaperPopover } from './paper-popover';
import { PopoverFeedback } from './popover-feedback';
import type { PopoverRequest } from './popovers';

/** A popover beside a badge, open from the first moment. */
export function TitlePopover({
  button,
  section,
  title,
  paper,
  desk,
  onClosed,
}: PopoverRequest) {
  const panel = useRef<HTMLDivElement>(null);
  const badge = () => badgeNow(button, panel.current, section);
  const place = () => {
    const beside = badge();
    if (!panel.current || !beside) return;
    placeBeside(beside, panel.current, 'start');
    // Places are counted from the page's corner: as it scrolls, the popover stays at its badge.
    panel.current.style.translate = `${scrollX}px ${scrollY}px`;
  };
  const close = () => {
    // Before the popover goes: it knows the bar.
    const back = badge();
    panel.current?.hidePopover();
    back?.focus();
  };

  useLayoutEffect(() => {
    const box = panel.current;
    if (!box) return undefined;
    box.showPopover();
    place();
    // Two frames on, badges stand where the new width has put their titles.
    const placeLater = () =>
      requestAnimationFrame(() => requestAnimationFrame(place));
    addEventListener('resize', placeLater);
    // Who tabs on reads on in the page, of which nothing should be behind a popover.
    const bar = box.closest<HTMLElement>('.bar') ?? box;
    let lastKey = '';
    const followKey = ({ key }: KeyboardEvent) => (lastKey = key);
    const followFocus = ({ relatedTarget: next }: FocusEvent) => {
      if (lastKey === 'Tab' && next instanceof Node && !bar.contains(next))
        box.hidePopover();
    };
    bar.addEventListener('keydown', followKey);
    bar.addEventListener('focusout', followFocus);
    // As its target, a press on the badge closes the popover instead of dismissing it
    // and opening it again; not before the press that opened it is over.
    const timer = setTimeout(() => {
      button.popoverTargetElement = box;
    });
    return () => {
      clearTimeout(timer);
      removeEventListener('resize', placeLater);
      bar.removeEventListener('keydown', followKey);
      bar.removeEventListener('focusout', followFocus);
      button.popoverTargetElement = null;
    };
  }, []);

  return (
    <div
      popover="auto"
      role="dialog"
      class="popover"
      dir={textDirection()}
      lang={i18n.t('text_language')}
      aria-label={i18n.t('popover_label', [title])}
      ref={panel}
      onKeyDown={(event) => {
        // By itself the browser would return focus to the host, which has none.
        if (event.key !== 'Escape') return;
        event.preventDefault();
        close();
      }}
      onToggle={({ newState }) => {
        if (newState === 'closed') onClosed();
      }}
    >
      <PopoverFeedback>
        <PaperPopover
          desk={desk}
          paper={paper}
          section={section}
          onClose={close}
          onSized={place}
        />
      </PopoverFeedback>
    </div>
  );
}

/**
 * The badge that was pressed or, if what was done in the popover took it away ("Save"
 * becomes "Saved"), the one of the same bar that is about the same, or else the first.
 */
function badgeNow(
  pressed: HTMLElement,
  popover: HTMLElement | null,
  section: PopoverSection,
): HTMLElement | null | undefined {
  if (pressed.isConnected) return pressed;
  const bar = popover?.closest('.bar');
  return (
    bar?.querySelector<HTMLElement>(`.badge[data-section='${section}']`) ??
    bar?.querySelector<HTMLElement>('.badge')
  );
}
