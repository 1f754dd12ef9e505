import type { SessionShelf } from '@/lib/store/kept-keys'

/** What a page tells its worker first: the wrapped key of this browser session, null where there is none. */
interface SessionNews {
  readonly session: string | null
}

/** The news as they travel. */
export const sessionNews = (session: string | null): SessionNews => ({ session })

/** The key in a message; undefined where the message is about something else. */
export function sessionIn(message: unknown): string | null | undefined {
  if (typeof message !== 'object' || message === null || !('session' in message)) return undefined
  const { session } = message
  return session === null || typeof session === 'string' ? session : undefined
}

/** A shelf that a worker reads and never writes: only the background opens and locks. */
export const readShelf = (session: Promise<string | null>): SessionShelf => ({
  read: () => session,
  write: () => Promise.resolve(),
})
