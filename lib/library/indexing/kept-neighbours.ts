import type { PackedIndex } from '../../index/packed-index';
import type { Neighbour } from '../../index/paper-index';
import { relatedMinScore, RELATED_VERSION } from '../../index/related-score';
import type { Connection } from '../../store/connection';
import type { StoredPaper } from '../../store/schema';
import { distinctWorks } from '../answers/distinct-works';
import type { CurrentSpace, LiveLatent } from './live-latent';

/** Neighbours kept of a paper. */
const MOST_NEIGHBOURS = 12;

/** Related papers of one paper: those that are kept while the index has not grown since, else asked of it and kept. */
export async function readNeighbours(
  connection: Connection,
  {
    index,
    latent,
    usesLatent,
  }: {
    index: PackedIndex;
    latent: LiveLatent;
    usesLatent: () => Promise<boolean>;
  },
  paper: StoredPaper,
): Promise<readonly Neighbour[]> {
  const [db, isLatent] = await Promise.all([connection(), usesLatent()]);
  const [kept, keptIn] = await Promise.all([
    db.get('neighbours', paper.id),
    isLatent ? latent.space() : 0,
  ]);
  if (
    kept?.size === index.size &&
    kept.version === RELATED_VERSION &&
    kept.space === keptIn
  )
    return kept.neighbours;
  const { space, part }: CurrentSpace = isLatent
    ? await latent.current()
    : { space: 0 };
  const related = await index.related(paper, {
    limit: 2 * MOST_NEIGHBOURS,
    minScore: relatedMinScore(part !== undefined),
    except: new Set([paper.id]),
    ...(part && { nearness: part.nearnessTo(paper) }),
  });
  const neighbours = await distinctWorks(
    db,
    paper.id,
    related,
    MOST_NEIGHBOURS,
  );
  // Nobody waits for it: what is not kept is worked out again.
  db.put('neighbours', {
    paper: paper.id,
    size: index.size,
    version: RELATED_VERSION,
    space,
    neighbours,
  }).catch(() => undefined);
  return neighbours;
}
