import type { ComponentChildren, RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { Library } from '../../lib/library/library';
import type { PaperId } from '../../lib/papers/paper';
import { KeysSheet } from '../keys/keys-sheet';
import { useChosenKeys } from '../keys/use-chosen-keys';
import { useKeys } from '../keys/use-keys';
import { usePaperKeys, type DetailsPart } from '../keys/use-paper-keys';
import { walk } from '../keys/walk';
import { hrefOf, type Route } from './route';

/** The single keys of the library page: its places, its rows, the paper at hand. */
export function useLibraryKeys({
  library,
  go,
  paper,
  field,
}: {
  library: Library;
  go: (route: Route) => void;
  /** The one whose details are open. */
  paper: PaperId | undefined;
  /** The search. */
  field: RefObject<HTMLInputElement | null>;
}): {
  /** What a key asked to see of a paper's details. */
  part: { name: DetailsPart } | undefined;
  /** All keys, while they are shown. */
  sheet: ComponentChildren;
} {
  const chosen = useChosenKeys(library.settings);
  const [part, setPart] = useState<{ name: DetailsPart }>();
  const [isHelp, setHelp] = useState(false);
  const paperKeys = usePaperKeys(library, paper, (at, name) => {
    if (at !== paper) go({ view: 'paper', paper: at });
    setPart({ name });
  });
  useKeys(chosen, {
    help: () => setHelp(true),
    search: () => field.current?.select(),
    goSaved: () => go({ view: 'saved' }),
    goSeen: () => go({ view: 'seen' }),
    goStatistics: () => go({ view: 'statistics' }),
    next: () => walk('ArrowDown'),
    previous: () => walk('ArrowUp'),
    ...paperKeys,
  });
  return {
    part,
    sheet: isHelp && (
      <KeysSheet
        chosen={chosen}
        settingsHref={hrefOf({ view: 'settings' })}
        onClose={() => setHelp(false)}
      />
    ),
  };
}
