import { createAlertDesk, type AlertDesk } from '@/lib/aftersales/alert-desk'
import type { BadgeState } from '@/lib/aftersales/alert-ports'
import type { AlertText } from '@/lib/aftersales/alert-text'
import type { AlertRecord, CaseClock, CaseRecord } from '@/lib/aftersales/case-record'
import { observeClock } from '@/lib/aftersales/observe-clock'
import type { Watch } from '@/lib/aftersales/alert-ledger'
import {
  DEFAULT_ALERT_OFFSETS_MS,
  policyOf,
  type AlertPolicy,
  type AlertSound,
} from '@/lib/aftersales/alert-policy'
import { en } from '@/lib/i18n/en'
import { createFormats } from '@/lib/i18n/formats'

import { NOW, sampleCase, sampleReading } from './sample-case'

/** One creation of a notification, with what the ledger said of it at that moment. */
export interface Creation {
  readonly key: string
  readonly at: number
  readonly text: AlertText
  readonly ledger: AlertRecord['status'] | undefined
  /** It stood on the screen already, and the browser would have told. */
  readonly stood: boolean
}

const formats = createFormats('en', en.common.time)

/** Where the worker is stopped: at a half-step (each effect has one before and one after it), or at the showing itself. */
export type StopAt = number | 'before the notification' | 'after the notification'

/** Shown, and not dealt with. */
const isWaiting = ({ status, acknowledgedAt }: AlertRecord): boolean =>
  (status === 'shown' || status === 'uncertain') && acknowledgedAt === null

/**
 * A browser, its store and its clock, in memory: the worker can be stopped before or after each effect, and the store
 * alone outlives everything.
 */
