import { createClient, type Client, type Envelope } from '@/lib/messaging/client'
import type { consoleCalls } from '@/lib/messaging/protocol'

/** Calls from a console's page to the background. */
export type BackgroundLink = Client<typeof consoleCalls>

export interface LinkOptions {
  /** Sends to the background; rejects where nobody listens. */
  readonly send: (envelope: Envelope) => Promise<unknown>
  readonly newId: () => string
  /** False once this script is cut off from its extension. */
  readonly isAlive: () => boolean
  /** The context that the page shows now. */
  readonly contextId: () => string
}

/** Tells of a context that is over: its second try, come late, would bring the old buyer back. */
const isOutdated = ({ payload }: Envelope, contextId: string): boolean =>
  typeof payload === 'object' &&
  payload !== null &&
  'contextId' in payload &&
  payload.contextId !== contextId

/** Builds the link; nothing is sent by a script without its extension, nor of a context that is over. */
export const createBackgroundLink = (options: LinkOptions): BackgroundLink =>
  createClient<typeof consoleCalls>({
    newId: options.newId,
    send: async (envelope) => {
      if (!options.isAlive() || isOutdated(envelope, options.contextId()))
        throw new Error('no longer true')
      return options.send(envelope)
    },
  })
