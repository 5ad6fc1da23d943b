import { i18n } from '#i18n';
import type { ClaimedView, Library, PageView } from '../../lib/library/library';
import { offName } from '../../lib/settings/off-pages';
import { useFeedback } from '../feedback/feedback-context';
import { PageIcon } from '../icons';
import { useAnswer } from '../live/use-answer';
import { useSlow } from '../live/use-slow';
import { EmptyState } from '../paper/empty-state';
import { Failure } from '../paper/failure';
import { Paged } from '../paper/paged';
import { toPaper, type TargetOf } from '../paper/paper-targets';
import { WithheldSiteNotice } from '../site-access/withheld-site-notice';
import { PageAsleep } from './page-asleep';
import { PageMenu } from './page-menu';
import { PageRow } from './page-row';
import { SaveAllNew } from './save-all-new';
import { pageSummary } from './page-summary';
import type { ThisPageAnswer } from './use-this-page';

/** The papers of the page the reader looks at, and what Cognate does there. */
export function ThisPage({
  library,
  answer,
  targetOf = toPaper,
}: {
  library: Library;
  answer: ThisPageAnswer;
  /** Where the titles lead. */
  targetOf?: TargetOf;
}) {
  const { attempt } = useFeedback();
  const { value, error, pending, again, follow } = answer;
  const settings = useAnswer(
    library.settings,
    () => library.settings.read(),
    [],
  );
  const isSlow = useSlow(pending && value === undefined);

  if (error !== undefined) return <Failure error={error} onRetry={again} />;
  if (value === undefined)
    return isSlow ? <p class="view-waiting">{i18n.t('page_loading')}</p> : null;

  const { status, label, page, papers, withheld = [] } = value;
  const off = settings.value?.offPages ?? [];
  const change = (make: () => Promise<unknown>) =>
    void attempt(make).then(follow);
  // Asked before anything is waited for: only a click may ask.
  const allow = (id: string) => {
    const answer = library.siteAccess.allow(id);
    void attempt(() => answer, { showsItself: true }).then(follow);
  };
  const turn = (next: readonly string[]) =>
    change(() => library.settings.write('offPages', next));
  const pause = (isPaused: boolean) =>
    change(() => library.pausePage(isPaused));

  if (page && (status === 'off' || status === 'paused'))
    return (
      <PageAsleep
        page={page}
        status={status}
        onWake={() => {
          if (status === 'paused') pause(false);
          else turn(awake(off, page));
        }}
      />
    );
  return (
    <>
      {status === 'page' && (
        <div class="page-head">
          {label !== undefined && <h2>{label}</h2>}
          {papers.length > 0 && <p>{pageSummary(papers)}</p>}
          <SaveAllNew library={library} papers={papers} />
          {page && (
            <PageMenu
              page={page}
              off={off}
              onSwitch={turn}
              onPause={() => pause(true)}
            />
          )}
        </div>
      )}
      {withheld.map((site) => (
        <WithheldSiteNotice key={site.id} site={site} onAllow={allow} />
      ))}
      {papers.length === 0 ? (
        // A page that may not be read has nothing else to tell.
        (status === 'unclaimed' || withheld.length === 0) && (
          <NothingHere status={status} />
        )
      ) : (
        <PagePapers
          library={library}
          papers={papers}
          targetOf={targetOf}
          onReveal={(index) => void attempt(() => library.reveal(index))}
        />
      )}
    </>
  );
}

/** Both switches of a page on. */
function awake(off: readonly string[], page: ClaimedView): string[] {
  const names = [offName({ site: page.site }), offName(page)];
  return off.filter((name) => !names.includes(name));
}

function PagePapers({
  library,
  papers,
  targetOf,
  onReveal,
}: {
  library: Library;
  papers: PageView['papers'];
  targetOf: TargetOf;
  onReveal: (index: number) => void;
}) {
  return (
    <div class="scroll">
      <Paged
        items={papers}
        render={(shown) => (
          <ul class="rows" role="list" aria-label={i18n.t('popup_tab_page')}>
            {shown.map((paper, at) => (
              <PageRow
                key={at}
                library={library}
                paper={paper}
                targetOf={targetOf}
                onReveal={onReveal}
              />
            ))}
          </ul>
        )}
      />
    </div>
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
