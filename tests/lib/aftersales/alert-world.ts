import { createAlertDesk, type AlertDesk } from '@/lib/aftersales/alert-desk'
import type { BadgeState } from '@/lib/aftersales/alert-ports'
import type { AlertText } from '@/lib/aftersales/alert-text'
import type { AlertRecord, CaseClock, CaseRecord } from '@/lib/aftersales/case-record'
import { observeClock } from '@/lib/aftersales/observe-clock'
import { DEFAULT_ALERT_OFFSETS_MS } from '@/lib/aftersales/stages'
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

/**
 * A browser, its store and its clock, in memory: the worker can be stopped before or after each effect, and the store
 * alone outlives everything.
 */
export function createAlertWorld(startAt = NOW) {
  const cases = new Map<string, CaseRecord>()
  const ledger = new Map<string, AlertRecord>()
  const standing = new Map<string, AlertText>()
  const creations: Creation[] = []
  const alarms = { nearest: null as number | null, sweep: false }
  const system = { allowed: true, listable: true, failing: false, clearable: true }
  const state = { now: startAt, session: 0, badge: { count: 0, urgency: 'calm' } as BadgeState }
  const armedEarly: string[] = []
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

  const write = (records: readonly AlertRecord[]): void => {
    for (const record of records) {
      if (record.status === 'armed' && record.dueAt - record.offsetMs > state.now)
        armedEarly.push(record.key)
      ledger.set(record.key, record)
    }
  }
  const create = (key: string, text: AlertText): void => {
    if (system.failing) throw new Error('the system did not take it')
    const stood = system.listable && standing.has(key)
    creations.push({ key, at: state.now, text, ledger: ledger.get(key)?.status, stood })
    standing.set(key, text)
  }
  const takeAway = (key: string): void => {
    if (!system.clearable) throw new Error('the system does not take it away')
    standing.delete(key)
  }
  const inLedger = (wanted: (record: AlertRecord) => boolean) => [...ledger.values()].filter(wanted)
  const listOpenCases = () =>
    [...cases.values()].filter((each) => !each.closed && each.clocks.length > 0)

  const startWorker = (): AlertDesk =>
    createAlertDesk({
      ledger: {
        listOpenCases: () => effect(listOpenCases),
        readAlerts: (keys) => effect(() => keys.map((key) => ledger.get(key))),
        writeAlerts: (records) => effect(() => write(records)),
        listArmed: () => effect(() => inLedger(({ status }) => status === 'armed')),
        listUnacknowledged: () =>
          effect(() =>
            inLedger(
              ({ status, acknowledgedAt }) =>
                (status === 'shown' || status === 'uncertain') && acknowledgedAt === null,
            ),
          ),
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
      badge: { show: (badge) => effect(() => void (state.badge = badge)) },
      clock: () => state.now,
      session: () => Promise.resolve(`session-${state.session}`),
      shopName: () => Promise.resolve('Teapot House'),
      wording: () => Promise.resolve({ words: en, formats }),
      offsets: () => Promise.resolve(DEFAULT_ALERT_OFFSETS_MS),
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

    /** Another browser session: no notification, no alarm and no worker is left of the one before. */
    restartBrowser(): void {
      state.session += 1
      standing.clear()
      alarms.nearest = null
      alarms.sweep = false
      desk = startWorker()
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
      cases.set(id, { ...known, closed: false, clocks: [clock] })
    },

    closeCase(id: string): void {
      const known = cases.get(id)
      if (known !== undefined) cases.set(id, { ...known, closed: true })
    },
  }
}

export type AlertWorld = ReturnType<typeof createAlertWorld>
