import { i18n } from '#i18n';

/** Under a list that is cut: shows more of it. */
export function ShowMore({ onPress }: { onPress: () => void }) {
  return (
    <button type="button" class="button show-more" onClick={onPress}>
      {i18n.t('search_more')}
    </button>
  );
}
