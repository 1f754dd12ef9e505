import 'fake-indexeddb/auto'

import { configureGlobal } from 'fast-check'
import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** What the tests' order and their random data begin with. */
    readonly seed: number
  }
}

configureGlobal({ seed: inject('seed') })
