/** Words between given names and surname, in lower case, that are no name by themselves. */
const PARTICLES: ReadonlySet<string> = new Set(
  'af al av bin da de del della den der di do dos du el ibn la le ter ten van vom von zu zur'.split(
    ' ',
  ),
);

/** Whether a folded word is what "van" and "der" are in "Laurens van der Maaten". */
export function isNameParticle(word: string): boolean {
  return PARTICLES.has(word);
}
