import { writeDispute, type Digest, type DisputeFact } from '@/lib/aftersales/dispute/dispute-file'
import type { CaseRecord } from '@/lib/aftersales/case-record'
import { writeIcs } from '@/lib/aftersales/ics'
import { presetPacks } from '@/lib/aftersales/packs/preset-packs'
import { DEFAULT_RULE_BOOK, type RuleBook } from '@/lib/aftersales/packs/rule-book'
import { readRuleFile, writeRuleFile, type RuleFileFault } from '@/lib/aftersales/packs/rule-file'
import { isWatched } from '@/lib/aftersales/stages'
import type { AlertWording } from '@/lib/aftersales/alert-text'
import { ok, type Result } from '@/lib/shared/result'
import { DAY_MS } from '@/lib/shared/time'
import type { Store } from '@/lib/store/store'

import type { SettingsDesk } from './settings-desk'

/** Clocks that one calendar file takes, the earliest due. */
const CLOCKS_EXPORTED = 2_000

/** Open clocks of the seller as an iCalendar file, which names no buyer. */
export async function exportClocks(
  { cases, shops }: Store,
  { words }: AlertWording,
  about: { readonly offsetsMs: readonly number[]; readonly now: number },
): Promise<string> {
  const names = new Map((await shops.list()).map(({ id, name }) => [id, name]))
  const entries = (await cases.listOpen(CLOCKS_EXPORTED)).flatMap((record) =>
    record.clocks
      .filter((clock) => isWatched(record, clock) && clock.source !== 'unknown')
      .map((clock) => ({
        id: `${record.id}-${clock.id}`,
        sequence: clock.epoch,
        dueAt: clock.dueAt,
        title: `${words.common.caseKinds[record.kind ?? 'other']} ${record.number}`,
        details: [names.get(record.shopId), words.alerts.atExpiry[clock.onExpiry]]
          .filter((line) => typeof line === 'string')
          .join('\n'),
        remindersMs: about.offsetsMs,
      })),
  )
  return writeIcs(entries, about.now)
}

const factsOf = (record: CaseRecord): DisputeFact[] => [
  {
    at: record.firstSeenAt,
    kind: 'case',
    text: JSON.stringify({
      number: record.number,
      kind: record.kind,
      status: record.status,
      amount: record.amount,
      refunded: record.refunded,
    }),
  },
  ...record.clocks.map(({ id, observedAt, owner, dueAt, source, text, rule }): DisputeFact => ({
    at: observedAt,
    kind: 'clock',
    text: JSON.stringify({ id, owner, dueAt, source, text, rule }),
  })),
]

/** Replies older than this before a case was first seen are not about it. */
const TALK_MS = 30 * DAY_MS

/** What was filled into the chat with the buyer of an order, since some time before the case. */
async function saidAbout(
  { orders, uses }: Store,
  { shopId, orderNumber, firstSeenAt }: CaseRecord,
): Promise<DisputeFact[]> {
  const owners = orderNumber === null ? null : await orders.ownersOf(shopId, [orderNumber])
  const buyer = (orderNumber !== null && owners?.get(orderNumber)) || null
  if (buyer === null) return []
  const filled = await uses.ofCustomers([buyer])
  return filled
    .filter((use) => use.shopId === shopId && use.at >= firstSeenAt - TALK_MS)
    .map(({ at, replyId, title }) => ({
      at,
      kind: 'message',
      text: JSON.stringify({ replyId, title }),
    }))
}

/** A case with its order, clocks, history and the replies filled in as a hash-chained file; null where there is no such case. */
export async function exportDispute(
  store: Store,
  caseId: string,
  { now, subtle }: { readonly now: number; readonly subtle: Digest },
): Promise<string | null> {
  const record = await store.cases.read(caseId)
  if (record === undefined) return null
  const { shopId, orderNumber, number: caseNumber, platform } = record
  const orders =
    orderNumber === null ? [] : [...(await store.orders.find(shopId, [orderNumber])).values()]
  const events = (await store.cases.history(caseId)).map((event): DisputeFact => {
    const { at, what, from, to, clockId } = event
    return { at, kind: 'event', text: JSON.stringify({ what, from, to, clockId }) }
  })
  const shown = orders.map((order): DisputeFact => ({
    at: record.firstSeenAt,
    kind: 'order',
    text: JSON.stringify({ number: order.number, seen: order.seen }),
  }))
  return writeDispute(
    { caseNumber, platform, writtenAt: now },
    [...factsOf(record), ...shown, ...(await saidAbout(store, record)), ...events],
    subtle,
  )
}

const withoutIds = <Item extends { readonly id: string }>(
  items: readonly Item[],
  ids: readonly Item[],
): Item[] => items.filter(({ id }) => !ids.some((each) => each.id === id))

/** Lays the packs and calendars of a file into the owner's book; one that was brought in before is replaced. */
export async function importRules(
  settings: SettingsDesk,
  text: string,
): Promise<Result<void, RuleFileFault>> {
  const file = readRuleFile(text)
  if (!file.ok) return file
  const { ruleBook: book = DEFAULT_RULE_BOOK } = await settings.read()
  const presets = new Set(presetPacks().map(({ id }) => id))
  const packs = file.value.packs.map((pack) =>
    presets.has(pack.id) ? Object.assign(pack, { id: `${pack.id}-file` }) : pack,
  )
  const merged: RuleBook = {
    ...book,
    packs: [...withoutIds(book.packs, packs), ...packs],
    calendars: [...withoutIds(book.calendars, file.value.calendars), ...file.value.calendars],
  }
  await settings.save({ ruleBook: merged })
  return ok(undefined)
}

/** The owner's own rules, packs and calendars as a file to share. */
export async function exportRules(settings: Pick<SettingsDesk, 'read'>): Promise<string> {
  const { ruleBook: book = DEFAULT_RULE_BOOK } = await settings.read()
  const own = { id: 'shared', name: 'Shared rules', version: '1', rules: book.own }
  return writeRuleFile({
    packs: [...book.packs, ...(book.own.length === 0 ? [] : [own])],
    calendars: book.calendars,
  })
}
