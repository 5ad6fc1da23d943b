/**
 * What `make` gives, made when it is first asked for. For tables at the top of a file: a
 * worker that is started for one answer would make all of them before it answers.
 */
export function once<Made>(make: () => Made): () => Made {
  let made: { it: Made } | undefined;
  return () => (made ??= { it: make() }).it;
}
