import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Site } from '../../lib/detect/site';
import { sites } from '../../lib/detect/sites';
import { LANGUAGES } from '../../lib/language/languages';
import { withheldSites } from '../../lib/library/answers/withheld-sites';
import type { Library } from '../../lib/library/library';
import type { SiteAccess } from '../../lib/adapters/permissions/site-access';
import type { SettingsDesk } from '../../lib/settings/settings-desk';
import type { Settings } from '../../lib/settings/settings';
import { keyCommands } from '../../lib/keys/key-commands';
import { TemplateSetting } from '../export/template-setting';
import { KeyChoices } from '../keys/key-choices';
import { useFeedback } from '../feedback/feedback-context';
import { useAnswer } from '../live/use-answer';
import { EmptyState } from '../paper/empty-state';
import { Failure } from '../paper/failure';
import { Switch } from '../switch/switch';
import { pageKindText } from '../words/page-kind-text';
import { Choices, choiceWords, type Chosen } from './choices';
import { DensityPreview } from './density-preview';
import { LanguageSelect } from './language-select';
import { OptionalSites } from './optional-sites';
import { kindsWithBadges, PageSwitches } from './page-switches';
import { SearchIndex } from './search-index';
import { SeenPapers } from './seen-papers';
import { SettingSection } from './setting-section';
import { SettingsFilter } from './settings-filter';
import { useSettings } from './use-settings';

/** Settings that are on or off, told by words. */
type Flag =
  | 'openBadges'
  | 'highlightBar'
  | 'paintHighlights'
  | 'relatedBySubject'
  | 'similarBadges';

/** Every setting with its explanation, found by its words, effective at once everywhere. */
export function SettingsView({
  library,
  desk,
  access,
}: {
  library: Pick<Library, 'counts' | 'seenUse' | 'change' | 'onChange'>;
  desk: SettingsDesk;
  access: SiteAccess;
}) {
  const { attempt } = useFeedback();
  const { value, error, again, write } = useSettings(desk);
  const withheld = useAnswer(access, () => access.withheld(), []);
  const [words, setWords] = useState('');
  if (error !== undefined) return <Failure error={error} onRetry={again} />;
  if (value === undefined) return null;

  const isAllowed = ({ hosts }: Site) =>
    withheld.value !== undefined &&
    !hosts.some((host) => withheld.value?.includes(host));
  // Asked before anything is waited for: only a click may ask.
  const change = (answer: Promise<unknown>) =>
    void attempt(() => answer, { showsItself: true }).finally(withheld.again);
  const optional = sites.filter((site) => site.optional);
  const choice = <Name extends Chosen>(
    setting: Name,
    {
      more = [],
      picture,
      below,
    }: {
      more?: string[];
      picture?: (choice: Settings[Name]) => ComponentChildren;
      below?: ComponentChildren;
    } = {},
  ) => ({
    name: i18n.t(`setting_${setting}`),
    text: i18n.t(`setting_${setting}_text`),
    more: [...choiceWords(setting), ...more],
    body: (
      <>
        <Choices
          setting={setting}
          chosen={value[setting]}
          picture={picture}
          onChange={(chosen) => write(setting, chosen)}
        />
        {below}
      </>
    ),
  });
  const switches = (...settings: readonly Flag[]) => ({
    more: settings.flatMap((setting) => [
      i18n.t(`setting_${setting}`),
      i18n.t(`setting_${setting}_text`),
    ]),
    body: (
      <div class="setting-box">
        {settings.map((setting) => (
          <Switch
            key={setting}
            label={i18n.t(`setting_${setting}`)}
            text={i18n.t(`setting_${setting}_text`)}
            isOn={value[setting]}
            onChange={(isOn) => write(setting, isOn)}
          />
        ))}
      </div>
    ),
  });
  const sections: {
    name: string;
    text?: string;
    /** Further words that it is found by. */
    more: string[];
    body: ComponentChildren;
  }[] = [
    {
      name: i18n.t('setting_offPages'),
      text: i18n.t('setting_offPages_text'),
      more: sites.flatMap((site) => [
        site.name,
        ...kindsWithBadges(site).map(pageKindText),
      ]),
      body: (
        <PageSwitches
          sites={sites.filter((site) => !site.optional || isAllowed(site))}
          off={value.offPages}
          withheld={withheldSites(sites, withheld.value ?? [])}
          onChange={(off) => write('offPages', off)}
          onAllow={(id) => change(access.allow(id))}
        />
      ),
    },
    {
      name: i18n.t('optional_sites'),
      text: i18n.t('optional_sites_text'),
      more: optional.flatMap(({ name, hosts }) => [name, ...hosts]),
      body: (
        <OptionalSites
          sites={optional.map((site) => ({
            ...site,
            allowed: isAllowed(site),
          }))}
          onAllow={(id) => change(access.allow(id))}
          onWithdraw={(id) => change(access.withdraw(id))}
        />
      ),
    },
    choice('badgeDensity', {
      picture: (density) => <DensityPreview density={density} />,
    }),
    {
      name: i18n.t('highlights_heading'),
      ...switches('highlightBar', 'paintHighlights'),
    },
    choice('theme'),
    {
      name: i18n.t('setting_language'),
      text: i18n.t('setting_language_text'),
      // Found by who cannot read the others, too.
      more: Object.values(LANGUAGES),
      body: (
        <LanguageSelect
          chosen={value.language}
          onChange={(language) => write('language', language)}
        />
      ),
    },
    choice('remember'),
    choice('keepSeen', {
      more: [i18n.t('seen_forget')],
      below: <SeenPapers library={library} />,
    }),
    {
      name: i18n.t('index_heading'),
      text: i18n.t('index_text'),
      more: [i18n.t('index_remake')],
      body: <SearchIndex library={library} />,
    },
    {
      name: i18n.t('setting_keys'),
      text: i18n.t('setting_keys_text'),
      more: keyCommands.map((command) => i18n.t(`key_${command}`)),
      body: (
        <KeyChoices
          chosen={value.keys}
          onChange={(keys) => write('keys', keys)}
        />
      ),
    },
    {
      name: i18n.t('setting_exportTemplate'),
      text: i18n.t('setting_exportTemplate_text'),
      more: [i18n.t('template_heading'), i18n.t('template_label'), 'Markdown'],
      body: <TemplateSetting desk={desk} />,
    },
    {
      name: i18n.t('settings_experiments'),
      text: i18n.t('settings_experiments_text'),
      ...switches('relatedBySubject', 'similarBadges'),
    },
    {
      name: i18n.t('settings_access'),
      ...switches('openBadges'),
    },
  ];
  const shown = sections.filter(({ name, text = '', more }) =>
    hasWords([name, text, ...more].join(' '), words),
  );
  return (
    <div class="settings-view">
      <h1>{i18n.t('settings_heading')}</h1>
      <p class="view-intro">{i18n.t('settings_intro')}</p>
      <SettingsFilter words={words} onWords={setWords} count={shown.length} />
      {shown.map(({ name, text, body }) => (
        <SettingSection key={name} name={name} text={text}>
          {body}
        </SettingSection>
      ))}
      {shown.length === 0 && (
        <EmptyState
          title={i18n.t('settings_none_title', [words.trim()])}
          text={i18n.t('settings_none_text')}
        />
      )}
    </div>
  );
}

/** Whether a text has all of the words, each perhaps only begun. */
function hasWords(text: string, words: string): boolean {
  const inside = text.toLocaleLowerCase();
  return words
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => inside.includes(word));
}
