import { afterAll, afterEach, beforeAll } from 'vitest'

import { startMarketplace, type Marketplace } from '@/demo/server'
import {
  launchChromium,
  type ChromiumOptions,
  type ChromiumSession,
} from '@/scripts/browser/chromium'
import { buildForTests } from '@/scripts/browser/extension-build'
import { loadSampleShop, setLook } from '@/scripts/browser/steps'

/** What a browser test stands on; filled before the first test of the file. */
export interface Stage {
  readonly session: ChromiumSession
  readonly marketplace: Marketplace
}

export interface StageOptions extends Pick<ChromiumOptions, 'developer'> {
  /** The sample shop is in before the first test. */
  readonly sample?: boolean
}

const ready = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('the browser has not started')
  return value
}

/**
 * Gives the tests of one file a marketplace and a Chromium with the extension, in English; pages that a test opened
 * are closed after it.
 */
export function useChromium({ sample = false, ...options }: StageOptions = {}): Stage {
  let marketplace: Marketplace | undefined
  let session: ChromiumSession | undefined
  beforeAll(async () => {
    const extensionDir = await buildForTests('chrome')
    marketplace = await startMarketplace()
    session = await launchChromium({ extensionDir, port: marketplace.port, ...options })
    await setLook(session, { locale: 'en', theme: 'light' })
    if (sample) await loadSampleShop(session)
  })
  afterEach(async () => {
    const [first, ...others] = session?.context.pages() ?? []
    await first?.goto('about:blank')
    for (const page of others) await page.close()
  })
  afterAll(async () => {
    await session?.close()
    await marketplace?.close()
  })
  return {
    get session() {
      return ready(session)
    },
    get marketplace() {
      return ready(marketplace)
    },
  }
}
