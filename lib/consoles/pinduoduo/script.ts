import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'

import { handOverProfile } from '../hand-over'
import { pinduoduo } from './profile'

export default defineUnlistedScript(() => handOverProfile(globalThis, pinduoduo))
