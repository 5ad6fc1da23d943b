import { i18n } from '#i18n';
import type { CopyForm } from '../../lib/export/copy-form';
import type { Library } from '../../lib/library/library';
import type { PaperId } from '../../lib/papers/paper';
import type { ReadingState } from '../../lib/papers/reading';
import { useFeedback } from '../feedback/feedback-context';
import { toPaper } from '../paper/paper-targets';
import { readingText } from '../words/state-text';
import type { KeyHandlers } from './use-keys';

/** A part of the details that a key leads to. */
export type DetailsPart = 'save' | 'tag' | 'note';

/**
 * What the keys do to the paper at hand: the row that has the focus, else the one whose
 * details are open.
 */
export function usePaperKeys(
  library: Library,
  shown: PaperId | undefined,
  onPart: (paper: PaperId, part: DetailsPart) => void,
): KeyHandlers {
  const { attempt, tell } = useFeedback();
  const withPaper = (act: (paper: PaperId) => unknown) => () => {
    const paper = focusedPaper() ?? shown;
    if (paper === undefined) return false;
    act(paper);
    return true;
  };
  const copy = (form: CopyForm) =>
    withPaper(
      (paper) =>
        void attempt(async () => {
          await library.copyPapers([paper], form);
          tell(i18n.t(`copied_${form}`, 1));
        }),
    );
  /** Sets a state; what has it already, loses it. */
  const mark = (state: ReadingState) =>
    withPaper(
      (paper) =>
        void attempt(async () => {
          const { reading } = (await library.describe(paper)) ?? {};
          const isSet = reading === state;
          await library.change.setReading({
            paper,
            state: isSet ? null : state,
          });
          tell(isSet ? i18n.t('reading_none') : readingText(state));
        }),
    );
  const part = (name: DetailsPart) => withPaper((paper) => onPart(paper, name));
  return {
    open: withPaper(
      (paper) =>
        void library.describe(paper).then((details) => {
          const target = details && toPaper(details);
          if (target) window.open(target.href, '_blank', 'noreferrer');
        }),
    ),
    save: part('save'),
    tag: part('tag'),
    note: part('note'),
    read: mark('read'),
    dismiss: mark('dismissed'),
    copyCitation: copy('citation'),
    copyMarkdown: copy('markdown'),
    copyBibtex: copy('bibtex'),
  };
}

function focusedPaper(): PaperId | undefined {
  const row = document.activeElement?.closest<HTMLElement>('[data-paper]');
  const id = Number(row?.dataset['paper']);
  return Number.isSafeInteger(id) && id > 0 ? id : undefined;
}
