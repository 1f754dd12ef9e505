import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'

import { mountShell } from '@/lib/shell/mount-shell'
import type { ShellWorld } from '@/lib/shell/shell-world'
import { showUpdateBar } from '@/lib/shell/show-update-bar'

export default defineUnlistedScript(() => {
  const world: ShellWorld = globalThis
  world.tillsideShell = { mountShell, showUpdateBar }
})
