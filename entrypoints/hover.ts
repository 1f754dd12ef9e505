import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'

import type { ChipsWorld } from '@/lib/chips/chips-world'
import { createHoverCard } from '@/lib/chips/hover-card'

export default defineUnlistedScript(() => {
  const world: Pick<ChipsWorld, 'tillsideHoverCard'> = globalThis
  world.tillsideHoverCard = createHoverCard
})
