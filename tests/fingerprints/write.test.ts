import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeRun, recordsOf } from '../../lib/fingerprints/change-run';
import { fingerprint, SHARDS } from '../../lib/fingerprints/fingerprint';
import { packMark, unpackMark } from '../../lib/fingerprints/mark';
import {
  isWhole,
  lookUp,
  readFingerprints,
  type Fingerprints,
} from '../../lib/fingerprints/records';
import { findMark, RECORD } from '../../lib/fingerprints/run';
import { write, writeAnew, type Marked } from '../../lib/fingerprints/write';

const SALT = [1, 2] as const;
const digitsOf = (text: string) => fingerprint(text, SALT).digits;
const mark = fc.record({
  reading: fc.constantFrom(undefined, 'read' as const, 'dismissed' as const),
  saved: fc.boolean(),
  arxiv: fc.boolean(),
  duplicate: fc.boolean(),
  place: fc.nat(35),
});
const packed = mark.map(packMark);
/** Few texts, so that most are changed again. */
const changes = fc.dictionary(fc.string({ maxLength: 2 }), packed);

describe('a mark', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(mark, (it) => {
        expect(unpackMark(packMark(it))).toEqual(it);
      }),
    );
  });
});

describe('a run', () => {
  it('holds exactly what was put in and not taken out, sorted', () => {
    const steps = fc.array(
      fc.dictionary(fc.string({ maxLength: 2 }), fc.option(packed)),
    );
    fc.assert(
      fc.property(steps, (all) => {
        const expected = new Map<string, string>();
        let run = '';
        for (const step of all) {
          const digits = Object.entries(step).map(
            ([text, it]) => [digitsOf(text), it ?? undefined] as const,
          );
          run = changeRun(run, new Map(digits));
          for (const [key, it] of digits)
            if (it === undefined) expected.delete(key);
            else expected.set(key, it);
        }
        expect(recordsOf(run)).toEqual(expected);
        expect([...recordsOf(run).keys()]).toEqual(
          [...expected.keys()].toSorted(),
        );
        for (const [key, it] of expected) expect(findMark(run, key)).toBe(it);
        expect(findMark(run, digitsOf('never put in'))).toBeUndefined();
      }),
    );
  });
});

describe('fingerprints', () => {
  const markedOf = (step: Record<string, string>): Marked[] =>
    Object.entries(step).map(([text, it]) => ({
      ...fingerprint(text, SALT),
      mark: it,
    }));
  const apply = (all: readonly Record<string, string>[]): Fingerprints =>
    all.reduce(
      (before, step) => write(before, markedOf(step))?.fingerprints ?? before,
      writeAnew(SALT, []).fingerprints,
    );

  it('know the latest mark of everything written, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(changes), (all) => {
        const fingerprints = apply(all);
        const expected = Object.assign({}, ...all) as Record<string, string>;
        for (const [text, it] of Object.entries(expected))
          expect(lookUp(fingerprints, fingerprint(text, SALT))).toBe(it);
        expect(
          lookUp(fingerprints, fingerprint('never written', SALT)),
        ).toBeUndefined();
        expect(isWhole(fingerprints)).toBe(true);
      }),
    );
  });

  it('go to a small tail, and from there to the shards', () => {
    const many = (from: number, count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, i) => [`${from + i}`, '00']),
      );
    const first = write(
      writeAnew(SALT, []).fingerprints,
      markedOf(many(0, 400)),
    );
    expect(first?.shards.size).toBe(0);
    const second = write(first!.fingerprints, markedOf(many(400, 400)));
    expect(second?.shards.size).toBe(SHARDS);
    expect(second?.fingerprints.head.tail.join('')).toBe('');
    expect(second?.fingerprints.head.size).toBe(800 * RECORD);
    expect(write(second!.fingerprints, markedOf(many(0, 800)))).toBeUndefined();
  });

  it('are not read when of another version, nor taken for whole when damaged', () => {
    const { head, shards } = writeAnew(
      SALT,
      markedOf({ a: '00', b: '00' }),
    ).fingerprints;
    expect(readFingerprints({ ...head, version: 0 }, shards)).toBeUndefined();
    expect(readFingerprints(undefined, [])).toBeUndefined();
    expect(isWhole(readFingerprints(head, shards)!)).toBe(true);
    const lost = shards.map((run) => (run === '' ? run : undefined));
    expect(isWhole(readFingerprints(head, lost)!)).toBe(false);
  });
});
