import { readFile } from 'node:fs/promises'

import { z } from 'zod'

const logSchema = z.object({
  constants: z.object({ logEventTypes: z.object({ URL_REQUEST_START_JOB: z.int() }) }),
  events: z.array(z.object({ type: z.int(), params: z.unknown().optional() })),
})
const requestSchema = z.object({ url: z.string(), initiator: z.string() })

/** A request that a browser made, and the origin of what asked for it. */
export type LoggedRequest = z.infer<typeof requestSchema>

/** Every request in a browser's log of its network; the browser has to be closed. */
export async function readNetLog(path: string): Promise<LoggedRequest[]> {
  const { constants, events } = logSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  return events
    .filter(({ type }) => type === constants.logEventTypes.URL_REQUEST_START_JOB)
    .flatMap(({ params }) => requestSchema.safeParse(params).data ?? [])
}
