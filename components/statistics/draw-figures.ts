import { spokenLanguage } from '../../lib/language/spoken';
import type { Statistics } from '../../lib/library/answers/statistics';
import { formatCount } from '../../lib/language/format-count';
import { readingText } from '../words/state-text';
import { formatDay } from './format-day';
import type { Plot } from './figure';

/** A chart of fewer papers than this has room to spare: half papers are not counted. */
const FEW = 4;

/** A day that can be told from its neighbours, in CSS pixels. */
const LEAST_CELL = 12;

/** In CSS pixels. */
const FONT_SIZE = 12;
/** Between a bar's name and the bar, in CSS pixels. */
const TICK_PADDING = 8;

const FONT = {
  fontSize: `${FONT_SIZE}px`,
  fontFamily: 'inherit',
  overflow: 'visible',
};

/** What draws each figure, for a width in CSS pixels. */
export function drawers({
  seenByDay,
  seenByWeek,
  savedByWeek,
  places,
  states,
}: Statistics) {
  return {
    days: (plot: Plot, width: number) => {
      const weeks = Math.min(53, Math.floor((width - 40) / LEAST_CELL));
      const days = seenByDay.slice(-(weeks - 1) * 7 - lastWeek(seenByDay));
      const most = mostOf(days, 1);
      const cells = days.map(({ from, count }, i) => ({
        week: Math.floor(i / 7),
        day: (from.getDay() + 6) % 7,
        fill: shade(Math.sqrt(count / most)),
        title: `${formatDay(from)}: ${formatCount(count)}`,
      }));
      const weekday = new Intl.DateTimeFormat(spokenLanguage(), {
        weekday: 'short',
      });
      const cell = (width - 34) / weeks;
      return plot.plot({
        width,
        height: Math.round((width - 40) / weeks) * 7 + 26,
        marginLeft: 34,
        marginTop: 18,
        marginBottom: 4,
        marginRight: 0,
        style: FONT,
        x: { axis: null, padding: 0.16 },
        y: {
          padding: 0.16,
          label: null,
          tickSize: 0,
          ticks: [0, 2, 4],
          // The first of January 2024 was a Monday.
          tickFormat: (at: number) => weekday.format(new Date(2024, 0, at + 1)),
        },
        color: { type: 'identity' },
        marks: [
          plot.cell(cells, {
            x: 'week',
            y: 'day',
            fill: 'fill',
            title: 'title',
            rx: 2,
          }),
          plot.text(monthsOf(days), {
            x: 'week',
            text: 'name',
            frameAnchor: 'top',
            textAnchor: 'start',
            dx: -cell / 2 + 1,
            dy: -14,
          }),
        ],
      });
    },
    weeks: (plot: Plot, width: number) =>
      plot.plot({
        width,
        height: 190,
        style: FONT,
        x: { type: 'utc', label: null, ticks: 6, tickFormat: monthTick() },
        y: {
          grid: true,
          label: null,
          ticks: 4,
          domain: [0, mostOf([...seenByWeek, ...savedByWeek], FEW)],
          tickFormat: formatCount,
        },
        marks: [
          plot.rectY(seenByWeek, {
            x: 'from',
            y: 'count',
            interval: 'week',
            fill: 'var(--cg-related)',
            fillOpacity: 0.45,
            rx: 1,
          }),
          plot.rectY(savedByWeek, {
            x: 'from',
            y: 'count',
            interval: 'week',
            fill: 'var(--cg-saved)',
            rx: 1,
          }),
        ],
      }),
    places: (plot: Plot, width: number) =>
      bars(plot, width, places, 'var(--cg-duplicate)'),
    states: (plot: Plot, width: number) =>
      bars(
        plot,
        width,
        states.map(({ state, count }) => ({
          label: readingText(state),
          count,
        })),
        'var(--cg-accent)',
      ),
  };
}

function bars(
  plot: Plot,
  width: number,
  data: readonly { label: string; count: number }[],
  fill: string,
): Element {
  const marginLeft = Math.min(180, width * 0.4);
  return plot.plot({
    width,
    height: data.length * 26 + 8,
    marginLeft,
    marginRight: 44,
    marginTop: 0,
    marginBottom: 8,
    style: FONT,
    // Without a domain of its own a bar of none of none is drawn whole.
    x: { axis: null, domain: [0, mostOf(data, 1)] },
    y: { axis: null, domain: data.map(({ label }) => label) },
    marks: [
      plot.axisY({
        label: null,
        tickSize: 0,
        // In ems; what is longer than the margin ends in an ellipsis.
        lineWidth: (marginLeft - TICK_PADDING) / FONT_SIZE,
        textOverflow: 'ellipsis',
      }),
      plot.barX(data, {
        x: 'count',
        y: 'label',
        fill,
        rx: 3,
        insetTop: 4,
        insetBottom: 4,
      }),
      plot.text(data, {
        x: 'count',
        y: 'label',
        text: ({ count }: { count: number }) => formatCount(count),
        textAnchor: 'start',
        dx: 6,
      }),
    ],
  });
}

/** The weeks, from 0, that months begin in; one that ends at once has no room for its name. */
function monthsOf(days: Statistics['seenByDay']) {
  const name = new Intl.DateTimeFormat(spokenLanguage(), { month: 'short' });
  const starts = days.flatMap(({ from }, i) =>
    i === 0 || from.getDate() === 1
      ? [{ week: Math.floor(i / 7), name: name.format(from) }]
      : [],
  );
  return starts.filter(
    ({ week }, i) => (starts[i + 1]?.week ?? Infinity) - week > 2,
  );
}

/** Months under an axis of time, with the year at the first and wherever one begins. */
function monthTick() {
  const month = new Intl.DateTimeFormat(spokenLanguage(), {
    month: 'short',
    timeZone: 'UTC',
  });
  return (at: Date, i: number) =>
    i === 0 || at.getUTCMonth() === 0
      ? `${month.format(at)}\n${at.getUTCFullYear()}`
      : month.format(at);
}

/** The largest count, or at least this. */
function mostOf(counted: readonly { count: number }[], least: number): number {
  return Math.max(least, ...counted.map(({ count }) => count));
}

/** How many days of the last week there have been. */
function lastWeek(days: Statistics['seenByDay']): number {
  return (((days.at(-1)?.from.getDay() ?? 0) + 6) % 7) + 1;
}

/** A share of the accent colour; only the browser knows what that is in its scheme. */
function shade(share: number): string {
  return `color-mix(in oklab, var(--cg-accent) ${Math.round(share * 100)}%, var(--cg-hover))`;
}
