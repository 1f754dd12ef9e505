import type { KnownShop, ShopChoice } from '@/lib/files/work-protocol'

import { lookAnew, newRow, type ImportRow } from './import-row'
import {
  createImportRunner,
  isSameShop,
  type ImportRunner,
  type QueueDeps,
  type QueueState,
} from './import-runner'
import { createObservable } from './observable'

export type { QueueState }

/** The files of this visit, their shop, and how far each has come. */
export interface ImportQueue extends Omit<ImportRunner, 'take' | 'startWaiting'> {
  readonly read: () => QueueState
  readonly subscribe: (changed: () => void) => () => void
  readonly add: (files: readonly File[]) => void
  /** The shop of all files that have none of their own. */
  readonly chooseShop: (shop: ShopChoice | null) => void
  /** Tells which shops are known: a single one is taken, as long as nobody has chosen. */
  readonly offerShops: (shops: readonly KnownShop[]) => void
}

/** A row without a shop of its own goes with the one of all. */
const renew = (row: ImportRow): ImportRow => (row.shop === null ? lookAnew(row) : row)

/** Builds the queue: a file is looked at when it comes, and starts as soon as its shop is known. */
export function createImportQueue(deps: QueueDeps): ImportQueue {
  const board = createObservable<QueueState>({ rows: [], shop: null })
  const runner = createImportRunner(deps, board)
  let isChosen = false
  const takeShop = (shop: ShopChoice | null): void => {
    const { rows, shop: before } = board.read()
    board.set({ rows: isSameShop(before, shop) ? rows : rows.map(renew), shop })
    runner.startWaiting()
  }
  return {
    read: board.read,
    subscribe: board.subscribe,
    add: (files) => {
      const added = files.map((file) => ({ row: newRow(deps.newId(), file), file }))
      const { rows, shop } = board.read()
      board.set({ rows: [...added.map(({ row }) => row), ...rows], shop })
      for (const { row, file } of added) runner.take(row.id, file)
    },
    stop: runner.stop,
    retry: runner.retry,
    confirm: runner.confirm,
    hold: runner.hold,
    sourceOf: runner.sourceOf,
    chooseShopOf: runner.chooseShopOf,
    unlock: runner.unlock,
    chooseShop: (shop) => {
      isChosen = shop !== null
      takeShop(shop)
    },
    offerShops: (shops) => {
      if (isChosen) return
      const [only, ...others] = shops
      takeShop(only !== undefined && others.length === 0 ? asChoice(only) : null)
    },
  }
}

/** A known shop as the one that a file's orders belong to. */
export const asChoice = ({ platform, nativeId, name }: KnownShop): ShopChoice => ({
  platform,
  nativeId,
  name: name ?? nativeId,
})
