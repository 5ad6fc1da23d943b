import { i18n } from '#i18n';
import type { Annotation } from '../lib/messaging/views';
import { allBadges } from './all-badges';
import type { PopoverSection } from './badge';

/** A title's badges: real buttons, each with the name of what it says. */
export function BadgeBar({
  title,
  annotation,
  opened,
  onOpen,
}: {
  title: string;
  annotation: Annotation;
  /** Id of the badge whose popover is open. */
  opened: string | undefined;
  onOpen: (
    badge: string,
    section: PopoverSection,
    button: HTMLButtonElement,
  ) => void;
}) {
  return (
    <div
      class="badges"
      role="group"
      aria-label={i18n.t('badge_group', [title])}
    >
      {allBadges
        .filter(({ applies }) => applies(annotation))
        .map(({ id, describe, text, Icon, section, isQuiet }) => {
          const name = describe(annotation);
          const words = text(annotation);
          return (
            <button
              key={id}
              type="button"
              class="badge"
              data-badge={id}
              data-section={section}
              data-quiet={isQuiet?.(annotation) ? '' : undefined}
              // The page may be in another language.
              lang={i18n.t('text_language')}
              aria-label={name}
              title={`${name} · Cognate`}
              // Else the tooltip would be read after the name, which it repeats.
              // oxlint-disable-next-line jsx-a11y/role-supports-aria-props -- every role has it since WAI-ARIA 1.3
              aria-description="Cognate"
              aria-haspopup="dialog"
              aria-expanded={opened === id}
              onClick={({ currentTarget }) =>
                onOpen(id, section, currentTarget)
              }
            >
              <Icon />
              {words !== '' && <span>{words}</span>}
            </button>
          );
        })}
    </div>
  );
}
