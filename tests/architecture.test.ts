import { describe, expect, it } from 'vitest'

import { readSourceTree, runtimeClosure, type SourceFile } from './helpers/source-tree'

const tree = readSourceTree(['lib', 'components', 'entrypoints'])

/** A room of the house, what it may use, and what it may only know the types of. */
interface Zone {
  readonly path: string
  readonly uses: readonly string[]
  readonly knows?: readonly string[]
}

const DOMAIN = ['lib/customers', 'lib/aftersales', 'lib/offers', 'lib/replies', 'lib/figures']

/** What reading any file takes, whatever it holds. */
const TEXT_FILES = ['broken-file', 'cells', 'csv-rows', 'decode', 'sniff-kind', 'containers'].map(
  (name) => `lib/files/${name}`,
)

/** The first zone whose path a file starts with is its own. */
const ZONES: readonly Zone[] = [
  { path: 'lib/shared', uses: [] },
  { path: 'lib/consoles', uses: ['lib/shared'] },
  { path: 'lib/composer', uses: ['lib/shared'], knows: ['lib/messaging', 'lib/consoles'] },
  { path: 'lib/shell', uses: [], knows: ['lib/settings'] },
  {
    path: 'lib/page',
    uses: [
      'lib/shared',
      'lib/consoles',
      'lib/composer',
      'lib/shell',
      'lib/chips/chips-world',
      'lib/messaging/client',
    ],
    knows: ['lib/messaging'],
  },
  {
    path: 'lib/chips',
    uses: [
      'lib/shared',
      'lib/consoles',
      'lib/shell',
      'lib/aftersales/urgency',
      'lib/messaging/chip-limit',
    ],
    knows: ['lib/messaging'],
  },
  { path: 'lib/customers', uses: ['lib/shared'], knows: DOMAIN },
  { path: 'lib/aftersales', uses: ['lib/shared'], knows: [...DOMAIN, 'lib/i18n'] },
  {
    path: 'lib/offers/formats',
    uses: ['lib/offers', 'lib/shared', 'lib/files/money-text', ...TEXT_FILES],
  },
  { path: 'lib/offers', uses: ['lib/shared'], knows: DOMAIN },
  { path: 'lib/figures', uses: ['lib/shared'], knows: DOMAIN },
  {
    path: 'lib/replies/formats',
    uses: ['lib/replies', 'lib/shared', ...TEXT_FILES],
  },
  { path: 'lib/replies', uses: ['lib/shared'], knows: [...DOMAIN, 'lib/settings'] },
  {
    path: 'lib/settings',
    uses: [
      'lib/shared',
      'lib/customers',
      'lib/figures/owner-settings',
      'lib/aftersales/alert-policy',
      'lib/aftersales/packs/rule-book',
      'lib/replies/policy/policy-sheet',
      'lib/files/mapping/column-mapping',
      'lib/vault/retention',
    ],
  },
  { path: 'lib/i18n', uses: ['lib/shared'], knows: ['lib/settings', ...DOMAIN] },
  { path: 'lib/vault', uses: ['lib/shared'] },
  {
    path: 'lib/store',
    uses: [
      'lib/shared',
      'lib/vault',
      'lib/aftersales/alert-ledger',
      'lib/aftersales/case-line',
      'lib/aftersales/case-log',
      'lib/aftersales/case-record',
      'lib/customers/contact-keys',
      'lib/customers/identity',
      'lib/customers/record',
      'lib/customers/roster/customer-filter',
      'lib/customers/survey',
      'lib/offers',
      'lib/replies/guard/finding',
      'lib/replies/guard/guard-pack',
      'lib/replies/reply',
      'lib/settings',
    ],
    knows: [...DOMAIN, 'lib/consoles'],
  },
  {
    path: 'lib/intake',
    uses: [
      'lib/shared',
      'lib/store',
      'lib/customers',
      'lib/aftersales',
      'lib/offers',
      'lib/settings',
      'lib/vault',
    ],
    knows: ['lib/consoles'],
  },
  {
    path: 'lib/backup',
    uses: ['lib/shared', 'lib/vault', 'lib/store'],
  },
  {
    path: 'lib/files',
    uses: [
      'lib/shared',
      'lib/backup',
      'lib/intake',
      'lib/sample',
      'lib/store',
      'lib/vault',
      'lib/customers',
      'lib/figures',
      'lib/offers',
      'lib/vault/audit-chain',
      'lib/vault/audit-entry',
      'lib/vault/audit-kinds',
    ],
    knows: ['lib/aftersales', 'lib/vault'],
  },
  { path: 'lib/sample', uses: ['lib/shared', 'lib/intake'], knows: ['lib/customers'] },
  {
    path: 'lib/messaging',
    uses: [
      'lib/shared',
      'lib/settings',
      'lib/vault/audit-entry',
      'lib/vault/pin-book',
      'lib/vault/roles',
      'lib/consoles/sighting',
      'lib/customers/identity',
      'lib/customers/record',
      'lib/aftersales/case-acts',
      'lib/offers',
      'lib/replies/guard/finding',
      'lib/replies/guard/guard-pack',
      'lib/replies/reply',
      'lib/replies/slice-library',
    ],
    knows: [...DOMAIN, 'lib/consoles'],
  },
  {
    path: 'lib/platform',
    uses: ['lib/shared', 'lib/consoles', 'lib/settings'],
    knows: ['lib/messaging'],
  },
  { path: 'lib/background', uses: ['lib'] },
  {
    path: 'components/ui',
    uses: ['lib/shared', 'lib/i18n', 'lib/aftersales/urgency'],
    knows: ['lib/messaging/client', 'lib/settings', ...DOMAIN],
  },
  {
    path: 'components',
    uses: [
      'components',
      'lib/shared',
      'lib/i18n',
      'lib/messaging/client',
      'lib/aftersales/case-filter',
      'lib/customers/roster/customer-filter',
      'lib/files/read-tables',
      'lib/figures',
      'lib/files/mapping',
      'lib/offers',
      'lib/replies',
      'lib/settings',
      'lib/vault/erasure',
      'lib/vault/retention',
      'lib/aftersales/urgency',
      'lib/vault/audit-kinds',
      'lib/vault/roles',
    ],
    knows: ['lib'],
  },
  { path: 'entrypoints', uses: ['lib', 'components', 'entrypoints'] },
]

