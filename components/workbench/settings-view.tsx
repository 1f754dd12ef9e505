import { ChipsCard } from '@/components/chips/chips-card'
import { useWords } from '@/components/workbench/words'
import { LOCALES, THEMES, type Locale, type Theme } from '@/lib/settings/settings'

import { AlertTimes } from './alert-times'
import { arriving } from './arriving'
import { Card } from './card'
import { Choice } from './choice'
import { Page } from './frame'
import { Marketplaces } from './marketplaces'
import { Notice } from './notice'
import { PartLinks } from './part-links'
import styles from './settings.module.css'
import { PrivacyCard } from './privacy-card'
import { TierCard } from './tiers/tier-card'
import { NeedsRole } from './safety/needs-role'
import { useRoutePart, PARTS } from './use-route'
import { useSaving } from './use-saving'
import { useWorkbench } from './use-workbench'

const HealthView = arriving(async () => (await import('./health/health-view')).HealthView)

const DataView = arriving(async () => (await import('./data/data-view')).DataView)

const SafetyView = arriving(async () => (await import('./safety/safety-view')).SafetyView)

function General() {
  return (
    <NeedsRole act="settings" shows>
      <Marketplaces />
      <TierCard />
      <AlertTimes />
      <Look />
      <ChipsCard />
      <PrivacyCard />
      <Keys />
    </NeedsRole>
  )
}

/** What an owner decides once; every change but the tiers counts at once. */
export function SettingsView() {
  const { backup, health, safety, workbench } = useWords()
  const named = useRoutePart()
  const part = PARTS.settings.find((each) => each === named) ?? 'general'
  return (
    <Page
      title={workbench.nav.settings}
      aside={
        <PartLinks
          view="settings"
          parts={PARTS.settings}
          current={part}
          words={{ ...health.parts, data: backup.part, safety: safety.part }}
        />
      }
    >
      {part === 'consoles' ? <HealthView /> : null}
      {part === 'data' ? <DataView /> : null}
      {part === 'safety' ? <SafetyView /> : null}
      {part === 'general' ? <General /> : null}
    </Page>
  )
}

function Look() {
  const words = useWords()
  const { settings } = useWorkbench()
  const { hasFailed, save } = useSaving()
  const { settings: own } = words.workbench
  const languages: readonly (readonly [Locale | null, string])[] = [
    [null, own.languageBrowser],
    ...LOCALES.map((locale) => [locale, words.common.languages[locale]] as const),
  ]
  const themes = THEMES.map((theme) => [theme, words.common.themes[theme]] as const)
  return (
    <Card title={own.look} padded>
      <Choice<Locale | null>
        label={own.language}
        options={languages}
        value={settings.locale}
        testId="set-language"
        onChoose={(locale) => void save({ locale })}
      />
      <Choice<Theme>
        label={own.theme}
        options={themes}
        value={settings.theme}
        testId="set-theme"
        onChoose={(theme) => void save({ theme })}
      />
      {hasFailed ? <Notice tone="bad">{own.notSaved}</Notice> : null}
    </Card>
  )
}

function Keys() {
  const words = useWords().workbench.settings
  const { settings } = useWorkbench()
  const { hasFailed, save } = useSaving()
  return (
    <Card title={words.keys} padded>
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={settings.singleKeys}
          data-testid="set-single-keys"
          onChange={(event) => void save({ singleKeys: event.target.checked })}
        />
        <span>
          {words.singleKeys}
          <span className={styles['note']}>{words.singleKeysNote}</span>
        </span>
      </label>
      {hasFailed ? <Notice tone="bad">{words.notSaved}</Notice> : null}
    </Card>
  )
}
