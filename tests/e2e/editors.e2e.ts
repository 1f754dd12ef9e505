import { describe } from 'vitest'

import { openInChromium } from '../helpers/browser/editors/matrix-browser'
import { expectEditors } from '../helpers/browser/editors/expect-editors'

describe('the editors in Chromium', () => {
  expectEditors('chrome', openInChromium)
})
