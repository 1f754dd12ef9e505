import { describe, expect, it } from 'vitest'

import type { AlertDesk } from '@/lib/aftersales/alert-desk'
import { ANY_CASE } from '@/lib/aftersales/case-filter'
import { createCaseDesk } from '@/lib/background/case-desk'
import { exportClocks, exportDispute, exportRules, importRules } from '@/lib/background/case-files'
import { createRulesDesk } from '@/lib/background/rules-desk'
import { verifyDispute } from '@/lib/aftersales/dispute/dispute-file'
import { ingestSighting } from '@/lib/intake/ingest-sighting'
import { en } from '@/lib/i18n/en'
import { createFormats } from '@/lib/i18n/formats'
import { DEFAULT_SETTINGS } from '@/lib/settings/default-settings'
import type { Settings, SettingsPatch } from '@/lib/settings/settings'
import { HOUR_MS } from '@/lib/shared/time'
import { makeCase, makeClock } from '@/tests/fixtures/store/make-case'
import { makeSighting, shownOrder } from '@/tests/fixtures/store/make-sighting'
import { NOON, openTestStore, SHOP } from '@/tests/fixtures/store/open-store'
import { sampleRule } from '@/tests/lib/aftersales/sample-rule'

const quietAlerts = (taken: string[]): AlertDesk => ({
  sweep: () => Promise.resolve(),
  acknowledge: () => Promise.resolve(),
  acknowledgeCase: (caseId) => {
    taken.push(caseId)
    return Promise.resolve()
  },
  press: () => Promise.resolve([]),
  listAlerts: () => Promise.resolve({ alerts: [], hasMore: false }),
  clockSetBackMs: () => Promise.resolve(null),
})

function memorySettings() {
  let settings: Settings = DEFAULT_SETTINGS
  return {
    read: () => Promise.resolve(settings),
    save: (patch: SettingsPatch) => {
      settings = Object.assign({}, settings, patch)
      return Promise.resolve(settings)
    },
  }
}

async function setUp() {
  const store = await openTestStore()
  const shopId = await store.ids.shop('taobao', 's1')
  await store.shops.note({ id: shopId, platform: 'taobao', nativeId: 's1', name: 'Teapot House' })
  const taken: string[] = []
  const settings = memorySettings()
  const desk = createCaseDesk({
    store: () => Promise.resolve(store),
    alerts: () => Promise.resolve(quietAlerts(taken)),
    settings,
    rules: createRulesDesk(settings),
    clock: () => NOON,
  })
  const clocks = [makeClock({ dueAt: NOON + HOUR_MS })]
  await store.cases.update(['c1'], (id) => makeCase({ id, shopId, number: '77', clocks }))
  return { store, desk, settings, taken, shopId }
}

const tracked = {
  platform: 'taobao',
  number: '88',
  orderNumber: null,
  kind: 'refund-only',
  amount: null,
  owner: 'seller',
  task: 'answer',
} as const

describe('the case desk', () => {
  it('lists open cases with their shop, and reads one with its history and guide', async () => {
    const { desk } = await setUp()
    const about = { filter: ANY_CASE, sort: 'time', shiftEndsAt: NOON, today: NOON } as const
    const pages = [{ column: 'seller', skip: 0, limit: 9 }] as const
    expect(await desk.list({ ...about, pages: [...pages] })).toMatchObject([
      [{ caseId: 'c1', shopName: 'Teapot House' }],
    ])
    await desk.mark(['c1'], { do: 'will-grant', will: true })
    expect(await desk.read('c1')).toMatchObject({
      case: { willGrant: true },
      history: [{ what: 'will-grant', at: NOON }],
      guide: { steps: ['check-order', 'answer-in-time'] },
    })
    expect(await desk.read('nobody')).toBeNull()
  })

  it('takes alerts down with what settles a case, and with nothing else', async () => {
    const { desk, taken } = await setUp()
    await desk.mark(['c1'], { do: 'open' })
    expect(taken).toEqual([])
    await desk.mark(['c1', 'nobody'], { do: 'snooze', until: NOON + 1 })
    expect(taken).toEqual(['c1', 'nobody'])
  })

  it('tracks a case by hand under the id that a page would give it', async () => {
    const { desk, store, shopId } = await setUp()
    const due = { by: 'left', text: '2小时' } as const
    const id = await store.ids.case('taobao', 's1', '88')
    expect(await desk.track({ ...tracked, shopId, due })).toBe(id)
    expect((await store.cases.read(id))?.clocks).toMatchObject([{ dueAt: NOON + 2 * HOUR_MS }])
    expect(await desk.track({ ...tracked, shopId, due: { by: 'left', text: '?' } })).toBeNull()
    expect(await desk.track({ ...tracked, shopId: 'none', due })).toBeNull()
    await desk.untrack(id, 'answer')
    expect(await store.cases.read(id)).toMatchObject({ closed: true, clocks: [] })
  })

  it('plans the shift and takes complaints on', async () => {
    const { desk } = await setUp()
    expect(await desk.plan(NOON + 8 * HOUR_MS)).toMatchObject({ order: ['c1'], missed: [] })
    await desk.advance('c1', { stage: 'received', text: '发票' })
    expect((await desk.read('c1'))?.case.complaint).toMatchObject({ department: 'finance' })
  })

  it('shows the ledger with what is still ahead', async () => {
    const { desk } = await setUp()
    const { written, planned, cases, clockSetBackMs } = await desk.ledger(NOON, 9)
    expect(cases).toMatchObject([{ id: 'c1', number: '77', platform: 'pinduoduo' }])
    expect([written, clockSetBackMs]).toEqual([[], null])
    expect(planned.map(({ caseId, plannedAt }) => [caseId, plannedAt])).toEqual([
      ['c1', NOON + 45 * 60_000],
      ['c1', NOON + HOUR_MS],
    ])
  })
})

