import { i18n } from '#i18n';
import { HIGHLIGHT_LIMITS } from '../../lib/papers/highlight';
import type { SavedText, SentText } from '../../lib/papers/saved-text';
import { AutosaveField } from '../notes/autosave-field';
import { useAutosave, type Waiting } from '../notes/use-autosave';

/** The reader's words about a highlight; they save themselves as one types. */
export function CommentField({
  stored,
  autofocus = false,
  waiting,
  onSave,
}: {
  stored: string;
  autofocus?: boolean;
  /** Where it waits until it is saved. */
  waiting?: Waiting | undefined;
  onSave: (sent: SentText) => Promise<SavedText>;
}) {
  return (
    <AutosaveField
      className="comment"
      label={i18n.t('highlight_comment')}
      placeholder={i18n.t('highlight_comment_placeholder')}
      limit={HIGHLIGHT_LIMITS.comment}
      rows={1}
      focus={autofocus ? { preventScroll: true } : undefined}
      saving={useAutosave(stored, onSave, waiting)}
    />
  );
}
