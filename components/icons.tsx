// Long because it is a list: one drawing after the other.
import type { ComponentChildren } from 'preact';

/**
 * Our own icons on a 16-pixel grid: 1.5-pixel strokes in the colour of the text around
 * them. They never carry meaning alone; the control around them has the name.
 */
function Icon({
  children,
  isDirected = false,
}: {
  children: ComponentChildren;
  /** Points the way words run: mirrored where they run from the right. */
  isDirected?: boolean;
}) {
  return (
    <svg
      class={isDirected ? 'icon is-directed' : 'icon'}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export const SearchIcon = () => (
  <Icon>
    <circle cx="7" cy="7" r="4.25" />
    <path d="m10.25 10.25 3.25 3.25" />
  </Icon>
);

export const CloseIcon = () => (
  <Icon>
    <path d="m4.25 4.25 7.5 7.5m0-7.5-7.5 7.5" />
  </Icon>
);

export const BookmarkIcon = () => (
  <Icon>
    <path d={BOOKMARK} />
  </Icon>
);

export const SavedIcon = () => (
  <Icon>
    <path d={BOOKMARK} fill="currentColor" />
  </Icon>
);

export const TagIcon = () => (
  <Icon>
    <path d="M2.75 7.6V3.5c0-.4.35-.75.75-.75h4.1c.2 0 .4.08.53.22l4.9 4.9a.75.75 0 0 1 0 1.06l-4.1 4.1a.75.75 0 0 1-1.06 0l-4.9-4.9a.75.75 0 0 1-.22-.53z" />
    <circle cx="5.75" cy="5.75" r=".6" fill="currentColor" />
  </Icon>
);

export const StateIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="5.25" />
    <path d="m5.75 8.1 1.6 1.6 3-3.3" />
  </Icon>
);

export const ColumnsIcon = () => (
  <Icon>
    <rect x="2.25" y="3.25" width="11.5" height="9.5" rx="1.5" />
    <path d="M6.1 3.25v9.5m3.8-9.5v9.5" />
  </Icon>
);

export const ChartIcon = () => (
  <Icon>
    <path d="M2.75 13.25h10.5M4.5 10.75v-3m3.5 3v-7m3.5 7v-4.5" />
  </Icon>
);

export const MapIcon = () => (
  <Icon>
    <circle cx="4" cy="11.5" r="1.75" />
    <circle cx="11.75" cy="10.5" r="1.75" />
    <circle cx="7.5" cy="4" r="1.75" />
    <path d="m5.7 11.3 4.3-.6M4.8 9.9l1.9-4.3m1.8 0 2.3 3.4" />
  </Icon>
);

export const SeenIcon = () => (
  <Icon>
    <path d="M1.75 8s2.2-4 6.25-4 6.25 4 6.25 4-2.2 4-6.25 4-6.25-4-6.25-4z" />
    <circle cx="8" cy="8" r="1.75" />
  </Icon>
);

export const NoteIcon = () => (
  <Icon>
    <path d={PEN} />
  </Icon>
);

/** A marker and the line it draws. */
export const HighlightIcon = () => (
  <Icon>
    <path d="M9.9 2.9 13.1 6.1 7.4 11.2 4.8 8.6zM4.8 8.6l-1 2.6 1 1 2.6-1" />
    <path d="M2.75 13.75h10.5" />
  </Icon>
);

export const NotedIcon = () => (
  <Icon>
    <path d={PEN} />
    <path d="M9 13.25h4.25" />
  </Icon>
);

/** The same sheet twice. */
export const DuplicateIcon = () => (
  <Icon>
    <rect x="2.75" y="5.75" width="7.5" height="7.5" rx="1.5" />
    <path d="M6 3.25A1.5 1.5 0 0 1 7.25 2.75h4.5a1.5 1.5 0 0 1 1.5 1.5v4.5a1.5 1.5 0 0 1-.5 1.1" />
  </Icon>
);

/** Papers that share something: two circles, overlapping. */
export const RelatedIcon = () => (
  <Icon>
    <circle cx="5.75" cy="8" r="3.75" />
    <circle cx="10.25" cy="8" r="3.75" />
  </Icon>
);

/** Alike, not proven: the sign for "about equal". */
export const SimilarIcon = () => (
  <Icon>
    <path d="M2.75 6.25c1.75-2 3.5-2 5.25-.5s3.5 1.5 5.25-.5M2.75 11c1.75-2 3.5-2 5.25-.5s3.5 1.5 5.25-.5" />
  </Icon>
);

export const RevealIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="3.75" />
    <path d="M8 1.75v2.5m0 7.5v2.5M1.75 8h2.5m7.5 0h2.5" />
  </Icon>
);

export const MoreIcon = () => (
  <Icon>
    <g fill="currentColor" stroke="none">
      <circle cx="3.5" cy="8" r="1.25" />
      <circle cx="8" cy="8" r="1.25" />
      <circle cx="12.5" cy="8" r="1.25" />
    </g>
  </Icon>
);

