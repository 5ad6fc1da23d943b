import { isNameParticle } from './name-particles';
import { LONGEST_NAME, namesIn, readName } from './person-names';
import { foldCase } from './tokens';

/**
 * The surname that a typed name asks for, or its beginning, folded as `surnames` has it,
 * and the initial of the given names, if any; undefined without letters. Of a name that
 * is nobody's yet ("Sr" on the way to "Srivastava") the last part counts.
 */
export function askedName(
  name: string,
): { surname: string; initial?: string } | undefined {
  const typed = name.slice(0, LONGEST_NAME);
  const read = readName(typed);
  const surname = read?.surname ?? namesIn(foldCase(typed)).at(-1);
  if (surname === undefined) return undefined;
  const initial = read?.initials[0];
  const isGiven = !isNameParticle(foldCase(typed).split(/\s/)[0] ?? '');
  return { surname, ...(initial !== undefined && isGiven && { initial }) };
}
