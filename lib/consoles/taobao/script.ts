import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'

import { handOverProfile } from '../hand-over'
import { taobao } from './profile'

export default defineUnlistedScript(() => handOverProfile(globalThis, taobao))
