import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { FeedSummary, Library } from '../../lib/library/library';
import { useAnswer } from '../live/use-answer';
import { formatAgo, formatMoment } from '../words/dates';
import { formatCount } from '../../lib/language/format-count';

/** Every feed that was imported, newest first; also one that stopped half-way, which nobody announces. */
export function FeedsTable({
  library,
  isImporting,
}: {
  library: Library;
  isImporting: boolean;
}) {
  const id = useId();
  const { value: feeds } = useAnswer(library, () => library.feeds(), [
    isImporting,
  ]);
  if (feeds === undefined) return null;
  const newestFirst = feeds.toSorted((a, b) => b.importedAt - a.importedAt);
  return (
    <section class="feeds" aria-labelledby={id}>
      <h2 id={id}>{i18n.t('feeds_heading')}</h2>
      {feeds.length === 0 ? (
        <p class="view-intro">{i18n.t('feeds_none')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{i18n.t('feeds_label')}</th>
              <th scope="col" class="feeds-file">
                {i18n.t('feeds_file')}
              </th>
              <th scope="col" class="is-number">
                {i18n.t('feeds_entries')}
              </th>
              <th scope="col">{i18n.t('feeds_when')}</th>
            </tr>
          </thead>
          <tbody>
            {newestFirst.map((feed) => (
              <FeedRow key={feed.id} feed={feed} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function FeedRow({ feed }: { feed: FeedSummary }) {
  const { label, source, entries, importedAt, state } = feed;
  const inName = ` (${source})`;
  const isNamedByFile = label.endsWith(inName);
  return (
    <tr>
      <th scope="row">
        {isNamedByFile ? label.slice(0, -inName.length) : label}
        {/* Where the files have no column of their own. */}
        {isNamedByFile && <span class="feeds-file-in-name">{inName}</span>}
        {state !== 'done' && (
          <span class={`feed-state is-${state}`}>
            {i18n.t(`feeds_state_${state}`)}
          </span>
        )}
      </th>
      <td class="feeds-file" title={source}>
        {source}
      </td>
      <td class="is-number">{formatCount(entries)}</td>
      <td>
        <time
          dateTime={new Date(importedAt).toISOString()}
          title={formatMoment(importedAt)}
        >
          {formatAgo(importedAt)}
        </time>
      </td>
    </tr>
  );
}
