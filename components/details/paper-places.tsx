import { i18n } from '#i18n';
import type { PaperDetails } from '../../lib/messaging/views';
import { paperPlaces } from '../../lib/papers/links';
import { CopyValue } from './copy-value';

/** A paper's identifiers, to be copied, and where it is to be had. */
export function PaperPlaces({
  paper,
}: {
  paper: Pick<PaperDetails, 'identifiers' | 'links'>;
}) {
  const { arxiv, arxivVersion, doi, openreview } = paper.identifiers;
  const ids = [
    arxiv && {
      name: 'arXiv',
      value: arxivVersion === undefined ? arxiv : `${arxiv}v${arxivVersion}`,
    },
    doi && { name: 'DOI', value: doi },
    openreview && { name: 'OpenReview', value: openreview },
  ].filter((id) => !!id);
  const places = paperPlaces(paper);
  return (
    <div class="places">
      {ids.length > 0 && (
        <dl class="identifiers">
          {ids.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <CopyValue name={name} value={value} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {places.length > 0 ? (
        <ul
          class="place-links"
          role="list"
          aria-label={i18n.t('details_places')}
        >
          {places.map(({ place, href }) => (
            <li key={place}>
              <a href={href} target="_blank" rel="noreferrer">
                {i18n.t(`place_${place}`)}
              </a>
            </li>
          ))}
        </ul>
      ) : (
        <p class="quiet">{i18n.t('details_no_places')}</p>
      )}
    </div>
  );
}
