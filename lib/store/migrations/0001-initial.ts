import type { Migration } from './migration'

/** The first schema: facts (packs, claims, notes, tags, cases), projections (customers) and sealed contacts. */
export const initial: Migration = {
  version: 1,
  stores: {
    shops: 'id',
    segments: 'id, shopId, state',
    packs: '[segmentId+n]',
    directories: '[segmentId+page]',
    claims: '[shopId+number], customerId',
    customers: '[shopId+bucket+run], segmentId',
    contacts: '[shopId+bucket+run], [shopId+run], segmentId',
    finders: '[shopId+bucket+run], segmentId',
    notes: 'id, customerId, shopId',
    tags: '[customerId+tag], shopId',
    cases: 'id, openDue, [record.shopId+record.orderNumber], record.shopId',
    alerts: 'record.key, waiting, record.status, record.caseId',
    imports: 'id, shopId',
    settings: 'field',
    meta: 'key',
    keys: 'id',
  },
}
