import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'

import { handOverProfile } from '@/lib/consoles/hand-over'
import { pinduoduo } from '@/lib/consoles/pinduoduo/profile'

export default defineUnlistedScript(() => handOverProfile(globalThis, pinduoduo))