export const BackIcon = () => (
  <Icon isDirected>
    <path d="M9.75 3.5 5.25 8l4.5 4.5" />
  </Icon>
);

export const ForwardIcon = () => (
  <Icon isDirected>
    <path d="M6.25 3.5 10.75 8l-4.5 4.5" />
  </Icon>
);

export const PlusIcon = () => (
  <Icon>
    <path d="M8 3.25v9.5M3.25 8h9.5" />
  </Icon>
);

export const UpIcon = () => (
  <Icon>
    <path d="M8 12.75v-9.5M4.25 7 8 3.25 11.75 7" />
  </Icon>
);

export const DownIcon = () => (
  <Icon>
    <path d="M8 3.25v9.5M4.25 9 8 12.75 11.75 9" />
  </Icon>
);

export const MoveIcon = () => (
  <Icon>
    <path d="M3.25 8h9.5M9 4.25 12.75 8 9 11.75" />
  </Icon>
);

export const RenameIcon = () => (
  <Icon>
    <path d="M5.5 2.75h5M8 2.75v10.5m-2.5 0h5" />
  </Icon>
);

export const TrashIcon = () => (
  <Icon>
    <path d="M2.75 4.5h10.5M6.25 4.25v-1.5h3.5v1.5M4.25 4.5l.5 8.75h6.5l.5-8.75" />
  </Icon>
);

export const RemoveIcon = () => (
  <Icon>
    <path d="M3.25 8h9.5" />
  </Icon>
);

export const ListIcon = () => (
  <Icon>
    <path d="M6 4h7.25M6 8h7.25M6 12h7.25" />
    <path d="M2.9 4h.01M2.9 8h.01M2.9 12h.01" stroke-width="2" />
  </Icon>
);

export const ImportIcon = () => (
  <Icon>
    <path d="M8 2.5v7.25M4.75 6.75 8 10l3.25-3.25M2.75 10.75v2.5h10.5v-2.5" />
  </Icon>
);

export const SettingsIcon = () => (
  <Icon>
    <path d="M2.5 4.75h5m4 0h2m-11 6.5h2m4 0h5" />
    <circle cx="9.5" cy="4.75" r="1.9" />
    <circle cx="6.5" cy="11.25" r="1.9" />
  </Icon>
);

export const PauseIcon = () => (
  <Icon>
    <path d="M5.5 3.5v9m5-9v9" />
  </Icon>
);

export const PlacesIcon = () => (
  <Icon>
    <path d="M2.5 4.25h11m-11 3.75h11m-11 3.75h7" />
  </Icon>
);

export const ExportIcon = () => (
  <Icon>
    <path d="M8 10V2.75M4.75 5.75 8 2.5l3.25 3.25M2.75 10.75v2.5h10.5v-2.5" />
  </Icon>
);

export const CopyIcon = () => (
  <Icon>
    <rect x="2.75" y="2.75" width="8" height="8" rx="1.5" />
    <path d="M13.25 6v5.75a1.5 1.5 0 0 1-1.5 1.5H6" />
  </Icon>
);

export const OpenIcon = () => (
  <Icon>
    <path d="M6.5 3.25H3.25v9.5h9.5V9.5M9.25 3.25h3.5v3.5M12.5 3.5 7.5 8.5" />
  </Icon>
);

export const LibraryIcon = () => (
  <Icon>
    <path d="M3.25 2.75v10.5M6.5 2.75v10.5M9.5 3.25l3.25 9.75" />
  </Icon>
);

export const CheckIcon = () => (
  <Icon>
    <path d="m3.25 8.5 3 3 6.5-7" />
  </Icon>
);

export const PageIcon = () => (
  <Icon>
    <path d="M3.75 2.25h5.5l3 3v8.5h-8.5zM9 2.5v3h3" />
  </Icon>
);

const BOOKMARK = 'M4.25 2.75h7.5v10.5L8 10.25l-3.75 3z';
const PEN = 'M11 2.75 13.25 5l-7 7-3 .75.75-3z';

/** The mark: two sheets, and what they share. Its colours are its own. */
export const CognateMark = () => (
  <svg
    class="mark"
    viewBox="0 0 32 32"
    width="20"
    height="20"
    aria-hidden="true"
    focusable="false"
  >
    <rect x="10" y="0" width="20" height="22" rx="5" fill="#8d86ee" />
    <rect x="2" y="10" width="20" height="22" rx="5" fill="#4740b0" />
    <path d="M10 10h7a5 5 0 0 1 5 5v7h-7a5 5 0 0 1-5-5z" fill="#ffd466" />
  </svg>
);

/** Beside the page. */
export const PanelIcon = () => (
  <Icon isDirected>
    <rect x="2.25" y="3.25" width="11.5" height="9.5" rx="1.75" />
    <path d="M9.5 3.25v9.5" />
  </Icon>
);
