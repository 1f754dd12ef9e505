import { z } from 'zod'

import { offerBookSchema } from '@/lib/offers/offer-book'
import { auditEntrySchema } from '@/lib/vault/audit-entry'

import { splitCustomers, splitLines } from './lines'
import { HOLE, unpackOrder } from './pack-order'
import {
  claimRowSchema,
  contactRowSchema,
  customerRowSchema,
  directoryRowSchema,
  finderRowSchema,
  orderSchema,
  packRowSchema,
  rowIdSchema,
  segmentRowSchema,
  shopRowSchema,
} from './rows'
import {
  alertRowSchema,
  caseEventRowSchema,
  caseLinesRowSchema,
  caseRowSchema,
  importRowSchema,
  keyRowSchema,
  metaRowSchema,
  noteRowSchema,
  settingRowSchema,
  tagRowSchema,
} from './rows-facts'
import { guardEntryRowSchema, guardWordRowSchema } from './rows-guard'
import {
  offerBookRowSchema,
  offerRecordRowSchema,
  offerTalkRowSchema,
  packageRowSchema,
  productRowSchema,
  trafficRowSchema,
} from './rows-offers'
import {
  customerGroupRowSchema,
  joinRowSchema,
  recordRowSchema,
  revealRowSchema,
  surveyRowSchema,
  useRowSchema,
} from './rows-people'
import {
  imageRowSchema,
  replyGroupRowSchema,
  replyRowSchema,
  replyVersionRowSchema,
  useCountRowSchema,
} from './rows-replies'
import { erasureRowSchema, sumRowSchema, tombstoneRowSchema } from './rows-vault'

const orderLines = z.array(z.string().transform(unpackOrder).pipe(orderSchema))
const packLines = z
  .instanceof(Uint8Array<ArrayBuffer>)
  .transform((lines) => splitLines(lines).filter((line) => line !== HOLE))
  .pipe(orderLines)
const customerLines = z
  .instanceof(Uint8Array<ArrayBuffer>)
  .transform(splitCustomers)
  .pipe(z.map(rowIdSchema, orderLines))

/** What every row of the newest version must be, by table; lines of orders are looked into. */
export const ROW_SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  shops: shopRowSchema,
  segments: segmentRowSchema,
  packs: packRowSchema.extend({ lines: packLines }),
  directories: directoryRowSchema,
  claims: claimRowSchema,
  customers: customerRowSchema.extend({ orders: customerLines }),
  contacts: contactRowSchema,
  finders: finderRowSchema,
  notes: noteRowSchema,
  tags: tagRowSchema,
  joins: joinRowSchema,
  records: recordRowSchema,
  uses: useRowSchema,
  useCounts: useCountRowSchema,
  replies: replyRowSchema,
  replyGroups: replyGroupRowSchema,
  replyVersions: replyVersionRowSchema,
  images: imageRowSchema,
  reveals: revealRowSchema,
  surveys: surveyRowSchema,
  customerGroups: customerGroupRowSchema,
  products: productRowSchema,
  packages: packageRowSchema,
  offerBooks: offerBookRowSchema.extend({ book: offerBookSchema }),
  offerTalks: offerTalkRowSchema,
  offerRecords: offerRecordRowSchema,
  traffic: trafficRowSchema,
  guardWords: guardWordRowSchema,
  guardLog: guardEntryRowSchema,
  audit: auditEntrySchema,
  tombstones: tombstoneRowSchema,
  erasures: erasureRowSchema,
  cases: caseRowSchema,
  caseEvents: caseEventRowSchema,
  caseLines: caseLinesRowSchema,
  alerts: alertRowSchema,
  imports: importRowSchema,
  settings: settingRowSchema,
  meta: metaRowSchema,
  keys: keyRowSchema,
  sums: sumRowSchema,
}
