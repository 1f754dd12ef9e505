import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'

import { handOverProfile } from '../hand-over'
import { amazon } from './profile'

export default defineUnlistedScript(() => handOverProfile(globalThis, amazon))
