import type { mountShell } from './mount-shell'
import type { showUpdateBar } from './show-update-bar'

/** What stands in a page's own document, while the extension runs and after it was updated. */
interface ShellKit {
  readonly mountShell: typeof mountShell
  readonly showUpdateBar: typeof showUpdateBar
}

declare global {
  // Global of the world that our scripts share in a page; the page's own scripts live in another one.
  var tillsideShell: ShellKit | undefined
}

/** The part of the shared global through which the script that reads a page gets what stands the panel beside it. */
export type ShellWorld = Pick<typeof globalThis, 'tillsideShell'>
