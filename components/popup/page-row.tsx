import { i18n } from '#i18n';
import type { Library, PagePaper } from '../../lib/library/library';
import { IconButton } from '../icon-button';
import { RevealIcon } from '../icons';
import { Chips } from '../paper/chips';
import { PaperRow } from '../paper/paper-row';
import { toPaper, type TargetOf } from '../paper/paper-targets';
import { SaveControl } from '../saving/save-control';
import { joinWords } from '../words/join-words';
import { paperTitle } from '../words/paper-title';

/** One title of the page the reader looks at. */
export function PageRow({
  library,
  paper: { title, href, annotation, tags, index },
  targetOf,
  onReveal,
}: {
  library: Library;
  paper: PagePaper;
  targetOf: TargetOf;
  onReveal: (index: number) => void;
}) {
  const id = annotation?.paper;
  const repeats = annotation?.repeats ?? [];
  return (
    <PaperRow
      state={annotation?.state ?? 'new'}
      paper={id}
      title={paperTitle({ title })}
      // A paper nobody knows yet has no details.
      target={(id === undefined ? toPaper : targetOf)({
        id: id ?? 0,
        href: href ?? '',
      })}
      actions={
        <>
          {index !== undefined && (
            <IconButton
              label={i18n.t('paper_reveal')}
              onClick={() => onReveal(index)}
            >
              <RevealIcon />
            </IconButton>
          )}
          {id !== undefined && (
            <SaveControl
              library={library}
              paper={id}
              lists={annotation?.lists ?? []}
            />
          )}
        </>
      }
    >
      {repeats.length > 0 && (
        <p class="row-repeats">
          {i18n.t('paper_repeats', [joinWords(repeats)])}
        </p>
      )}
      <div class="row-words">
        <Chips names={annotation?.lists ?? []} />
        <Chips names={tags ?? []} of="tag" />
      </div>
    </PaperRow>
  );
}
