import type * as plotLibrary from '@observablehq/plot';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';

/** What draws charts: 200 kB that only this view loads. */
export type Plot = typeof plotLibrary;

/** A chart with its name, and its numbers as a table for those who want or need them. */
export function Figure({
  name,
  draw,
  legend,
  table,
}: {
  name: string;
  /** Draws for a width in CSS pixels. */
  draw: (plot: Plot, width: number) => Element;
  /** What its colours mean, where there are several. */
  legend?: ComponentChildren;
  table: ComponentChildren;
}) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);

  useEffect(() => {
    if (!box.current) return undefined;
    const observer = new ResizeObserver(([entry]) =>
      setWidth(Math.floor(entry?.contentRect.width ?? 0)),
    );
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    let isCurrent = true;
    void import('@observablehq/plot').then((plot) => {
      if (isCurrent && width > 0)
        box.current?.replaceChildren(draw(plot, width));
    });
    return () => {
      isCurrent = false;
    };
  }, [draw, width]);

  return (
    <section class="figure" aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      {legend && (
        <p class="figure-legend" aria-hidden="true">
          {legend}
        </p>
      )}
      {/* The table says the same in words. */}
      <div class="figure-chart" ref={box} aria-hidden="true" />
      <details>
        <summary>{i18n.t('statistics_table')}</summary>
        <div class="figure-table">{table}</div>
      </details>
    </section>
  );
}
