import { i18n } from '#i18n';
import {
  HIGHLIGHT_COLOURS,
  type HighlightColour,
} from '../../lib/papers/highlight';

/** The colours to choose from, as a row of swatches; one of them may be chosen already. */
export function ColourChoice({
  label,
  chosen,
  onChoose,
}: {
  label: string;
  chosen?: HighlightColour;
  onChoose: (colour: HighlightColour) => void;
}) {
  return (
    <div class="swatches" role="group" aria-label={label}>
      {HIGHLIGHT_COLOURS.map((colour) => (
        <button
          key={colour}
          type="button"
          class="swatch"
          data-colour={colour}
          aria-label={i18n.t(`highlight_${colour}`)}
          title={i18n.t(`highlight_${colour}`)}
          {...(chosen && { 'aria-pressed': colour === chosen })}
          onClick={() => onChoose(colour)}
        />
      ))}
    </div>
  );
}
