import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'

import { handInDesk } from '@/lib/composer/desk-hand-over'
import { createFillDesk } from '@/lib/composer/fill-desk'

export default defineUnlistedScript(() => handInDesk(globalThis, createFillDesk))
