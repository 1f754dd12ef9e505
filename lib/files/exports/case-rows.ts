import type { CaseRecord } from '@/lib/aftersales/case-record'
import { minorDigits, writeAmount } from '@/lib/shared/amount'
import type { Money } from '@/lib/shared/money'

import type { CASE_COLUMNS } from '../work-exports-protocol'

type Cells = Readonly<Record<(typeof CASE_COLUMNS)[number], string>>

const amountOf = (money: Money | null | undefined): string =>
  money === null || money === undefined ? '' : writeAmount(money.minor, minorDigits(money.currency))

const instantOf = (at: number | undefined): string =>
  at === undefined ? '' : new Date(at).toISOString()

/** An after-sale case as a row; instants in UTC. */
export function caseCells(record: CaseRecord): Cells {
  const dues = record.closed ? [] : record.clocks.map(({ dueAt }) => dueAt)
  return {
    number: record.number,
    orderNumber: record.orderNumber ?? '',
    kind: record.kind ?? '',
    status: record.status ?? '',
    state: record.state ?? '',
    amount: amountOf(record.amount),
    currency: record.amount?.currency ?? record.refunded?.currency ?? '',
    refunded: amountOf(record.refunded),
    closed: record.closed ? '1' : '',
    firstSeen: instantOf(record.firstSeenAt),
    due: dues.length === 0 ? '' : instantOf(Math.min(...dues)),
  }
}
