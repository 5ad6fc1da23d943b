import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ImportSource } from '../../lib/library/library';

/** A feed as text, for a reader who has it in the clipboard. */
export function PasteForm({
  onText,
}: {
  onText: (source: ImportSource) => void;
}) {
  const [text, setText] = useState('');
  const isEmpty = text.trim() === '';
  return (
    <details class="paste">
      <summary>{i18n.t('import_paste')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isEmpty) return;
          const content = new Blob([text], { type: 'text/plain' });
          onText({ name: i18n.t('import_paste_name'), content });
          setText('');
        }}
      >
        <textarea
          aria-label={i18n.t('import_paste_label')}
          rows={6}
          spellcheck={false}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <button type="submit" class="button is-primary" disabled={isEmpty}>
          {i18n.t('import_paste_button')}
        </button>
      </form>
    </details>
  );
}
