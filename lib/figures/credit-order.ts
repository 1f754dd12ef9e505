/** A reply to a buyer, as the reply log knows it. */
export interface AgentReply {
  /** null: nobody signed it. */
  readonly agent: string | null
  /** Epoch ms. */
  readonly at: number
}

/**
 * The agent whom an order is credited to: the last who replied to its buyer at or before it, no longer than `windowMs`
 * ago. Null where nobody did, where the last reply is not signed, or where no source told when the order was placed (`at`, epoch ms).
 */
export function creditedAgent(
  at: number | null,
  replies: readonly AgentReply[],
  windowMs: number,
): string | null {
  if (at === null) return null
  let last: AgentReply | null = null
  for (const reply of replies) {
    const isEarlier = reply.at <= at && at - reply.at <= windowMs
    if (isEarlier && (last === null || reply.at >= last.at)) last = reply
  }
  return last?.agent ?? null
}
