import type { CDPSession } from 'playwright-core'

/** A line to one worker, over the lines of those who started it. */
export interface WorkerLine {
  readonly url: string
  /** Gives undefined where the worker is gone. */
  readonly send: (method: string, params?: object) => Promise<unknown>
}

interface Attached {
  readonly sessionId: string
  readonly targetInfo?: { readonly type: string; readonly url: string }
}
/** An answer, or something that a target tells by itself. */
interface Message {
  readonly id?: number
  readonly result?: unknown
  readonly method?: string
  readonly params?: Attached & { readonly message?: string }
}
type Send = (method: string, params: object) => Promise<unknown>

const ATTACH = { autoAttach: true, waitForDebuggerOnStart: false, flatten: false } as const

/** Knows the workers of one target, and their workers. */
function createBranch(send: Send, lines: Map<string, WorkerLine>) {
  const hears = new Map<string, (message: string) => void>()
  const attach = ({ sessionId, targetInfo }: Attached): void => {
    const waiting = new Map<number, (result: unknown) => void>()
    let last = 0
    const sendOn: Send = (method, params) =>
      new Promise((resolve) => {
        const id = (last += 1)
        waiting.set(id, resolve)
        const message = JSON.stringify({ id, method, params })
        send('Target.sendMessageToTarget', { sessionId, message }).catch(() => resolve(undefined))
      })
    const branch = createBranch(sendOn, lines)
    hears.set(sessionId, (text) => {
      const message = JSON.parse(text) as Message
      branch.hear(message)
      waiting.get(message.id ?? 0)?.(message.result)
      waiting.delete(message.id ?? 0)
    })
    if (targetInfo?.type !== 'worker') return
    lines.set(sessionId, {
      url: targetInfo.url,
      send: (method, params = {}) => sendOn(method, params),
    })
    void sendOn('Target.setAutoAttach', ATTACH)
  }
  return {
    hear: ({ method, params }: Message): void => {
      if (params === undefined) return
      if (method === 'Target.attachedToTarget') attach(params)
      if (method === 'Target.detachedFromTarget') lines.delete(params.sessionId)
      if (method === 'Target.receivedMessageFromTarget')
        hears.get(params.sessionId)?.(params.message ?? '')
    },
  }
}

/** Finds the workers of a page, those that they start themselves too, as they come and go. */
export async function followWorkers(session: CDPSession): Promise<() => WorkerLine[]> {
  const lines = new Map<string, WorkerLine>()
  const { hear } = createBranch(
    // What is sent is made of the protocol's own words.
    (method, params) => session.send(method as 'Target.setAutoAttach', params as typeof ATTACH),
    lines,
  )
  for (const method of [
    'Target.attachedToTarget',
    'Target.detachedFromTarget',
    'Target.receivedMessageFromTarget',
  ] as const)
    session.on(method, (params) => hear({ method, params }))
  await session.send('Target.setAutoAttach', ATTACH)
  return () => [...lines.values()]
}
