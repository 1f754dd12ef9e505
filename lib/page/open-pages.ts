import type { OpenPages } from '@/lib/chips/chips-world'
import type { PageProfile } from '@/lib/consoles/profile'

/** The pages of a console with what tells of them. */
export interface PageTeller extends OpenPages {
  /** A page has opened; the signal ends when it is left. */
  enter(page: PageProfile, signal: AbortSignal): void
  /** The open page has been read. */
  tell(): void
}

/** Has whoever comes later follow the pages that we go through: they are read once, and watched by nobody else. */
export function createPageTeller(): PageTeller {
  let attend: Parameters<OpenPages['follow']>[0] | undefined
  let open: { readonly page: PageProfile; readonly signal: AbortSignal } | undefined
  let hear: (() => void) | undefined
  const begin = (): void => {
    hear = open?.signal.aborted === false ? attend?.(open.page, open.signal) : undefined
  }
  return {
    follow(next) {
      attend = next
      begin()
    },
    enter(page, signal) {
      open = { page, signal }
      begin()
    },
    // Whatever happens there is no matter of the reading.
    tell: () => queueMicrotask(() => hear?.()),
  }
}
