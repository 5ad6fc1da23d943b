import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { SETTINGS, type BadgeDensity } from '../../lib/settings/settings';
import { DensityPreview } from './density-preview';

/** Full, compact or on hover: each with the look it has. */
export function DensityChoice({
  chosen,
  onChange,
}: {
  chosen: BadgeDensity;
  onChange: (density: BadgeDensity) => void;
}) {
  const id = useId();
  return (
    <div
      class="choices"
      role="radiogroup"
      aria-label={i18n.t('setting_badgeDensity')}
    >
      {SETTINGS.badgeDensity.kind.map((density) => (
        <label key={density} class="choice">
          <input
            type="radio"
            name={id}
            aria-labelledby={`${id}-${density}`}
            aria-describedby={`${id}-${density}-text`}
            checked={density === chosen}
            onChange={() => onChange(density)}
          />
          <span class="choice-words">
            <span id={`${id}-${density}`} class="choice-name">
              {i18n.t(`setting_badgeDensity_${density}`)}
            </span>
            <span id={`${id}-${density}-text`} class="choice-text">
              {i18n.t(`setting_badgeDensity_${density}_text`)}
            </span>
          </span>
          <DensityPreview density={density} />
        </label>
      ))}
    </div>
  );
}
