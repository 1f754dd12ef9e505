import type { mountShell } from './mount-shell'
import type { showUpdateBar } from './show-update-bar'

declare global {
  // Global of the world that our scripts share in a page; the page's own scripts live in another one.
  var tillsideMountShell: typeof mountShell | undefined
  var tillsideShowUpdateBar: typeof showUpdateBar | undefined
}

/** The part of the shared global through which the script that reads a page gets what stands the panel beside it, and what comes in its place. */
export type ShellWorld = Pick<typeof globalThis, 'tillsideMountShell' | 'tillsideShowUpdateBar'>
