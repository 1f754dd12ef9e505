import { z } from 'zod'

import type { ChromiumSession } from '@/scripts/browser/chromium'

/** One document that was opened to sound, as the browser's own tools tell of it. */
export interface HeardTone {
  readonly tone: string
  /** Its audio was seen to run. */
  readonly ran: boolean
  /** The document is gone. */
  readonly closed: boolean
}

const SOUND_PAGE = '/sound.html#'

const receivedSchema = z.object({ message: z.string() })
const audioSchema = z.object({
  method: z.enum(['WebAudio.contextCreated', 'WebAudio.contextChanged']),
  params: z.object({ context: z.object({ contextState: z.string() }) }),
})

/** Playwright's types know neither the messages of a nested session nor the audio in them. */
interface NestedSession {
  send(method: string, params: object): Promise<unknown>
  on(event: string, hear: (about: unknown) => void): void
}

const isRunning = (about: unknown): boolean => {
  const told = audioSchema.safeParse(JSON.parse(receivedSchema.parse(about).message)).data
  return told?.params.context.contextState === 'running'
}

/** Listens, from outside of the extension, to every document that it opens to sound from now on; the first first. */
export async function hearTones({ context }: ChromiumSession): Promise<() => HeardTone[]> {
  const session = await context.browser()?.newBrowserCDPSession()
  if (session === undefined) throw new Error('this context has no browser to talk to')
  const nested: NestedSession = session
  const heard = new Map<string, HeardTone>()
  const note = (id: string, change: Partial<HeardTone>): void => {
    const known = heard.get(id)
    if (known !== undefined) heard.set(id, { ...known, ...change })
  }
  const listen = async (targetId: string): Promise<void> => {
    const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false })
    nested.on('Target.receivedMessageFromTarget', (about) => {
      const from = z.object({ sessionId: z.string() }).parse(about)
      if (from.sessionId === sessionId && isRunning(about)) note(targetId, { ran: true })
    })
    await nested.send('Target.sendMessageToTarget', {
      sessionId,
      message: JSON.stringify({ id: 1, method: 'WebAudio.enable' }),
    })
  }
  session.on('Target.targetInfoChanged', ({ targetInfo: { targetId, url } }) => {
    const [, tone] = url.split(SOUND_PAGE)
    if (tone === undefined || heard.has(targetId)) return
    heard.set(targetId, { tone, ran: false, closed: false })
    // A document that closes under our hands was not seen to run, and the test says so.
    void listen(targetId).catch(() => undefined)
  })
  session.on('Target.targetDestroyed', ({ targetId }) => note(targetId, { closed: true }))
  await session.send('Target.setDiscoverTargets', { discover: true })
  return () => [...heard.values()]
}
