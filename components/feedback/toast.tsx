import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CloseIcon } from '../icons';

export interface ToastContent {
  text: string;
  undo?: () => Promise<void>;
  /** It stays until what it says is over. */
  isLasting?: boolean;
}

/** Long enough to read it, find the button by keyboard and press it. Milliseconds. */
const STAYS = 12_000;

/**
 * What was just done, at the foot of the page. It stays while the pointer or the
 * keyboard is on it; pressing Undo gives focus back to where it came from.
 */
export function Toast({
  content,
  onDismiss,
}: {
  content: ToastContent | undefined;
  onDismiss: () => void;
}) {
  const [held, setHeld] = useState(false);
  const cameFrom = useRef<HTMLElement | undefined>(undefined);

  useEffect(() => {
    if (!content || held || content.isLasting === true) return undefined;
    const timer = setTimeout(onDismiss, STAYS);
    return () => clearTimeout(timer);
  }, [content, held]);

  const giveFocusBack = () => {
    setHeld(false);
    if (cameFrom.current?.isConnected) cameFrom.current.focus();
  };

  return (
    <div
      class="toast-region"
      role="status"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocusIn={({ relatedTarget }) => {
        setHeld(true);
        if (relatedTarget instanceof HTMLElement)
          cameFrom.current = relatedTarget;
      }}
      onFocusOut={() => setHeld(false)}
    >
      {content && (
        <div class="toast">
          <span class="toast-text">{content.text}</span>
          {content.undo && (
            <button
              type="button"
              class="toast-undo"
              onClick={() => void content.undo?.().then(giveFocusBack)}
            >
              {i18n.t('undo')}
            </button>
          )}
          <button
            type="button"
            class="icon-button"
            aria-label={i18n.t('undo_dismiss')}
            onClick={() => {
              onDismiss();
              giveFocusBack();
            }}
          >
            <CloseIcon />
          </button>
        </div>
      )}
    </div>
  );
}