export function createAlertWorld(startAt = NOW) {
  const cases = new Map<string, CaseRecord>()
  /** Count of changes of each case, and when alerts look at it again. */
  const watched = new Map<string, { revision: number; wakeAt: number | null }>()
  const ledger = new Map<string, AlertRecord>()
  const standing = new Map<string, AlertText>()
  const creations: Creation[] = []
  const alarms = { nearest: null as number | null, sweep: false }
  const system = {
    allowed: true,
    listable: true,
    failing: false,
    clearable: true,
    writeFails: false,
  }
  const policy: AlertPolicy = policyOf(DEFAULT_ALERT_OFFSETS_MS)
  const state = {
    policy,
    sound: 'last' as AlertSound,
    watch: null as Watch | null,
    now: startAt,
    session: 0,
    badge: { count: 0, urgency: 'calm' } as BadgeState,
  }
  const armedEarly: string[] = []
  const rung: { readonly tone: 'calm' | 'urgent'; readonly at: number }[] = []
  let stopAt: StopAt = Infinity
  let halfSteps = 0
  let stop: (() => void) | undefined

  const reach = async (point: StopAt): Promise<void> => {
    await Promise.resolve()
    halfSteps += 1
    if (stopAt !== point && stopAt !== halfSteps) return
    stop?.()
    await new Promise(() => {})
  }
  const effect = async <Value>(run: () => Value, before?: StopAt, after?: StopAt) => {
    await reach(before ?? Number.NaN)
    const value = run()
    await reach(after ?? Number.NaN)
    return value
  }

  const putCase = (record: CaseRecord): void => {
    const revision = (watched.get(record.id)?.revision ?? 0) + 1
    watched.set(record.id, { revision, wakeAt: 0 })
    cases.set(record.id, record)
  }
  const inWatch = (ids: Iterable<string>) =>
    [...ids].flatMap((id) => {
      const record = cases.get(id)
      return record === undefined ? [] : [{ record, revision: watched.get(id)?.revision ?? 0 }]
    })
  const wakingAt = (now: number) =>
    [...watched].filter(([, { wakeAt }]) => wakeAt !== null && wakeAt <= now).map(([id]) => id)
  const dueBefore = (before: number) =>
    [...cases.values()]
      .filter(({ closed }) => !closed)
      .flatMap(({ clocks }) => clocks.filter(({ owner }) => owner === 'seller').slice(0, 1))
      .map(({ dueAt }) => dueAt)
      .filter((dueAt) => dueAt < before)
      .toSorted((a, b) => a - b)

  const write = (records: readonly AlertRecord[]): void => {
    if (system.writeFails) {
      system.writeFails = false
      throw new Error('the disk did not take it')
    }
    for (const record of records) {
      const isArming = record.status === 'armed' && ledger.get(record.key)?.status !== 'armed'
      if (isArming && (record.plannedAt ?? 0) > state.now) armedEarly.push(record.key)
      ledger.set(record.key, record)
    }
  }
  const create = (key: string, text: AlertText): void => {
    if (system.failing) throw new Error('the system did not take it')
    const stood = system.listable && standing.has(key)
    const inIt = [...ledger.values()].filter((record) => (record.digest ?? record.key) === key)
    const status = inIt.find((record) => record.status === 'armed')?.status ?? inIt[0]?.status
    creations.push({ key, at: state.now, text, ledger: status, stood })
    standing.set(key, text)
  }
  const takeAway = (key: string): void => {
    if (!system.clearable) throw new Error('the system does not take it away')
    standing.delete(key)
  }
  const inLedger = (wanted: (record: AlertRecord) => boolean) => [...ledger.values()].filter(wanted)

  const startWorker = (): AlertDesk =>
    createAlertDesk({
      ledger: {
        listWaking: (now, limit) => effect(() => inWatch(wakingAt(now).slice(0, limit))),
        readCases: (ids) => effect(() => inWatch(ids)),
        setWakes: (wakes) =>
          effect(() => {
            for (const { caseId, revision, at } of wakes)
              if (watched.get(caseId)?.revision === revision)
                watched.set(caseId, { revision, wakeAt: at })
          }),
        nextWake: (now) =>
          effect(() => {
            const wakes = [...watched.values()].flatMap(({ wakeAt }) => wakeAt ?? [])
            const ahead = wakes.filter((wakeAt) => wakeAt > now)
            return ahead.length === 0 ? null : Math.min(...ahead)
          }),
        wakeAll: () =>
          effect(() => {
            for (const record of cases.values()) putCase(record)
          }),
        pressing: (before) =>
          effect(() => {
            const dues = dueBefore(before)
            return { count: dues.length, nextDueAt: dues[0] ?? null }
          }),
        readWatch: () => effect(() => state.watch),
        writeWatch: (watch) => effect(() => void (state.watch = watch)),
        readAlerts: (keys) => effect(() => keys.map((key) => ledger.get(key))),
        writeAlerts: (records) => effect(() => write(records)),
        listArmed: () => effect(() => inLedger(({ status }) => status === 'armed')),
        listUnacknowledged: (limit) => effect(() => inLedger(isWaiting).slice(0, limit)),
        listUnacknowledgedOf: (ids) =>
          effect(() => inLedger((record) => isWaiting(record) && ids.includes(record.caseId))),
        listStanding: (id) =>
          effect(() =>
            inLedger((record) => isWaiting(record) && (record.digest ?? record.key) === id).map(
              ({ key }) => key,
            ),
          ),
        stillStanding: (ids, going) =>
          effect(() => {
            const others = inLedger((record) => isWaiting(record) && !going.has(record.key))
            const shared = new Set(others.map(({ key, digest }) => digest ?? key))
            return new Set(ids.filter((id) => shared.has(id)))
          }),
        listPressing: (limit) => effect(() => [...cases.keys()].slice(0, limit)),
      },
      notifier: {
        create: (key, text) =>
          effect(() => create(key, text), 'before the notification', 'after the notification'),
        list: () => effect(() => (system.listable ? [...standing.keys()] : null)),
        allowed: () => effect(() => system.allowed),
        clear: (key) => effect(() => takeAway(key)),
      },
      alarms: {
        setNearest: (at) => effect(() => void (alarms.nearest = at)),
        ensureSweep: () => effect(() => void (alarms.sweep = true)),
      },
      bell: { ring: (tone) => effect(() => void rung.push({ tone, at: state.now })) },
      sound: () => Promise.resolve(state.sound),
      badge: { show: (badge) => effect(() => void (state.badge = badge)) },
      clock: () => state.now,
      session: () => Promise.resolve(`session-${state.session}`),
      shopName: () => Promise.resolve('Teapot House'),
      wording: () => Promise.resolve({ words: en, formats }),
      policy: () => Promise.resolve(state.policy),
    })

  let desk = startWorker()

  return {
    state,
    cases,
    ledger,
    standing,
    creations,
    alarms,
    system,
    armedEarly,
    rung,
    desk: () => desk,

    /** Lets the worker do something and stops it at a point, if it gets there; true: it came to its end. */
    async work(task: (desk: AlertDesk) => Promise<unknown>, at: StopAt = Infinity) {
      stopAt = at
      halfSteps = 0
      const stopped = new Promise<false>((resolve) => {
        stop = () => resolve(false)
      })
      const isDone = await Promise.race([task(desk).then(() => true as const), stopped])
      stopAt = Infinity
      if (!isDone) desk = startWorker()
      return isDone
    },

    /** The worker is stopped while it does nothing, and starts anew. */
    restartWorker(): void {
      desk = startWorker()
    },

    /** Another browser session: no notification, no alarm and no worker is left of the one before. */
    restartBrowser(): void {
      state.session += 1
      standing.clear()
      alarms.nearest = null
      alarms.sweep = false
      desk = startWorker()
    },

    /** Somebody marks a case. */
    mark(id: string, marks: Partial<CaseRecord>): void {
      const known = cases.get(id)
      if (known !== undefined) putCase({ ...known, ...marks })
    },

    /** A page shows this countdown for a case now; a closed case is open again. */
    readPage(id: string, leftMs: number, owner: CaseClock['owner'] = 'seller'): void {
      const known = cases.get(id) ?? sampleCase({ id, number: id, clocks: [] })
      const reading = sampleReading({
        owner,
        dueAt: state.now + leftMs,
        observedAt: state.now,
      })
      const clock = observeClock(known.clocks[0], reading, state.now)
      putCase({ ...known, closed: false, clocks: [clock] })
    },

    closeCase(id: string): void {
      const known = cases.get(id)
      if (known !== undefined) putCase({ ...known, closed: true })
    },
  }
}

export type AlertWorld = ReturnType<typeof createAlertWorld>
