import { exporterIds } from '../../lib/export/exporters';
import { formatName, formatText } from './format-text';

/** Every format with what it is good for; choosing one exports. */
export function FormatList({
  disabled = false,
  onChoose,
}: {
  disabled?: boolean;
  onChoose: (format: string) => void;
}) {
  return (
    <ul class="formats" role="list">
      {exporterIds.map((id) => (
        <li key={id}>
          <button
            type="button"
            class="menu-entry format"
            disabled={disabled}
            onClick={() => onChoose(id)}
          >
            <span class="format-name">{formatName(id)}</span>{' '}
            <span class="format-text">{formatText(id)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
