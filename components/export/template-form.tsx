import { useEffect, useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type * as PaperTemplate from '../../lib/export/paper-template';
import { LONGEST_TEXT } from '../../lib/settings/settings';
import { errorText } from '../words/error-text';

/** The library of templates, loaded when the form is opened. */
type Templates = typeof PaperTemplate;

/** The reader's own Markdown for one paper, with what it makes of an example. */
export function TemplateForm({
  template,
  onChange,
}: {
  /** Empty: ours. */
  template: string;
  onChange: (template: string) => void;
}) {
  const id = useId();
  const [templates, setTemplates] = useState<Templates | undefined>();
  /** What is being typed: what was kept of it comes back a moment later. */
  const [typed, setTyped] = useState<string>();
  const current = typed ?? template;
  return (
    <details
      class="template"
      onToggle={() =>
        void import('../../lib/export/paper-template').then(setTemplates)
      }
    >
      <summary>{i18n.t('template_heading')}</summary>
      {templates && (
        <>
          <label for={`${id}-text`}>{i18n.t('template_label')}</label>
          <textarea
            id={`${id}-text`}
            aria-describedby={`${id}-hint`}
            rows={10}
            spellcheck={false}
            value={current === '' ? templates.DEFAULT_TEMPLATE : current}
            maxlength={LONGEST_TEXT}
            onInput={({ currentTarget: { value } }) => {
              setTyped(value);
              onChange(value);
            }}
            onBlur={() => setTyped(undefined)}
          />
          <p id={`${id}-hint`} class="quiet">
            {i18n.t('template_hint', [templates.TEMPLATE_NAMES.join(', ')])}
          </p>
          <Example templates={templates} template={current} />
          <button
            type="button"
            class="button"
            disabled={current === ''}
            onClick={() => {
              setTyped(undefined);
              onChange('');
            }}
          >
            {i18n.t('template_reset')}
          </button>
        </>
      )}
    </details>
  );
}

function Example({
  templates,
  template,
}: {
  templates: Templates;
  template: string;
}) {
  const id = useId();
  const [made, setMade] = useState<{ text?: string; problem?: string }>({});
  useEffect(() => {
    try {
      const write = templates.paperTemplate(
        template === '' ? templates.DEFAULT_TEMPLATE : template,
      );
      setMade({ text: write(templates.EXAMPLE) });
    } catch (error) {
      setMade({ problem: errorText(error) });
    }
  }, [templates, template]);
  return (
    <div class="template-example">
      <p id={id}>{i18n.t('template_example')}</p>
      {made.text !== undefined && (
        <pre aria-labelledby={id} role="group">
          {made.text}
        </pre>
      )}
      {/* Always there: what comes into it later is read out. */}
      <p class="template-problem" role="status">
        {made.problem}
      </p>
    </div>
  );
}
