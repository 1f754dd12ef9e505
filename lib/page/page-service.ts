import type { FillRequest } from '@/lib/composer/fill-composer'
import type { FillOutcome } from '@/lib/messaging/panel-view'

/** What the background may ask of a console's page. */
export interface PageService {
  /** Puts a text into the composer, once for each request id. */
  fill(requestId: string, request: FillRequest): Promise<FillOutcome>
  /** Reads the page anew and reports it, in a new context: a panel never goes back to one that was left. */
  reread(): void
  focusComposer(): void
  /** Folds the panel to its handle. */
  fold(): void
  /** Takes the panel out of the page until the page is loaded again. */
  withdraw(): void
}
