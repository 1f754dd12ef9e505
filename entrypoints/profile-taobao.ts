import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'

import { taobao } from '@/lib/consoles/taobao/profile'
import { handOverProfile } from '@/lib/consoles/hand-over'

export default defineUnlistedScript(() => handOverProfile(globalThis, taobao))
