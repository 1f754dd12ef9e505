import { act, render, screen } from '@testing-library/react'

import { WorkbenchApp } from '@/components/workbench/app'
import type { WorkbenchServices } from '@/components/workbench/services'
import type { ClockView } from '@/lib/aftersales/clock-view'
import type { CaseFigures } from '@/lib/aftersales/find-cases'
import type { CasePlan } from '@/lib/aftersales/plan-cases'
import type { AuditDesk } from '@/lib/files/work-audit-client'
import type { BackupDesk } from '@/lib/files/work-backup-client'
import type { WorkDesk } from '@/lib/files/work-desk'
import type { PeopleDesk } from '@/lib/files/work-people-desk'
import type { ImportSummary, KnownShop, PastImport } from '@/lib/files/work-protocol'
import type { RosterDesk } from '@/lib/files/work-roster-client'
import type { TablesDesk } from '@/lib/files/work-tables-desk'
import type { LedgerView } from '@/lib/messaging/case-calls'
import type { RolesView } from '@/lib/messaging/role-calls'
import type { KeptLibrary } from '@/lib/replies/library'
import type { CallFailure, Push } from '@/lib/messaging/protocol'
import { DEFAULT_SETTINGS } from '@/lib/settings/default-settings'
import type { Settings } from '@/lib/settings/settings'
import { HOUR_MS } from '@/lib/shared/time'

import { never, NO_BACKUPS } from './fake-backups'
import { fakePeople } from './fake-people'
import { fakeRoster } from './fake-roster'
import { fakePersons } from './fake-persons'
import { fakeTables } from './fake-tables'

// Views load lazily; here they are loaded before anybody waits for one.
await Promise.all([
  import('@/components/workbench/today-view'),
  import('@/components/workbench/aftersale-view'),
  import('@/components/workbench/board/case-page'),
  import('@/components/workbench/ledger/ledger-view'),
  import('@/components/workbench/rules/rules-view'),
  import('@/components/workbench/customers/customers-view'),
  import('@/components/workbench/customers/person/person-page'),
  import('@/components/workbench/care/care-view'),
  import('@/components/workbench/figures/owner-view'),
  import('@/components/workbench/replies/replies-view'),
  import('@/components/workbench/exports/files-view'),
  import('@/components/workbench/offers/offers-view'),
  import('@/components/workbench/settings-view'),
  import('@/components/workbench/start/start-view'),
  import('@/components/workbench/health/health-view'),
  import('@/components/workbench/safety/safety-view'),
])

export const NOW = Date.parse('2026-11-21T06:32:00Z')
export const SHOP: KnownShop = {
  id: 'shop',
  platform: 'pinduoduo',
  nativeId: '900100200',
  name: '青禾厨具',
  orders: 6_000,
  unclaimed: 20,
  coverage: null,
  firstOrderAt: null,
  sample: true,
}
const SUMMARY: ImportSummary = {
  shopId: 'shop',
  added: 8,
  updated: 0,
  unchanged: 0,
  claimed: 0,
  unclaimed: 8,
  from: null,
  to: null,
  tookMs: 5,
  refusedCount: 2,
  header: ['订单号'],
  spool: new Blob([]),
  wentOnAt: 0,
  refusedBy: { 'damaged-number': 1, 'bad-money': 1 },
  refused: [
    { row: 9, reason: 'damaged-number', column: '订单号', cell: '2.6E+20', cells: ['2.6E+20'] },
    { row: 12, reason: 'bad-money', column: '金额', cell: '<b>', cells: ['<b>'] },
  ],
  warnings: { 'no-time': 1 },
}

const NO_LEDGER: LedgerView = { written: [], planned: [], cases: [], clockSetBackMs: null }

/** Figures of no cases. */
export const NO_FIGURES: CaseFigures = {
  columns: {
    seller: { count: 0, amounts: [] },
    buyer: { count: 0, amounts: [] },
    platform: { count: 0, amounts: [] },
    done: { count: 0, amounts: [] },
  },
  risk: { count: 0, amounts: [] },
  shopIds: [],
  platforms: [],
  kinds: [],
}

export const EMPTY_LIBRARY: KeptLibrary = {
  revision: 0,
  replies: [],
  removed: [],
  groups: [],
  removedGroups: [],
  uses: [],
}

/** A plan over nothing. */
export const NO_PLAN: CasePlan = {
  order: [],
  missed: [],
  loss: 0,
  lateCases: 0,
  currency: 'CNY',
  unweighed: 0,
}

/** An audit log that has nothing in it. */
const NO_AUDIT: AuditDesk = {
  page: () => Promise.resolve({ how: 'done', value: { entries: [], more: false } }),
  check: never,
}
export const NO_ROLES: RolesView = { pins: [], role: null, waitMs: 0, offAt: null }

export interface Given {
  readonly shops?: readonly KnownShop[]
  readonly clocks?: readonly ClockView[]
  readonly silent?: boolean
  /** What the worker answers otherwise than usual. */
  readonly work?: Partial<WorkDesk>
  readonly past?: readonly PastImport[]
  readonly people?: Partial<PeopleDesk>
  readonly roster?: Partial<RosterDesk>
  readonly tables?: Partial<TablesDesk>
  readonly backups?: Partial<BackupDesk>
  readonly audit?: Partial<AuditDesk>
  readonly change?: Partial<Settings>
  /** What the background answers to single calls; a function is asked with the payload. */
  readonly answers?: Readonly<Record<string, unknown>>
  /** Why single calls are not carried out, by their payload; null: they are. */
  readonly failures?: Readonly<Record<string, (payload: object) => CallFailure | null>>
  readonly services?: Partial<WorkbenchServices>
  /** Texts that an earlier visit left. */
  readonly drafts?: Map<string, string>
}

