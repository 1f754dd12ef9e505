import type { Offscreen } from './offscreen'

/** A page of ours without a window, for work that takes a worker. */
export interface Backstage {
  open(): Promise<void>
  close(): Promise<void>
}

const PAGE = '/backstage.html'

/**
 * Opens backstage as an offscreen document where the background is a service worker, which cannot start workers, and else
 * as a frame of the background's own page. One that is left over is taken away first: a browser lets an extension have one.
 */
export function createBackstage(parts: {
  readonly offscreen: Offscreen | undefined
  /** The background's own page; undefined in a service worker. */
  readonly page: Document | undefined
}): Backstage {
  const { offscreen, page } = parts
  const close = async (): Promise<void> => {
    for (const frame of page?.querySelectorAll('iframe') ?? []) frame.remove()
    await offscreen?.closeDocument().catch(() => undefined)
  }
  return {
    close,
    open: async () => {
      await close()
      if (offscreen !== undefined)
        return offscreen.createDocument({
          url: PAGE,
          reasons: ['WORKERS', 'BLOBS'],
          justification: 'Writes the backup that is due',
        })
      if (page === undefined) return undefined
      // oxlint-disable-next-line react/iframe-missing-sandbox -- a page of our own, which needs its origin
      const frame = page.createElement('iframe')
      frame.src = PAGE
      page.body.append(frame)
      return undefined
    },
  }
}
