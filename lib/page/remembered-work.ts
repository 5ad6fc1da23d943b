import type { PaperId } from '../papers/paper';
import type { TitleBadges } from './title-badges';

/** A paper is remembered within this time, or something is wrong. In milliseconds. */
const PATIENCE = 5_000;
const PAUSE = 60;

/**
 * The paper of a title, once it is remembered; `meet` has it so where the settings would
 * forget it. Undefined where it cannot be.
 */
export async function rememberedWork(
  title: TitleBadges | undefined,
  meet: (title: TitleBadges) => void,
): Promise<PaperId | undefined> {
  if (title === undefined) return undefined;
  if (title.annotation?.isUnremembered) meet(title);
  const paper = () => title.annotation?.paper;
  for (let waited = 0; waited < PATIENCE; waited += PAUSE) {
    if (paper() !== undefined) break;
    await new Promise((done) => setTimeout(done, PAUSE));
  }
  return paper();
}
