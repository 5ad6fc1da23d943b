import { useEffect, useState } from 'preact/hooks';
import type { SettingsDesk } from '../../lib/settings/settings-desk';
import type { SettingName, Settings } from '../../lib/settings/settings';
import { useFeedback } from '../feedback/feedback-context';
import { useAnswer, type Answer } from '../live/use-answer';

/** The settings as the reader last left them: shown before they are kept, and as they were where that fails. */
export function useSettings(desk: SettingsDesk): Answer<Settings> & {
  write: <Name extends SettingName>(name: Name, to: Settings[Name]) => void;
} {
  const { attempt } = useFeedback();
  const answer = useAnswer(desk, () => desk.read(), []);
  const [written, setWritten] = useState<Partial<Settings>>({});
  useEffect(() => setWritten({}), [answer.value]);
  return {
    ...answer,
    ...(answer.value && { value: { ...answer.value, ...written } }),
    write(name, to) {
      setWritten((last) => ({ ...last, [name]: to }));
      void attempt(() => desk.write(name, to)).then(
        (isKept) => !isKept && setWritten({}),
      );
    },
  };
}
