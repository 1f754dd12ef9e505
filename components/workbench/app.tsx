import { Component, useEffect, useMemo, useState, type ReactNode } from 'react'

import { createLastingQueue } from '@/components/imports/lasting-queue'
import { BehindLock } from '@/components/lock/behind-lock'
import { useLock } from '@/components/lock/use-lock'
import { createDrafts } from '@/components/panel/use-drafts'
import { useCatalogue } from '@/components/ui/use-catalogue'
import { loadWorkbenchCatalogue } from '@/lib/i18n/translate'
import { TickerProvider } from '@/components/ui/use-now'
import { useTheme } from '@/components/ui/use-theme'
import { useWords, WorkbenchWordsProvider } from './words'
import type { Settings } from '@/lib/settings/settings'

import { arriving, type Arriving } from './arriving'
import { createCaseLoader, type CaseLoader } from './board/case-loader'
import { Frame } from './frame'
import { Notice } from './notice'
import { LockedPage } from './safety/locked-page'
import { ServicesProvider, type WorkbenchServices } from './services'
import { partOf, useRoute, viewOf, type ViewName } from './use-route'
import { WorkbenchProvider, type LastingParts } from './use-workbench'

const VIEW_PARTS: Readonly<Record<ViewName, Arriving<object>>> = {
  today: arriving(async () => (await import('./today-view')).TodayView),
  aftersale: arriving(async () => (await import('./aftersale-view')).AftersaleView),
  customers: arriving(async () => (await import('./customers/customers-view')).CustomersView),
  figures: arriving(async () => (await import('./figures/owner-view')).OwnerView),
  replies: arriving(async () => (await import('./replies/replies-view')).RepliesView),
  care: arriving(async () => (await import('./care/care-view')).CareView),
  offers: arriving(async () => (await import('./offers/offers-view')).OffersView),
  imports: arriving(async () => (await import('./exports/files-view')).FilesView),
  settings: arriving(async () => (await import('./settings-view')).SettingsView),
  start: arriving(async () => (await import('./start/start-view')).StartView),
}

/** The store does not open, or nobody answers. */
const Recovery = arriving(async () => (await import('./recovery/recovery-page')).RecoveryPage)

/** The full page of Tillside. */
export function WorkbenchApp({ services }: { readonly services: WorkbenchServices }) {
  usePreloadedView()
  const { settings, setSettings, isSilent } = useSettings(services)
  const lock = useLock(services)
  const lasting = useLasting(services)
  const loaded = useCatalogue(isSilent ? null : settings?.locale, loadWorkbenchCatalogue)
  useTheme(settings?.theme ?? 'system')
  if (loaded === null) return null
  return (
    <WorkbenchWordsProvider locale={loaded.locale} words={loaded.words}>
      <TickerProvider clock={services.clock}>
        <ServicesProvider services={services}>
          {settings === null || lock === null ? (
            <Recovery />
          ) : lock === undefined ? null : (
            <BehindLock isLocked={lock.state === 'locked'} lock={<LockedPage />}>
              <WorkbenchProvider settings={settings} onSettings={setSettings} {...lasting}>
                <CurrentView />
              </WorkbenchProvider>
            </BehindLock>
          )}
        </ServicesProvider>
      </TickerProvider>
    </WorkbenchWordsProvider>
  )
}

/** The view of the address comes while settings and words do; a failure shows where the view is drawn. */
function usePreloadedView(): void {
  useEffect(() => {
    VIEW_PARTS[viewOf(location.hash)].preload().catch(() => undefined)
  }, [])
}

/** What stands above the lock: it keeps nothing of a person but what somebody here has begun to write. */
function useLasting(services: WorkbenchServices): LastingParts {
  const board = useBoardAhead(services)
  const [drafts] = useState(createDrafts)
  const [imports] = useState(() => createLastingQueue(services))
  return useMemo(() => ({ board, drafts, imports }), [board, drafts, imports])
}

/** Cards of the board are on their way while settings, words and code still come. */
function useBoardAhead(services: WorkbenchServices): CaseLoader {
  const { onPush } = services
  const [board] = useState(() => createCaseLoader(services))
  useEffect(
    () =>
      onPush((news) => {
        if (news.push === 'lock' && news.lock.state === 'locked') board.clear()
      }),
    [board, onPush],
  )
  useEffect(() => {
    if (viewOf(location.hash) !== 'aftersale' || partOf(location.hash) !== '') return undefined
    board.begin()
    return onPush(({ push }) => {
      if (push === 'clocks') board.forget()
    })
  }, [board, onPush])
  return board
}

function CurrentView() {
  const view = useRoute()
  const words = useWords().workbench
  const View = VIEW_PARTS[view]
  return (
    <Frame view={view}>
      <ViewBoundary key={view} instead={<Notice tone="bad">{words.viewFailed}</Notice>}>
        <View />
      </ViewBoundary>
    </Frame>
  )
}

function useSettings({ call, onPush }: WorkbenchServices) {
  const [settings, setSettings] = useState<Settings | null>(null)
  const [isSilent, setSilent] = useState(false)
  useEffect(() => {
    const stop = onPush((push) => {
      if (push.push === 'settings') setSettings(push.settings)
    })
    const load = async (): Promise<void> => {
      const answer = await call('readSettings', {})
      if (answer.ok) setSettings((known) => known ?? answer.value)
      else setSilent(true)
    }
    /** Settings wait for an upgrade, which may take long: what goes on is said at once. */
    const look = async (): Promise<void> => {
      const trouble = await call('readTrouble', {})
      if (trouble.ok && trouble.value === 'upgrading') setSilent(true)
    }
    void load()
    void look()
    return stop
  }, [call, onPush])
  return { settings, setSettings, isSilent: isSilent && settings === null }
}

interface BoundaryProps {
  readonly instead: ReactNode
  readonly children: ReactNode
}

/** Keeps the frame standing when a view breaks. */
class ViewBoundary extends Component<BoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false }
  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true }
  }
  override render(): ReactNode {
    return this.state.broken ? this.props.instead : this.props.children
  }
}
