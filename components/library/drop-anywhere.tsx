import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ImportSource } from '../../lib/library/library';
import { ImportIcon } from '../icons';

/** Takes files that are dropped anywhere on the page, and says so while they hover. */
export function DropAnywhere({
  onFiles,
}: {
  onFiles: (files: readonly ImportSource[]) => void;
}) {
  const [isOver, setOver] = useState(false);
  const take = useRef(onFiles);
  take.current = onFiles;

  useEffect(() => {
    const abort = new AbortController();
    const { signal } = abort;
    const withFiles =
      (handle: (event: DragEvent) => void) => (event: DragEvent) => {
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        handle(event);
      };
    const show = withFiles(() => setOver(true));
    addEventListener('dragenter', show, { signal });
    addEventListener('dragover', show, { signal });
    addEventListener(
      'dragleave',
      ({ relatedTarget }) => {
        // Between two elements of the page the pointer has not left it.
        if (relatedTarget === null) setOver(false);
      },
      { signal },
    );
    addEventListener(
      'drop',
      withFiles(({ dataTransfer }) => {
        setOver(false);
        take.current(sourcesOf(dataTransfer?.files));
      }),
      { signal },
    );
    return () => abort.abort();
  }, []);

  if (!isOver) return null;
  return (
    <div class="drop-overlay">
      <p>
        <ImportIcon />
        {i18n.t('import_drop_now')}
      </p>
    </div>
  );
}

/** Chosen or dropped files as sources; empty where there are none. */
export function sourcesOf(files: FileList | null | undefined): ImportSource[] {
  return [...(files ?? [])].map((file) => ({ name: file.name, content: file }));
}
