import { i18n } from '#i18n';
import type { Library, PageView } from '../../lib/library/library';
import { useFeedback } from '../feedback/feedback-context';
import { PageIcon } from '../icons';
import { useAnswer } from '../live/use-answer';
import { useSlow } from '../live/use-slow';
import { EmptyState } from '../paper/empty-state';
import { Failure } from '../paper/failure';
import { Paged } from '../paper/paged';
import { PageRow } from './page-row';
import { pageSummary } from './page-summary';

/** The papers of the page the reader looks at. */
export function ThisPage({ library }: { library: Library }) {
  const { attempt } = useFeedback();
  const { value, error, pending, again } = useAnswer(
    library,
    () => library.thisPage(),
    [],
  );
  const isSlow = useSlow(pending && value === undefined);

  if (error !== undefined) return <Failure error={error} onRetry={again} />;
  if (value === undefined)
    return isSlow ? <p class="view-waiting">{i18n.t('page_loading')}</p> : null;
  if (value.status !== 'page' || value.papers.length === 0)
    return <NothingHere status={value.status} />;
  return (
    <>
      <div class="page-head">
        {value.label !== undefined && <h2>{value.label}</h2>}
        <p>{pageSummary(value.papers)}</p>
      </div>
      <div class="scroll">
        <Paged
          items={value.papers}
          render={(shown) => (
            <ul class="rows" role="list" aria-label={i18n.t('popup_tab_page')}>
              {shown.map((paper, at) => (
                <PageRow
                  key={at}
                  library={library}
                  paper={paper}
                  onReveal={(index) =>
                    void attempt(() => library.reveal(index))
                  }
                />
              ))}
            </ul>
          )}
        />
      </div>
    </>
  );
}

function NothingHere({ status }: { status: PageView['status'] }) {
  if (status === 'page')
    return (
      <EmptyState
        icon={<PageIcon />}
        title={i18n.t('page_empty_title')}
        text={i18n.t('page_empty_text')}
      />
    );
  if (status === 'silent')
    return (
      <EmptyState
        icon={<PageIcon />}
        title={i18n.t('page_silent_title')}
        text={i18n.t('page_silent_text')}
      />
    );
  return (
    <EmptyState
      icon={<PageIcon />}
      title={i18n.t('page_unclaimed_title')}
      text={i18n.t('page_unclaimed_text')}
    >
      <p class="empty-links">
        <a
          href="https://arxiv.org/list/cs.LG/new"
          target="_blank"
          rel="noreferrer"
        >
          {i18n.t('page_unclaimed_arxiv')}
        </a>
        <a
          href="https://huggingface.co/papers"
          target="_blank"
          rel="noreferrer"
        >
          {i18n.t('page_unclaimed_huggingface')}
        </a>
      </p>
    </EmptyState>
  );
}
