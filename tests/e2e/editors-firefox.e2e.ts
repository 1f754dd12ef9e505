import { describe } from 'vitest'

import { openInFirefox } from '../helpers/browser/editors/matrix-browser'
import { expectEditors } from '../helpers/browser/editors/expect-editors'

describe('the editors in Firefox', () => {
  expectEditors('firefox', openInFirefox)
})
