import { render } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Annotation } from '../../lib/messaging/views';
import type { BadgeDensity } from '../../lib/settings/settings';
import css from '../../assets/styles/badges.css?inline';
import { BadgeBar } from '../badge-bar';
import { textDirection } from '../words/text-direction';

const SAMPLE: Annotation = {
  paper: 1,
  state: 'saved',
  lists: ['—'],
  repeats: ['—'],
  versions: 0,
  similar: 0,
  hasNote: false,
  related: 7,
};

/**
 * A title with badges as pages have them: the real ones, with their real styles in a
 * shadow root, to be looked at only. They come out when the pointer is there.
 */
export function DensityPreview({ density }: { density: BadgeDensity }) {
  const host = useRef<HTMLSpanElement>(null);
  const bar = useRef<HTMLElement | undefined>(undefined);
  const [isNear, setNear] = useState(false);

  useLayoutEffect(() => {
    const root = host.current?.attachShadow({ mode: 'open' });
    if (!root) return undefined;
    const style = document.createElement('style');
    style.textContent = css;
    const made = document.createElement('div');
    made.className = 'bar';
    made.dataset['spot'] = 'after';
    made.style.setProperty(
      '--x',
      textDirection() === 'rtl' ? 'calc(-100% - 8px)' : '8px',
    );
    root.append(style, made);
    bar.current = made;
    render(
      <BadgeBar
        title=""
        annotation={SAMPLE}
        opened={undefined}
        onOpen={() => undefined}
      />,
      made,
    );
    return () => render(null, made);
  }, []);
  useLayoutEffect(() => {
    if (!bar.current) return;
    bar.current.dataset['density'] = density;
    bar.current.toggleAttribute('data-near', isNear);
  }, [density, isNear]);

  return (
    <span
      class="density-preview"
      aria-hidden="true"
      onPointerEnter={() => setNear(true)}
      onPointerLeave={() => setNear(false)}
    >
      <span>{i18n.t('setting_badgeDensity_sample')}</span>
      <span class="density-spot">
        <span ref={host} inert />
      </span>
    </span>
  );
}
