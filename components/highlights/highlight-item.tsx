import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Highlight, HighlightColour } from '../../lib/papers/highlight';
import type { SavedText } from '../../lib/papers/saved-text';
import { useFeedback } from '../feedback/feedback-context';
import { IconButton } from '../icon-button';
import { CopyIcon, NoteIcon, RevealIcon, TrashIcon } from '../icons';
import { PopoverButton } from '../menu/popover-button';
import { formatAgo, formatMoment } from '../words/dates';
import { ColourChoice } from './colour-choice';
import { waitingFor } from '../notes/unsaved-texts';
import { CommentField } from './comment-field';

/** A longer quote is shown by its beginning first. Characters. */
const LONG = 480;

/** One highlight in a list: its words, the reader's own, where and when it was made. */
export function HighlightItem({
  highlight,
  isLost,
  onReveal,
  onChange,
  onRemove,
}: {
  highlight: Highlight;
  /** Its words are not on the page any more where it was made. */
  isLost: boolean;
  /** Scrolls to it; absent where it is on no page that is open. */
  onReveal: (() => void) | undefined;
  onChange: (change: {
    colour?: HighlightColour;
    comment?: string;
    base?: string | undefined;
    unanswered?: string | undefined;
  }) => Promise<SavedText>;
  onRemove: () => void;
}) {
  const { attempt, tell } = useFeedback();
  const [isCommenting, setCommenting] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const { quote, colour, comment, madeOn, at } = highlight;
  // It stays for the reader who empties it to write another.
  const hadField = useRef(false);
  const hasField = comment !== undefined || isCommenting || hadField.current;
  hadField.current = hasField;
  const isLong = quote.exact.length > LONG && !isWhole;
  const copy = async () => {
    await navigator.clipboard.writeText(quote.exact);
    tell(i18n.t('highlight_copied'));
  };
  return (
    <li class="highlight" data-colour={colour} data-lost={isLost || undefined}>
      <blockquote class="highlight-quote" dir="auto">
        {isLong ? `${quote.exact.slice(0, LONG)}…` : quote.exact}
      </blockquote>
      {isLong && (
        <button
          type="button"
          class="text-button"
          onClick={() => setWhole(true)}
        >
          {i18n.t('search_more')}
        </button>
      )}
      {hasField && (
        <CommentField
          stored={comment ?? ''}
          autofocus={isCommenting}
          waiting={waitingFor({
            paper: highlight.paper,
            highlight: highlight.id,
          })}
          onSave={({ text, ...made }) => onChange({ comment: text, ...made })}
        />
      )}
      {isLost && <p class="highlight-lost">{i18n.t('highlight_lost')}</p>}
      <div class="highlight-foot">
        <p class="row-meta">
          <a href={madeOn.url} target="_blank" rel="noreferrer">
            {madeOn.label}
          </a>
          {' · '}
          <time dateTime={new Date(at).toISOString()} title={formatMoment(at)}>
            {formatAgo(at)}
          </time>
        </p>
        {onReveal && (
          <IconButton label={i18n.t('paper_reveal')} onClick={onReveal}>
            <RevealIcon />
          </IconButton>
        )}
        <PopoverButton
          label={i18n.t('highlight_colour')}
          title={`${i18n.t('highlight_colour')}: ${i18n.t(`highlight_${colour}`)}`}
          className="icon-button"
          icon={<span class="highlight-dot" />}
          panelLabel={i18n.t('highlight_colour')}
        >
          {(close) => (
            <ColourChoice
              label={i18n.t('highlight_colour')}
              chosen={colour}
              onChoose={(chosen) => {
                close();
                void attempt(() => onChange({ colour: chosen }));
              }}
            />
          )}
        </PopoverButton>
        {!hasField && (
          <IconButton
            label={i18n.t('highlight_comment_add')}
            onClick={() => setCommenting(true)}
          >
            <NoteIcon />
          </IconButton>
        )}
        <IconButton
          label={i18n.t('highlight_copy')}
          onClick={() => void attempt(copy)}
        >
          <CopyIcon />
        </IconButton>
        <IconButton label={i18n.t('highlight_remove')} onClick={onRemove}>
          <TrashIcon />
        </IconButton>
      </div>
    </li>
  );
}
