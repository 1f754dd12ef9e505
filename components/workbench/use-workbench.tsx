import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react'

import type { ImportQueue, QueueState } from '@/components/imports/import-queue'
import type { LastingQueue } from '@/components/imports/lasting-queue'
import {
  createPastControl,
  type PastControl,
  type PastState,
} from '@/components/imports/past-control'
import {
  createSampleControl,
  type SampleControl,
  type SampleState,
} from '@/components/imports/sample-control'
import type { Drafts } from '@/components/panel/use-drafts'
import type { JobFailure, KnownShop } from '@/lib/files/work-protocol'
import type { ClocksView } from '@/lib/messaging/panel-view'
import type { RolesView } from '@/lib/messaging/role-calls'
import type { Settings } from '@/lib/settings/settings'
import type { PlatformId } from '@/lib/shared/platforms'

import type { CaseLoader } from './board/case-loader'
import {
  createCleaningControl,
  type CleaningControl,
  type CleaningState,
} from './cleaning/cleaning-control'
import { busiestFirst } from './busiest-first'
import { coverNick } from './cover-nick'
import { useServices, type WorkbenchServices } from './services'
import { useRoleNews } from './safety/use-role-news'
import { useCaseTotals, type CaseTotals } from './use-case-totals'
import { useFreshPeople, usePeople, type PeopleControls } from './use-people'

/** What all views of the workbench show and do. */
export interface Workbench extends PeopleControls {
  /** Null until the background has answered. */
  readonly clocks: ClocksView | null
  /** Null until the background has gone through all cases. */
  readonly totals: CaseTotals | null
  /** Null until the store has answered. */
  /** The busiest first; null until they are known. */
  readonly shops: readonly KnownShop[] | null
  /** Why the store gives no answer; null while it does. */
  readonly storeFailure: JobFailure | null
  readonly settings: Settings
  /** Who stands at this browser; null until the background has answered. */
  readonly roles: RolesView | null
  /** Saves some fields at once; false where that did not work. */
  readonly saveSettings: (change: Partial<Settings>) => Promise<boolean>
  readonly consolesOn: ReadonlySet<PlatformId>
  readonly switchConsole: (id: PlatformId, on: boolean) => Promise<boolean>
  readonly queue: ImportQueue
  readonly sample: SampleControl
  readonly past: PastControl
  readonly cleaning: CleaningControl
  /** The cases of the board, which are asked for before its view is there. */
  readonly board: CaseLoader
  /** Notes and records that were begun and not kept. */
  readonly drafts: Drafts
}

const WorkbenchContext = createContext<Workbench | null>(null)

export function useWorkbench(): Workbench {
  const workbench = use(WorkbenchContext)
  if (workbench === null) throw new Error('useWorkbench needs a WorkbenchProvider above it')
  return workbench
}

export function useQueueState({ queue }: Workbench): QueueState {
  return useSyncExternalStore(queue.subscribe, queue.read)
}
export function useSampleState({ sample }: Workbench): SampleState {
  return useSyncExternalStore(sample.subscribe, sample.read)
}
export function usePastState({ past }: Workbench): PastState {
  return useSyncExternalStore(past.subscribe, past.read)
}

export function useCleaningState({ cleaning }: Workbench): CleaningState {
  return useSyncExternalStore(cleaning.subscribe, cleaning.read)
}

/** What the workbench is given from above the lock. */
export interface LastingParts extends Pick<Workbench, 'board' | 'drafts'> {
  readonly imports: LastingQueue
}

export interface WorkbenchProviderProps extends LastingParts {
  readonly settings: Settings
  readonly onSettings: (settings: Settings) => void
  readonly children: ReactNode
}

