const CARDINALS =
  'zero one two three four five six seven eight nine ten eleven twelve'.split(
    ' ',
  );
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
    ' ',
  );
/** Two letters and more; single letters only count where they name a part. */
const ROMAN =
  '. . ii iii iv . vi vii viii ix . xi xii xiii xiv xv xvi xvii xviii xix xx'.split(
    ' ',
  );
/** After these a single letter or roman numeral is a number: "Part I", "Task B". */
const NUMBERED = new Set(
  'appendix chapter class day level part phase scenario section series session stage subtask task track type version volume'.split(
    ' ',
  ),
);
const FIGURES = '.一二三四五六七八九十';
const NEGATIONS = new Set(
  'no non not never neither nor without cannot'.split(' '),
);

/**
 * What tells the members of a series apart: the numbers in a title, ascending, with
 * repeats. Figures anywhere in a word ("MUC-3", "GPT4"), number words and ordinals
 * ("third", "3rd"), roman numerals, and single letters that name a part ("Task B", or
 * at the end).
 */
export function titleNumbers(titleWords: readonly string[]): string[] {
  const found: string[] = [];
  titleWords.forEach((word, i) => {
    const figures = word.match(/\d{1,20}/g);
    if (figures) {
      found.push(...figures.map((figure) => figure.replace(/^0+(?=\d)/, '')));
      return;
    }
    const value = [CARDINALS, ORDINALS, ROMAN]
      .map((list) => list.indexOf(word))
      .find((at) => at >= 0);
    // "(一)" stands alone, and of "第一部分" there are pairs.
    const figure = FIGURES.indexOf(word.replace('第', ''));
    if (value !== undefined) found.push(String(value));
    else if (figure > 0) found.push(String(figure));
    else if (/^[a-z]$/.test(word) && i > 0) {
      const named = NUMBERED.has(titleWords[i - 1] ?? '');
      if (named || i === titleWords.length - 1)
        found.push(SINGLE_ROMAN[word] ?? word);
    }
  });
  return found.sort();
}

const SINGLE_ROMAN: Readonly<Record<string, string>> = {
  i: '1',
  v: '5',
  x: '10',
};

/** How many words of a title deny: "is not not" denies twice. */
export function titleNegations(titleWords: readonly string[]): number {
  return titleWords.filter((word) => NEGATIONS.has(word)).length;
}