const isInside = (target: string, zones: readonly string[]): boolean =>
  zones.some((zone) => target === zone || target.startsWith(`${zone}/`))
const isOurs = (target: string): boolean => /^(?:lib|components|entrypoints)\//.test(target)
const zoneOf = (file: SourceFile): Zone | undefined =>
  ZONES.find((zone) => isInside(file.path, [zone.path]))

describe('the source tree', () => {
  it('has files to speak about', () => {
    expect(tree.length).toBeGreaterThan(50)
  })

  it('keeps every file in a room that is named here', () => {
    expect(tree.filter((file) => zoneOf(file) === undefined).map((file) => file.path)).toEqual([])
  })

  it.each(ZONES)('lets $path use only what it may', (zone) => {
    const strays = tree
      .filter((file) => zoneOf(file) === zone)
      .flatMap((file) =>
        file.imports
          .filter(({ target }) => isOurs(target) && !isInside(target, [zone.path, ...zone.uses]))
          .filter(({ target, typeOnly }) => !(typeOnly && isInside(target, zone.knows ?? [])))
          .map(({ target }) => `${file.path} -> ${target}`),
      )
    expect(strays).toEqual([])
  })

  const owners: readonly [string, RegExp, readonly string[]][] = [
    ['queries', /^dexie$/, ['lib/store']],
    ['browser calls', /^(?:webextension-polyfill|wxt\/browser)$/, ['lib/platform', 'entrypoints']],
    ['React', /^react(?:-dom)?(?:\/|$)/, ['components', 'entrypoints']],
    ['templates', /^liquidjs$/, ['lib/replies']],
    ['CSV', /^papaparse$/, ['lib/files', 'lib/replies/formats']],
    ['archives', /^@zip\.js\//, ['lib/files/containers']],
    ['XML', /^saxen$/, ['lib/files/containers']],
  ]
  it.each(owners)('keeps %s in its own place', (_what, pattern, homes) => {
    const strays = tree
      .filter((file) => !isInside(file.path, homes))
      .filter((file) =>
        file.imports.some(({ target, typeOnly }) => !typeOnly && pattern.test(target)),
      )
    expect(strays.map((file) => file.path)).toEqual([])
  })

  it('asks no network for anything', () => {
    const calls = /\b(?:fetch\(|XMLHttpRequest|new WebSocket|new EventSource|sendBeacon)/
    expect(tree.filter((file) => calls.test(file.text)).map((file) => file.path)).toEqual([])
  })

  it('makes no markup or code from text', () => {
    const makers =
      /\b(?:innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function)/
    expect(tree.filter((file) => makers.test(file.text)).map((file) => file.path)).toEqual([])
  })
})

describe('what runs in a page of somebody else', () => {
  it.each(
    ['console.content', 'composer', 'sight', 'chips'].map((name) => `entrypoints/${name}.ts`),
  )('brings nothing heavy with %s', (entry) => {
    expect(tree.map((file) => file.path)).toContain(entry)
    const pulled = [...runtimeClosure(tree, entry)]
    const heavy = /^(?:zod|dexie|react|react-dom|liquidjs|webextension-polyfill)(?:\/|$)/
    expect(pulled.filter((target) => heavy.test(target))).toEqual([])
    expect(
      pulled.filter((target) =>
        isInside(target, ['lib/store', 'lib/intake', 'lib/background', 'lib/vault', 'components']),
      ),
    ).toEqual([])
    expect(pulled).not.toContain('lib/consoles/registry')
  })
})
