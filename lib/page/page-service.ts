import type { Answer } from '@/lib/messaging/client'
import type { FillOutcome } from '@/lib/messaging/panel-view'
import type { ComposerReading } from '@/lib/messaging/protocol'

/** What the background may ask of a console's page. */
export interface PageService {
  /** Puts a text into the composer, once for each request id; `unequipped` until the script that knows how is here. */
  fill(requestId: string, payload: unknown): Promise<Answer<FillOutcome>>
  /** Reads the page anew and reports it, in a new context: a panel never goes back to one that was left. */
  reread(): void
  focusComposer(): void
  /** What stands in the chat box now. */
  readComposer(): ComposerReading
  /** Folds the panel to its handle. */
  fold(): void
  /** Unfolds the panel; `search` brings the focus into it, to search a reply. */
  unfold(search: boolean): void
  /** Takes the panel out of the page until the page is loaded again. */
  withdraw(): void
}
