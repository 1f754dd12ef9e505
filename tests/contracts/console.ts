import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { findPage } from '@/lib/consoles/engine/find-page'
import type {
  Anchor,
  ConsoleProfile,
  FieldRule,
  OrderRule,
  PageProfile,
} from '@/lib/consoles/profile'
import { findConsole } from '@/lib/consoles/registry'
import { sightingSchema } from '@/lib/consoles/sighting'

import {
  loadConsoleFixtures,
  parseHtml,
  read,
  textNodesOf,
  type ConsoleFixture,
  type Reading,
} from './console-fixtures'
import { describeLanguages } from './console-languages'
import { describeNicks } from './console-nicks'

const CONTEXT_ID = '00000000-0000-4000-8000-000000000000'

const blindAnchor = ({ id, evidence, witness = false }: Anchor): Anchor => ({
  id,
  evidence,
  witness,
  from: 'css',
  css: 'no-such',
})

/** The same profile with one anchor that no longer finds anything, as after a redesign. */
function blind(profile: ConsoleProfile, anchorId: string): ConsoleProfile {
  const rule = (each: FieldRule): FieldRule => ({
    ...each,
    anchors: each.anchors.map((one) => (one.id === anchorId ? blindAnchor(one) : one)),
  })
  const order = ({ number, ...rest }: OrderRule): OrderRule =>
    number === undefined ? rest : { ...rest, number: rule(number) }
  const page = ({ cases, subject, orders, ...rest }: PageProfile): PageProfile => ({
    ...rest,
    fields: rest.fields.map(rule),
    ...(subject === undefined ? {} : { subject: rule(subject) }),
    ...(orders === undefined ? {} : { orders: orders.map(order) }),
    ...(cases === undefined
      ? {}
      : {
          cases: {
            ...cases,
            fields: {
              number: rule(cases.fields.number),
              order: rule(cases.fields.order),
              kind: rule(cases.fields.kind),
              status: rule(cases.fields.status),
              amount: rule(cases.fields.amount),
            },
          },
        }),
  })
  return { ...profile, shop: profile.shop.map(rule), pages: profile.pages.map(page) }
}

const rulesOf = ({ fields, subject, orders, cases }: PageProfile): (FieldRule | undefined)[] => [
  ...fields,
  subject,
  ...(orders ?? []).map(({ number }) => number),
  ...Object.values(cases?.fields ?? {}),
]

const anchorsOf = (profile: ConsoleProfile): string[] => [
  ...new Set(
    [...profile.shop, ...profile.pages.flatMap(rulesOf)].flatMap((rule) =>
      (rule?.anchors ?? []).map(({ id }) => id),
    ),
  ),
]

const stateOf = (reading: Reading, field: string) =>
  reading.fields.find((each) => each.field === field)?.state

const isWithin = (part: object | undefined, whole: object | undefined): boolean =>
  Object.entries(part ?? {}).every(
    ([name, value]) =>
      JSON.stringify(value) ===
      JSON.stringify(Object.entries(whole ?? {}).find(([at]) => at === name)?.[1]),
  )

const UNREAD_BY_MEMBER = {
  orderNumber: 'caseOrder',
  status: 'caseStatus',
  kind: 'caseKind',
  amount: 'caseAmount',
} as const

function faultsOfCases(reading: Reading, right: Reading): string[] {
  const faults = reading.cases.flatMap(({ unread, ...each }) => {
    const known = right.cases.find(({ number }) => number === each.number)
    const silent = Object.entries(UNREAD_BY_MEMBER).filter(
      ([member, field]) => member in (known ?? {}) && !(member in each) && !unread.includes(field),
    )
    return [
      ...(isWithin({ ...each, closed: known?.closed }, known) ? [] : [`wrong case ${each.number}`]),
      ...silent.map(([member]) => `${member} of ${each.number} is silently absent`),
    ]
  })
  const isSilent =
    reading.cases.length < right.cases.length && stateOf(reading, 'caseNumber') === 'read'
  return isSilent ? [...faults, 'cases are silently absent'] : faults
}

const UNREAD_BY_FACT = {
  title: 'orderTitle',
  paidMinor: 'orderPaid',
  state: 'orderState',
} as const

function faultsOfOrders(reading: Reading, right: Reading): string[] {
  const known = new Map(right.orders.map((each) => [each.facts.number, each]))
  const faults = reading.orders.flatMap(({ unread = [], facts, buyer }) => {
    const expected = known.get(facts.number)
    const isRight =
      expected !== undefined &&
      isWithin(facts, expected.facts) &&
      (buyer === undefined || isWithin(buyer, expected.buyer))
    const silent = Object.entries(UNREAD_BY_FACT).filter(
      ([fact, field]) =>
        fact in (expected?.facts ?? {}) && !(fact in facts) && !unread.includes(field),
    )
    const isNobodys =
      expected?.buyer !== undefined && buyer === undefined && !unread.includes('orderBuyer')
    return [
      ...(isRight ? [] : [`wrong order ${facts.number}`]),
      ...silent.map(([fact]) => `${fact} of ${facts.number} is silently absent`),
      ...(isNobodys ? [`buyer of ${facts.number} is silently absent`] : []),
    ]
  })
  const isSilent =
    reading.orders.length < right.orders.length && stateOf(reading, 'orders') === 'read'
  return isSilent ? [...faults, 'orders are silently absent'] : faults
}