/** Keeps what outlives a change of view: clocks, shops, imports under way. */
export function WorkbenchProvider(props: WorkbenchProviderProps) {
  const { settings, onSettings, board, drafts, imports, children } = props
  const services = useServices()
  const clocks = useCovered(useClocks(services), settings.screenShare)
  const totals = useCaseTotals(services, clocks)
  const { shops, storeFailure, refresh } = useShops(services)
  const switches = useConsoles(services)
  const roles = useRoleNews(services)
  const people = usePeople(services)
  useFreshPeople(people, shops, settings)
  const jobs = useJobs(services, imports, people, refresh)
  const { queue, past } = jobs
  useEffect(() => {
    if (shops !== null) queue.offerShops(shops)
  }, [queue, shops])
  useEffect(() => {
    void past.refresh()
  }, [past])
  const saveSettings = useCallback(
    async (change: Partial<Settings>): Promise<boolean> => {
      const answer = await services.call('saveSettings', change)
      if (answer.ok) onSettings(answer.value)
      return answer.ok
    },
    [services, onSettings],
  )
  const workbench = useMemo(
    () => ({
      clocks,
      totals,
      shops,
      storeFailure,
      settings,
      roles,
      saveSettings,
      ...switches,
      ...jobs,
      board,
      drafts,
      ...people,
    }),
    [
      clocks,
      totals,
      shops,
      storeFailure,
      settings,
      roles,
      saveSettings,
      switches,
      jobs,
      board,
      drafts,
      people,
    ],
  )
  return <WorkbenchContext value={workbench}>{children}</WorkbenchContext>
}

function useClocks({ call, onPush }: WorkbenchServices): ClocksView | null {
  const [clocks, setClocks] = useState<ClocksView | null>(null)
  useEffect(() => {
    const stop = onPush((push) => {
      if (push.push === 'clocks') setClocks(push.clocks)
    })
    const load = async (): Promise<void> => {
      const answer = await call('listClocks', {})
      if (answer.ok) setClocks((known) => known ?? answer.value)
    }
    void load()
    return stop
  }, [call, onPush])
  return clocks
}

/** While the screen is shown to others nobody's nick is. */
function useCovered(view: ClocksView | null, isShared: boolean): ClocksView | null {
  return useMemo(() => {
    if (view === null || !isShared) return view
    const clocks = view.clocks.map((clock) => ({
      ...clock,
      nick: clock.nick === null ? null : coverNick(clock.nick),
    }))
    return { ...view, clocks }
  }, [view, isShared])
}

function useShops({ desk }: WorkbenchServices) {
  const [shops, setShops] = useState<readonly KnownShop[] | null>(null)
  const [storeFailure, setFailure] = useState<JobFailure | null>(null)
  const refresh = useCallback(async (): Promise<void> => {
    const end = await desk.readOverview()
    if (end.how === 'done') setShops(busiestFirst(end.value.shops))
    setFailure(end.how === 'failed' ? end.why : null)
  }, [desk])
  useEffect(() => {
    const load = async (): Promise<void> => {
      await refresh()
    }
    void load()
  }, [refresh])
  return { shops, storeFailure, refresh }
}

function useJobs(
  { desk, call }: WorkbenchServices,
  { queue, onWritten }: LastingQueue,
  { surveys }: PeopleControls,
  refresh: () => Promise<void>,
) {
  const { hearWritten, ...jobs } = useMemo(() => {
    const tell = async (shopIds: readonly string[]): Promise<void> => {
      surveys.expect(shopIds)
      await call('announceOrders', { shopIds: [...shopIds] })
      await refresh()
    }
    const past = createPastControl(desk, tell)
    const tellAndList = async (shopIds: readonly string[]): Promise<void> => {
      await Promise.all([tell(shopIds), past.refresh()])
    }
    return {
      hearWritten: (shopId: string): void => void tellAndList([shopId]),
      queue,
      sample: createSampleControl(desk, tellAndList),
      past,
      cleaning: createCleaningControl({ desk, onChanged: tell }),
    }
  }, [desk, call, queue, surveys, refresh])
  useEffect(() => onWritten(hearWritten), [onWritten, hearWritten])
  return jobs
}

function useConsoles({ consoles, call }: WorkbenchServices) {
  const [consolesOn, setOn] = useState<ReadonlySet<PlatformId>>(new Set())
  const refresh = useCallback(async () => setOn(await consoles.readOn()), [consoles])
  useEffect(() => {
    const load = async (): Promise<void> => {
      await refresh()
    }
    void load()
  }, [refresh])
  const switchConsole = useCallback(
    async (id: PlatformId, on: boolean): Promise<boolean> => {
      const done = on ? await consoles.switchOn(id) : await consoles.switchOff(id)
      await refresh()
      if (done) await call('refreshConsoles', {})
      return done
    },
    [consoles, call, refresh],
  )
  return useMemo(() => ({ consolesOn, switchConsole }), [consolesOn, switchConsole])
}
