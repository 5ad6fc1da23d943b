import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { DECIDED } from '../../lib/duplicates/decision.ts';
import {
  measure,
  pairsByAbstracts,
  pairsOf,
  usualShares,
  type PairExamples,
} from './examples.ts';
import { fitLogistic, type Example, type Logistic } from './fit-logistic.ts';
import { draftOf, readLabelled, type LabelledRecord } from './labelled-file.ts';
import { writeWeights, type Provenance } from './write-weights.ts';

const L2 = 1;
/** Positive pairs that a file counts as at most, and negative ones to a positive. */
const MOST_POSITIVE = 1_000;
const MOST_NEGATIVE = 5;
/** Of a corpus, where positive pairs are few. */
const CORPUS_NEGATIVE = 2_000;
/** How much an example counts that was made by leaving facts out. */
const BARE = 0.5;
const FOLDS = 5;

interface Source {
  name: string;
  source: string;
  license: string;
  times: number;
  examples: PairExamples[];
}

/** Reads, fits, scores what is held out, prints it and writes the weights. */
export async function fitDuplicates(args: readonly string[]): Promise<void> {
  const sources: Source[] = [];
  for (const arg of args) sources.push(await readSource(arg));
  const told: Provenance[] = [];
  for (const source of sources) {
    told.push(describe(source, heldOut(source, sources)));
    console.log(told.at(-1));
  }
  const examples = weighAll(sources, () => true);
  const logistic = fitLogistic(examples, L2);
  const on = new Date().toISOString().slice(0, 10);
  await writeWeights(logistic, usualShares(examples, logistic.weights), {
    on,
    l2: L2,
    sources: told,
  });
}

async function readSource(arg: string): Promise<Source> {
  const [path = '', times = '1'] = arg.split('*');
  if (path.endsWith('.jsonl.gz')) {
    const drafts = gunzipSync(readFileSync(path))
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as LabelledRecord)
      .filter(({ abstract }) => Boolean(abstract))
      .map(draftOf);
    return {
      name: 'ACL Anthology, labelled by the overlap of abstracts',
      source: 'aclanthology.org',
      license: 'CC BY 4.0',
      times: Number(times),
      examples: measure(await pairsByAbstracts(drafts)),
    };
  }
  const file = readLabelled(path);
  return {
    name: file.name ?? path,
    source: file.source ?? '',
    license: file.license ?? '',
    times: Number(times),
    examples: measure(await pairsOf(file)),
  };
}

type Keep = (source: Source, index: number) => boolean;

function weighAll(sources: readonly Source[], keep: Keep): Example[] {
  return sources.flatMap((source) => {
    const kept = source.examples.filter((_, i) => keep(source, i));
    const { positive, negative } = shares(source);
    return kept.flatMap(({ full, bare }) => {
      const weight = full.label ? positive : negative;
      return [
        { ...full, weight },
        ...bare.map((example) => ({ ...example, weight: weight * BARE })),
      ];
    });
  });
}

function shares({ examples, times }: Source) {
  const positives = examples.filter(({ full }) => full.label).length;
  const negatives = examples.length - positives;
  const positive = Math.min(1, MOST_POSITIVE / positives);
  const most =
    examples[0]?.split === 'corpus'
      ? CORPUS_NEGATIVE
      : MOST_NEGATIVE * positives;
  return {
    positive: times * positive,
    negative: times * positive * Math.min(1, most / negatives),
  };
}

/** F1 on the split `valid` where there is one to hold out, else on folds, else on the whole file. */
function heldOut(source: Source, sources: readonly Source[]): string {
  const splits = new Set(source.examples.map(({ split }) => split));
  const fit = (keep: Keep) => fitLogistic(weighAll(sources, keep), L2);
  if (splits.has('valid') && splits.has('train')) {
    const isOut = (i: number) => source.examples[i]!.split === 'valid';
    const logistic = fit((from, i) => from !== source || !isOut(i));
    return `valid, fitted without it: ${score([[logistic, source.examples.filter((_, i) => isOut(i))]])}`;
  }
  if (splits.has('groups') || splits.has('corpus')) {
    const logistic = fit((from) => from !== source);
    return `all candidate pairs, fitted without the file: ${score([[logistic, source.examples]])}`;
  }
  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    const logistic = fit((from, i) => from !== source || i % FOLDS !== fold);
    const out = source.examples.filter((_, i) => i % FOLDS === fold);
    return [logistic, out] satisfies [Logistic, PairExamples[]];
  });
  return `${FOLDS}-fold: ${score(folds)}`;
}

function score(parts: readonly [Logistic, readonly PairExamples[]][]): string {
  let right = 0;
  let wrong = 0;
  let missed = 0;
  for (const [{ intercept, weights }, examples] of parts)
    for (const { full } of examples) {
      let odds = intercept;
      full.features.forEach((value, i) => (odds += value * weights[i]!));
      const said = 1 / (1 + Math.exp(-odds)) >= DECIDED;
      if (said && full.label) right++;
      else if (said) wrong++;
      else if (full.label) missed++;
    }
  const f1 = (200 * right) / (2 * right + wrong + missed);
  return `F1 ${f1.toFixed(2)} (${wrong} false, ${missed} missed)`;
}

function describe(source: Source, heldOut: string): Provenance {
  const { name, license, examples } = source;
  return {
    name,
    source: source.source,
    license,
    splits: [...new Set(examples.map(({ split }) => split))].join(', '),
    pairs: examples.length,
    positive: examples.filter(({ full }) => full.label).length,
    weight: Number(shares(source).positive.toFixed(3)),
    heldOut,
  };
}
