import type { SettingsDesk } from '../../lib/settings/settings-desk';
import { useSettings } from '../settings/use-settings';
import { TemplateForm } from './template-form';

/** The one Markdown template there is, wherever it is changed. */
export function TemplateSetting({ desk }: { desk: SettingsDesk }) {
  const { value, write } = useSettings(desk);
  return (
    value && (
      <TemplateForm
        template={value.exportTemplate}
        onChange={(template) => write('exportTemplate', template)}
      />
    )
  );
}
