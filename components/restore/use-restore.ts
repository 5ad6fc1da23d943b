import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ImportSource } from '../../lib/library/library';
import type { AgreedRestore } from '../../lib/library/restore/kept-restores';
import type {
  Restore,
  RestoreDesk,
  RestoreProgress,
} from '../../lib/library/restore/restore-desk';
import type { RestorePreview } from '../../lib/library/restore/preview';
import { useFeedback } from '../feedback/feedback-context';

/** Where a restore is: looking, asking, doing, done. */
export type RestoreState =
  | { step: 'looking' | 'restoring'; share: number }
  | { step: 'asking'; preview: RestorePreview }
  | { step: 'done'; preview: RestorePreview }
  | { step: 'cancelled' }
  | { step: 'failed'; error: unknown };

export interface RestoreControl {
  state?: RestoreState;
  /** The file's name. */
  source: string;
  /** It goes on with what an earlier page could not finish. */
  isResumed: boolean;
  /** Looks at the backups among the files, one after the other; resolves to those that are none. */
  take: (files: readonly ImportSource[]) => Promise<readonly ImportSource[]>;
  confirm: (withSettings: boolean) => void;
  cancel: () => void;
  /** Puts it away; the next one follows. */
  clear: () => void;
}

/**
 * Restores a backup: shows first what it would change, and does it when told to. What
 * was agreed to and then interrupted is gone on with by itself.
 */
export function useRestore(desk: RestoreDesk): RestoreControl {
  const { tell } = useFeedback();
  const [state, setState] = useState<RestoreState | undefined>();
  const [isResumed, setResumed] = useState(false);
  /** Backups that wait for the one that is shown. */
  const waiting = useRef<ImportSource[]>([]);
  const [source, setSource] = useState('');
  const restore = useRef<Restore | undefined>(undefined);
  /** What looking or restoring is broken off by, while it goes on. */
  const running = useRef<AbortController | undefined>(undefined);

  /** Runs one step; an abort is no error. */
  const run = async (
    step: 'looking' | 'restoring',
    work: (controls: RestoreProgress) => Promise<RestoreState>,
  ) => {
    running.current = new AbortController();
    const { signal } = running.current;
    setState({ step, share: 0 });
    try {
      const next = await work({
        signal,
        onProgress: (share) => setState({ step, share }),
      });
      setState(signal.aborted ? { step: 'cancelled' } : next);
    } catch (error) {
      setState(
        signal.aborted ? { step: 'cancelled' } : { step: 'failed', error },
      );
    }
    running.current = undefined;
  };

  const look = ({ name, content }: ImportSource) => {
    setSource(name);
    setResumed(false);
    return run('looking', async (controls) => {
      const looked = await desk.previewRestore(content, controls);
      restore.current = looked;
      return { step: 'asking', preview: looked.preview };
    });
  };

  const goOn = async (interrupted: readonly AgreedRestore[]) => {
    for (const agreed of interrupted) {
      // What the reader does now comes first; it is asked for again with the next page.
      if (running.current || restore.current) return;
      tell(i18n.t('restore_resumed', [agreed.name]));
      setSource(agreed.name);
      setResumed(true);
      await run('restoring', async (controls) => {
        const preview = await desk.resumeRestore(agreed, {
          ...controls,
          noteHeading,
        });
        return { step: 'done', preview };
      });
    }
  };

  const lookAtNext = () => {
    const backup = waiting.current.shift();
    if (backup) void look(backup);
  };

  useEffect(() => {
    // Why nothing can be opened is said elsewhere.
    desk.interruptedRestores().then(goOn, () => undefined);
  }, []);

  return {
    ...(state && { state }),
    source,
    isResumed,
    async take(files) {
      const kinds = await Promise.all(
        files.map(({ content }) => desk.isBackup(content)),
      );
      waiting.current.push(...files.filter((_file, at) => kinds[at]));
      if (!running.current) lookAtNext();
      return files.filter((_file, at) => !kinds[at]);
    },
    confirm(withSettings) {
      const looked = restore.current;
      if (looked === undefined) return;
      void run('restoring', async (controls) => {
        await looked.apply({
          ...controls,
          name: source,
          noteHeading: noteHeading(looked.preview.madeAt),
          withSettings,
        });
        return { step: 'done', preview: looked.preview };
      });
    },
    cancel: () => running.current?.abort(),
    clear() {
      restore.current = undefined;
      setState(undefined);
      lookAtNext();
    },
  };
}

function noteHeading(madeAt: number): string {
  const day = new Date(madeAt).toISOString().slice(0, 10);
  return i18n.t('restore_note_heading', [day]);
}
