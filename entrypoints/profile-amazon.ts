import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'

import { amazon } from '@/lib/consoles/amazon/profile'
import { handOverProfile } from '@/lib/consoles/hand-over'

export default defineUnlistedScript(() => handOverProfile(globalThis, amazon))
