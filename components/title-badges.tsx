import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PaperDesk } from '../lib/library/library';
import type { Annotation } from '../lib/messaging/views';
import type { PopoverSection } from './badge';
import { BadgeBar } from './badge-bar';
import { placeBeside } from './menu/place-beside';
import { PaperPopover } from './popover/paper-popover';
import { PopoverFeedback } from './popover/popover-feedback';
import { textDirection } from './words/text-direction';

interface Opened {
  badge: string;
  section: PopoverSection;
  button: HTMLButtonElement;
}

/** A title's badges and the popover that each of them opens. */
export function TitleBadgesView({
  title,
  annotation,
  desk,
}: {
  title: string;
  annotation: Annotation;
  desk: PaperDesk;
}) {
  const [opened, setOpened] = useState<Opened | undefined>();
  const panel = useRef<HTMLDivElement>(null);
  const place = () => {
    if (opened && panel.current)
      placeBeside(opened.button, panel.current, 'start');
  };

  const close = () => {
    panel.current?.hidePopover();
    opened?.button.focus();
  };

  useLayoutEffect(() => {
    if (!opened || !panel.current) return undefined;
    const { button } = opened;
    const box = panel.current;
    box.showPopover();
    place();
    // As its target, a press on the badge closes the popover instead of dismissing it
    // and opening it again; not before the press that opened it is over.
    const timer = setTimeout(() => {
      button.popoverTargetElement = box;
    });
    return () => {
      clearTimeout(timer);
      button.popoverTargetElement = null;
    };
    // Pressed before the answer came, it opens when the paper is known.
  }, [opened, annotation.paper === undefined]);

  return (
    <>
      <BadgeBar
        title={title}
        annotation={annotation}
        opened={opened?.badge}
        onOpen={(badge, section, button) =>
          setOpened((last) =>
            last?.badge === badge ? undefined : { badge, section, button },
          )
        }
      />
      {opened && annotation.paper !== undefined && (
        <div
          key={opened.badge}
          popover="auto"
          role="dialog"
          class="popover"
          dir={textDirection()}
          aria-label={i18n.t('popover_label', [title])}
          ref={panel}
          onKeyDown={(event) => {
            // By itself the browser would return focus to the host, which has none.
            if (event.key !== 'Escape') return;
            event.preventDefault();
            close();
          }}
          onToggle={(event) => {
            // The event comes late; meanwhile another badge may have been pressed.
            if (event.newState === 'closed')
              setOpened((last) => (last === opened ? undefined : last));
          }}
        >
          <PopoverFeedback>
            <PaperPopover
              desk={desk}
              paper={annotation.paper}
              section={opened.section}
              onClose={close}
              onSized={place}
            />
          </PopoverFeedback>
        </div>
      )}
    </>
  );
}