/** Opens the workbench over fakes; tells what it asked of them. */
export function setUp({
  shops = [SHOP],
  clocks = [],
  silent = false,
  work = {},
  past = [],
  people = {},
  roster = {},
  tables = {},
  backups = {},
  audit = {},
  change = {},
  answers = {},
  failures = {},
  drafts = new Map(),
  services = {},
}: Given = {}) {
  const calls: (readonly [string, unknown])[] = []
  let settings: Settings = {
    ...DEFAULT_SETTINGS,
    locale: 'en',
    theme: 'light',
    alertOffsetsMs: [24 * HOUR_MS, 4 * HOUR_MS],
    ...change,
  }
  const answer = (name: string, payload: object): unknown => {
    if (name === 'saveSettings') settings = { ...settings, ...payload }
    const told = answers[name]
    if (typeof told === 'function') return (told as (about: object) => unknown)(payload)
    if (Object.hasOwn(answers, name)) return told
    if (name === 'readLock') return { state: 'none', waitMs: 0, isSealing: false }
    if (name === 'listCases' || name === 'readHealth') return []
    if (name === 'figureCases') return NO_FIGURES
    if (name === 'readLibrary') return EMPTY_LIBRARY
    if (name === 'readLedger') return NO_LEDGER
    if (name === 'readRules') return { rules: [], calendars: [] }
    if (name === 'planShift') return NO_PLAN
    if (name === 'readRoles') return NO_ROLES
    if (name === 'listClocks') return { clocks, alerts: [], notificationsAllowed: true }
    return name.endsWith('Settings') ? settings : undefined
  }
  // The protocol's answers are as many types as it has calls; this fake gives those that the views ask for.
  const call = (async (name: string, payload: object) => {
    calls.push([name, payload])
    const error = silent ? 'no-answer' : (failures[name]?.(payload) ?? null)
    return error === null ? { ok: true, value: answer(name, payload) } : { ok: false, error }
  }) as unknown as WorkbenchServices['call']
  const desk: WorkDesk = {
    readOverview: async () => ({ how: 'done', value: { shops: [...shops] } }),
    inspectFile: async () => ({
      how: 'done',
      value: [
        {
          known: true,
          table: 0,
          name: '',
          format: 'pinduoduo-orders',
          platform: 'pinduoduo',
          grain: 'order',
          encoding: 'gb18030',
        },
      ],
    }),
    importFile: () => ({
      ended: Promise.resolve({ how: 'done', value: SUMMARY }),
      cancel: () => undefined,
      hold: () => undefined,
      letGo: () => undefined,
    }),
    foreseeImport: () => ({ ended: new Promise(() => undefined), cancel: () => undefined }),
    loadSample: () => ({ ended: new Promise(() => undefined), cancel: () => undefined }),
    removeShop: () => ({
      ended: Promise.resolve({ how: 'done', value: null }),
      cancel: () => undefined,
    }),
    backups: { ...NO_BACKUPS, ...backups },
    persons: fakePersons(),
    audit: { ...NO_AUDIT, ...audit },
    listImports: async () => ({ how: 'done', value: past }),
    undoImport: (importId) => {
      calls.push(['undo-import', importId])
      return { ended: Promise.resolve({ how: 'done', value: 'shop' }), cancel: () => undefined }
    },
    exportTable: (asked) => {
      calls.push(['export-table', asked])
      return {
        ended: Promise.resolve({
          how: 'done',
          value: { how: 'written', file: new Blob([]), rows: 3 },
        }),
        cancel: () => undefined,
      }
    },
    findFlaws: () => ({ ended: new Promise(() => undefined), cancel: () => undefined }),
    fixFlaws: () => ({ ended: new Promise(() => undefined), cancel: () => undefined }),
    undoFixes: () => ({ ended: new Promise(() => undefined), cancel: () => undefined }),
    people: { ...fakePeople(calls), ...people },
    roster: { ...fakeRoster(calls), ...roster },
    tables: { ...fakeTables(), ...tables },
    ...work,
  }
  let ids = 0
  const hearers = new Set<(push: Push) => void>()
  render(
    <WorkbenchApp
      services={{
        call,
        desk,
        ownTab: async () => 7,
        consoles: {
          list: [{ id: 'pinduoduo', hosts: ['mms.pinduoduo.com'] }],
          readOn: async () => new Set(),
          switchOn: async () => true,
          switchOff: async () => true,
        },
        clock: () => NOW,
        version: '1.2.3',
        newId: () => `id-${(ids += 1)}`,
        onPush: (hear) => {
          hearers.add(hear)
          return () => void hearers.delete(hear)
        },
        saveTable: (fileName, rows) => calls.push(['save-table', { fileName, rows }]),
        saveFile: (fileName, file) => calls.push(['save-file', { fileName, file }]),
        saveText: (fileName, text) => calls.push(['save-text', { fileName, text }]),
        copyText: async (text) => calls.push(['copy-text', text]) > 0,
        readMirror: async () => null,
        readCopy: async () => null,
        folders: { canPick: false, pick: async () => null, allow: async () => false },
        askForDownloads: async () => true,
        ...services,
        drafts: {
          names: () => [...drafts.keys()],
          read: (name) => drafts.get(name) ?? null,
          keep: (name, text) => {
            if (text === null) drafts.delete(name)
            else drafts.set(name, text)
          },
        },
      }}
    />,
  )
  return {
    calls,
    named: (name: string) => calls.filter(([each]) => each === name),
    /** News from the background. */
    tell: (push: Push) => act(() => hearers.forEach((hear) => hear(push))),
  }
}
export const go = (hash: string): void => void (location.hash = hash)
export const heading = (name: string) => screen.findByRole('heading', { level: 1, name })