describe('files about cases', () => {
  it('export clocks that the seller has to watch', async () => {
    const { store } = await setUp()
    const wording = { words: en, formats: createFormats('en', en.common.time) }
    const text = await exportClocks(store, wording, { offsetsMs: [HOUR_MS], now: NOON })
    expect(text).toContain('SUMMARY:after-sale case 77')
    expect(text).toContain('Teapot House')
  })

  it('export a case so that it can be verified', async () => {
    const { store, desk } = await setUp()
    await desk.mark(['c1'], { do: 'done' })
    const { subtle } = globalThis.crypto
    const text = await exportDispute(store, 'c1', { now: NOON, subtle })
    expect(await verifyDispute(text ?? '', subtle)).toMatchObject({
      ok: true,
      value: { head: { caseNumber: '77', entries: 3 } },
    })
    expect(text).not.toContain('message')
    expect(await exportDispute(store, 'nobody', { now: NOON, subtle })).toBeNull()
  })

  it('tell in a dispute what was said to the buyer, not what was said long before', async () => {
    const { store } = await setUp()
    await ingestSighting(store, makeSighting({ orders: [shownOrder('n7')] }), { now: NOON })
    const shop = await store.ids.shop('pinduoduo', SHOP.nativeId)
    const owner = (await store.orders.ownersOf(shop, ['n7'])).get('n7') ?? ''
    const about = { shopId: shop, customerId: owner, replyId: 'apology' }
    await store.uses.note({ ...about, id: 'u1', at: NOON, title: 'Sorry' })
    await store.uses.note({ ...about, id: 'u2', at: NOON - 90 * 24 * HOUR_MS, title: 'Hello' })
    const record = makeCase({ id: 'c7', shopId: shop, orderNumber: 'n7', firstSeenAt: NOON })
    await store.cases.update(['c7'], () => record)
    const { subtle } = globalThis.crypto
    const text = (await exportDispute(store, 'c7', { now: NOON, subtle })) ?? ''
    expect([text.includes('Sorry'), text.includes('Hello')]).toEqual([true, false])
    expect(await verifyDispute(text, subtle)).toMatchObject({ ok: true })
  })

  it('bring rules of others in, over presets and never in their name', async () => {
    const { settings } = await setUp()
    const rules = createRulesDesk(settings)
    expect((await rules()).rules.get('taobao/sample')).toBeUndefined()
    await settings.save({
      ruleBook: {
        presets: ['current'],
        packs: [{ id: 'current', name: 'Guild', version: '2', rules: [sampleRule()] }],
        own: [sampleRule({ id: 'own' })],
        dropped: [],
        calendars: [],
        calendarEdits: {},
      },
    })
    const text = await exportRules(settings)
    await settings.save({ ruleBook: undefined })
    expect(await importRules(settings, text)).toMatchObject({ ok: true })
    expect((await rules()).rules.get('taobao/sample')).toMatchObject({
      origin: 'owner',
      pack: 'current-file',
    })
    expect((await rules()).rules.get('own')).toMatchObject({ pack: 'shared' })
    expect(await importRules(settings, '{')).toEqual({ ok: false, error: { why: 'not-json' } })
  })
})
