import { i18n } from '#i18n';
import type { Library } from '../../lib/library/library';
import { useAnswer } from '../live/use-answer';

/** While the disk is too full to remember papers: what follows from that. */
export function DiskNotice({
  library,
}: {
  library: Pick<Library, 'isDiskFull' | 'onChange'>;
}) {
  const { value } = useAnswer(library, () => library.isDiskFull(), []);
  if (value !== true) return null;
  return (
    <p class="disk-notice" role="status">
      {i18n.t('disk_full_notice')}
    </p>
  );
}
