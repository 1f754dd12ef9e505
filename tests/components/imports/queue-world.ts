import { createImportQueue } from '@/components/imports/import-queue'
import type { JobEnd, TableChoice, WatchProgress, WorkDesk } from '@/lib/files/work-desk'
import type {
  Foresight,
  ImportSummary,
  Inspection,
  KnownShop,
  ShopChoice,
} from '@/lib/files/work-protocol'

export const SHOP: KnownShop = {
  id: 'shop',
  platform: 'pinduoduo',
  nativeId: '900100200',
  name: '青禾厨具',
  orders: 0,
  unclaimed: 0,
  coverage: null,
  firstOrderAt: null,
  sample: false,
}
export const KNOWN: Inspection = {
  known: true,
  table: 0,
  name: '',
  format: 'pinduoduo-orders',
  platform: 'pinduoduo',
  grain: 'order',
  encoding: 'utf-8',
}
export const STATEMENT: Inspection = {
  known: true,
  table: 0,
  name: '',
  format: 'alipay-bill',
  platform: null,
  grain: 'movement',
  encoding: 'gb18030',
}
export const FORESIGHT: Foresight = {
  known: 312,
  unknown: 14,
  payments: 0,
  refunds: 312,
  returns: 0,
  keepsUnknown: false,
  buyers: 0,
}
export const SUMMARY: ImportSummary = {
  shopId: 'shop',
  added: 3,
  updated: 0,
  unchanged: 0,
  claimed: 0,
  unclaimed: 3,
  from: null,
  to: null,
  tookMs: 5,
  refusedCount: 0,
  header: [],
  spool: new Blob([]),
  wentOnAt: 0,
  refusedBy: {},
  refused: [],
  warnings: {},
}

interface Started {
  readonly shop: ShopChoice
  readonly watch: WatchProgress
  readonly choice: TableChoice | undefined
  readonly end: (end: JobEnd<ImportSummary>) => void
}

/** Builds a queue over a worker that answers as it is told. */
export function setUp(look: (password?: string) => readonly Inspection[] = () => [KNOWN]) {
  const started: Started[] = []
  const foreseen: Pick<Started, 'shop' | 'choice'>[] = []
  const written: string[] = []
  const paces: string[] = []
  const desk: Pick<WorkDesk, 'inspectFile' | 'importFile' | 'foreseeImport'> = {
    inspectFile: async (_file, password) => ({ how: 'done', value: look(password) }),
    foreseeImport: (_file, shop, choice) => {
      foreseen.push({ shop, choice })
      return {
        ended: Promise.resolve({ how: 'done', value: FORESIGHT }),
        cancel: () => undefined,
      }
    },
    importFile: (_file, shop, watch, choice) => {
      const settling: { end?: Started['end'] } = {}
      const ended = new Promise<JobEnd<ImportSummary>>((resolve) => {
        settling.end = resolve
      })
      const end: Started['end'] = (how) => settling.end?.(how)
      started.push({ shop, watch, choice, end })
      return {
        ended,
        cancel: () => end({ how: 'cancelled' }),
        hold: () => void paces.push('held'),
        letGo: () => void paces.push('let go'),
      }
    },
  }
  let ids = 0
  const queue = createImportQueue({
    desk,
    newId: () => `row-${(ids += 1)}`,
    onWritten: (shopId) => written.push(shopId),
  })
  const statuses = () => queue.read().rows.map(({ status }) => status)
  return { queue, started, foreseen, written, paces, statuses }
}
export const file = (name = 'orders.csv'): File => new File(['x'], name)
export const sheet = (table: number, name: string): Inspection => ({ ...KNOWN, table, name })
export const locked = (why: 'password-needed' | 'wrong-password'): Inspection[] => [
  { known: false, table: 0, name: '', refusal: { why } },
]
export const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))
