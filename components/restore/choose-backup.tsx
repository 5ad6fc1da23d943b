import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ImportSource } from '../../lib/library/library';
import { sourcesOf } from '../library/drop-anywhere';

/** A button that asks for the file of a backup. */
export function ChooseBackup({
  onFiles,
}: {
  onFiles: (files: readonly ImportSource[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class="button"
        onClick={() => input.current?.click()}
      >
        {i18n.t('backup_restore')}
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label={i18n.t('backup_restore')}
        hidden
        onChange={({ currentTarget }) => {
          onFiles(sourcesOf(currentTarget.files));
          // The same file chosen again is a change again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
