import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import type { PaperId } from '../../lib/papers/paper';
import { useRegainedFocus } from './use-regained-focus';

/**
 * The row of a table that the keyboard is at, as its place among `papers`, and ways to
 * take it elsewhere: to a row, or along with a paper that will stand at another place.
 */
export function useRowAtHand({
  box,
  papers,
  isAnyChosen,
  reveal,
}: {
  box: RefObject<HTMLElement | null>;
  papers: readonly PaperId[];
  isAnyChosen: boolean;
  /** Brings a row into sight, so that it is drawn. */
  reveal: (index: number) => void;
}) {
  const [active, setActive] = useState(0);
  const at = Math.min(active, papers.length - 1);
  /** The row that is to have the focus. */
  const wanted = useRef<number | undefined>(undefined);
  const moving = useRef<PaperId | undefined>(undefined);
  useRegainedFocus(box, at, [papers, isAnyChosen]);

  const focusRow = (index: number) => {
    setActive(index);
    wanted.current = index;
    reveal(index);
  };

  // The paper that was moved stands elsewhere once the new order has come.
  useLayoutEffect(() => {
    const to = papers.findIndex((paper) => paper === moving.current);
    moving.current = undefined;
    const { activeElement, body } = document;
    const isElsewhere =
      activeElement !== body && !box.current?.contains(activeElement);
    if (to >= 0 && !isElsewhere) focusRow(to);
  }, [papers]);

  // A row may have to be drawn before it can take the focus.
  useEffect(() => {
    const row = box.current?.querySelector<HTMLElement>(
      `[data-index="${wanted.current}"]`,
    );
    if (!row) return;
    wanted.current = undefined;
    row.focus({ preventScroll: true });
  });

  return {
    at,
    setAt: setActive,
    focusRow,
    follow: (paper: PaperId) => {
      moving.current = paper;
    },
  };
}
