import { once } from '../memoize/once';

/** English words that say nothing about a paper's subject, folded as `words` folds them. */
export const stopWords = once(
  (): ReadonlySet<string> =>
    new Set(
      `a about above after again against all also although among an and any are as at be because been before being
  below between both but by can cannot could did do does doing down during each either et etc few for from further
  had has have having he hence her here hers him his how however if in into is it its itself just may me might
  more most must my no nor not now of off often on once one only or other our ours out over own per same shall she
  should since so some still such than that the their them then there therefore these they this those though
  through thus to too toward towards under until up upon us use used uses using very via was we well were what when
  where whereas whether which while who whom whose why will with within without would yet you your`.split(
        /\s+/,
      ),
    ),
);
