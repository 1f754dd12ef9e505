import type { Result } from '@/lib/shared/result'

import type { Breakage } from './broken-file'
import type { ColumnMapping } from './mapping/column-mapping'
import type { ArrivalBatch, ArrivalsHead, FileToRead } from './open-arrivals'
import type { FileRefusal } from './open-file'
import type { ReadyOrders } from './ready-orders'

/** What the worker that imports asks of the one that reads: a file first, then batches, each once there is room for it. */
export type ToReader =
  | {
      readonly ask: 'open'
      readonly file: FileToRead
      /** Epoch ms. */
      readonly now: number
      readonly mappings: readonly ColumnMapping[]
    }
  | { readonly ask: 'more' }

/** A batch on its way. */
export interface ReadyBatch extends Omit<ArrivalBatch, 'orders'> {
  readonly orders: ReadyOrders
}

/** What the worker that reads answers. */
export type FromReader =
  | { readonly tell: 'opened'; readonly opened: Result<ArrivalsHead, FileRefusal> }
  | { readonly tell: 'batch'; readonly batch: ReadyBatch }
  | { readonly tell: 'end' }
  | { readonly tell: 'broken'; readonly why: Breakage }
  | { readonly tell: 'failed'; readonly message: string }
