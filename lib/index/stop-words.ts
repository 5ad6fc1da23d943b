/** English words that say nothing about a paper's subject, folded as `words` folds them. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above across after again all along also although always am among an and another any are around as at
  based be became because been before being below between both but by can cannot could did do does doing done
  down due during each either et etc even ever every few first for from further furthermore get had has have
  having hence her here his how however if in into is it its itself just least less many may might more
  moreover most much must near neither no nor not now of off often on once one only onto or other others our
  out over own per perhaps quite rather same second several shall she should show shown shows since so some
  still such than that the their them then there thereby therefore these they this those though three through
  thus to together too toward towards two under until up upon us use used uses using very via was we well were
  what when where whereas whether which while who whose why will with within without would yet you your`.split(
    /\s+/,
  ),
);
