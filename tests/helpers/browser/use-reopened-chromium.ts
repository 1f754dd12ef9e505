import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll } from 'vitest'

import { startMarketplace, type Marketplace } from '@/demo/server'
import {
  launchChromium,
  type ChromiumOptions,
  type ChromiumSession,
} from '@/scripts/browser/chromium'
import { buildForTests } from '@/scripts/browser/extension-build'

/** A Chromium that tests close and open again, with one profile that outlives each. */
export interface ReopenedChromium {
  /** Opens it; the one that was open before has to be closed. */
  readonly start: () => Promise<ChromiumSession>
}

/** Gives the tests of one file a marketplace and a browser's profile. */
export function useReopenedChromium(
  options: Pick<ChromiumOptions, 'developer'> = {},
): ReopenedChromium {
  let profileDir = ''
  let extensionDir = ''
  let marketplace: Marketplace | undefined
  let session: ChromiumSession | undefined
  beforeAll(async () => {
    extensionDir = await buildForTests('chrome')
    profileDir = await mkdtemp(join(tmpdir(), 'tillside-reopened-'))
    marketplace = await startMarketplace()
  })
  afterAll(async () => {
    await session?.close()
    await marketplace?.close()
    await rm(profileDir, { recursive: true, force: true, maxRetries: 5 })
  })
  return {
    start: async () => {
      session = await launchChromium({
        ...options,
        extensionDir,
        profileDir,
        port: marketplace?.port ?? 0,
      })
      return session
    },
  }
}
