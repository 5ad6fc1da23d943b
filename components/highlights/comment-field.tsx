import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { HIGHLIGHT_LIMITS } from '../../lib/papers/highlight';
import { useAutosave } from '../notes/use-autosave';

/** The reader's words about a highlight; they save themselves as one types. */
export function CommentField({
  stored,
  autofocus = false,
  onSave,
}: {
  stored: string;
  autofocus?: boolean;
  onSave: (text: string) => Promise<unknown>;
}) {
  const { text, status, type, flush } = useAutosave(stored, onSave);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (autofocus) field.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div class="comment">
      <textarea
        ref={field}
        dir="auto"
        aria-label={i18n.t('highlight_comment')}
        placeholder={i18n.t('highlight_comment_placeholder')}
        maxlength={HIGHLIGHT_LIMITS.comment}
        rows={1}
        value={text}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        onBlur={flush}
      />
      <p class={`note-status is-${status}`} aria-live="polite">
        {status !== 'unchanged' && i18n.t(`note_${status}`)}
      </p>
    </div>
  );
}