/** What is wrong in a reading: every value has to be the right one, or absent and named as unread. */
function faultsOf(reading: Reading, { sighting: right, people }: ConsoleFixture): string[] {
  const { shop, buyer } = reading
  const isMixedUp = buyer?.id !== undefined && buyer.nick !== people[buyer.id]
  const isSilent = ['buyer', 'buyerId'].every((field) => stateOf(reading, field) === 'read')
  return [
    ...(isWithin(shop, right.shop) ? [] : ['wrong shop']),
    ...(shop === undefined && stateOf(reading, 'shop') === 'read' ? ['shop silently absent'] : []),
    ...(isMixedUp ? ['one buyer with the id of another'] : []),
    ...(right.buyer === undefined || isWithin(buyer, right.buyer) ? [] : ['wrong buyer']),
    ...(buyer === undefined && right.buyer !== undefined && isSilent
      ? ['buyer silently absent']
      : []),
    ...(buyer !== undefined &&
    buyer.platformTier === undefined &&
    right.buyer?.platformTier !== undefined &&
    stateOf(reading, 'platformTier') === 'read'
      ? ['level silently absent']
      : []),
    ...faultsOfOrders(reading, right),
    ...faultsOfCases(reading, right),
  ]
}

/** What every console has to keep to. */
export function describeConsole(profile: ConsoleProfile): void {
  const fixtures = loadConsoleFixtures(profile.id)

  describe(`the console ${profile.id}`, () => {
    it.each(profile.pages.map(({ example }) => example))('knows %s as its own', (url) => {
      expect(findConsole(url)).toBe(profile)
      expect(findPage(profile, new URL(url))?.example).toBe(url)
    })

    it.each([
      ...profile.hosts.flatMap((host) => [
        `https://${host}.evil.io/`,
        `https://evil.io/${host}/`,
        `https://${host.replaceAll('.', '-')}.com/`,
        `https://${host.replace('.', '-')}/`,
        `https://x${host}/`,
        `https://x.${host}/`,
        `https://${host}./`,
        `https://${host}@evil.io/`,
        `http://${host}/`,
        `file:///${host}`,
      ]),
      'not an address',
    ])('refuses the look-alike %s', (url) => {
      expect(findConsole(url)).toBeUndefined()
    })

    it.each([
      ['an order', profile.orderLink],
      ['a case', profile.caseLink],
    ])('leads from %s to a page that it knows, or nowhere', (_what, link) => {
      if (link === null) return
      const [order] = fixtures.flatMap(({ sighting }) => sighting.orders)
      const [one] = fixtures.flatMap(({ sighting }) => sighting.cases)
      const address = link
        .replace('{order}', order?.facts.number ?? one?.orderNumber ?? '')
        .replace('{case}', one?.number ?? '')
      expect(findConsole(address)).toBe(profile)
      expect(findPage(profile, new URL(address))).toBeDefined()
    })

    it('has a fixture for every kind of page', () => {
      const shown = fixtures.map(({ sighting }) => sighting.page)
      for (const { kind } of profile.pages) expect(shown).toContain(kind)
    })

    it.each(fixtures)('reads $name exactly', (fixture) => {
      expect(read(profile, fixture)).toEqual(fixture.sighting)
    })

    describeLanguages(profile, fixtures, faultsOf)

    it.each(fixtures)('reports $name in the shape of a sighting', (fixture) => {
      const sighting = { ...read(profile, fixture), contextId: CONTEXT_ID }
      expect(sightingSchema.parse(sighting)).toEqual(sighting)
    })

    it.each(fixtures)('changes nothing on $name by reading it', (fixture) => {
      const document = parseHtml(fixture.html)
      const before = document.documentElement.outerHTML
      read(profile, fixture, document)
      expect(document.documentElement.outerHTML).toBe(before)
    })

    it.each(fixtures.flatMap((fixture) => anchorsOf(profile).map((id) => ({ fixture, id }))))(
      'reads $fixture.name rightly or says what is unread when $id finds nothing',
      ({ fixture, id }) => {
        expect(faultsOf(read(blind(profile, id), fixture), fixture)).toEqual([])
      },
    )

    describeNicks(profile, fixtures)

    it.each(fixtures)('takes no text of $name for anything but text', (fixture) => {
      const nasty = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 700 }),
        fc.constantFrom(
          '<img src=x onerror=alert(1)>',
          'javascript:alert(1)',
          '\u202eabc',
          '\ud800',
          '__proto__',
          'constructor',
          '9'.repeat(10_000),
        ),
      )
      fc.assert(
        fc.property(nasty, fc.nat(), (text, at) => {
          const document = parseHtml(fixture.html)
          const nodes = textNodesOf(document)
          const node = nodes[at % nodes.length]
          if (node !== undefined) node.textContent = text
          const before = document.documentElement.outerHTML
          const sighting = { ...read(profile, fixture, document), contextId: CONTEXT_ID }
          expect(sightingSchema.safeParse(sighting).error).toBeUndefined()
          expect(JSON.stringify(sighting)).not.toMatch(/[\p{Surrogate}\u202a-\u202e\u2066-\u2069]/u)
          expect(document.documentElement.outerHTML).toBe(before)
        }),
        { numRuns: 60 },
      )
    })
  })
}
