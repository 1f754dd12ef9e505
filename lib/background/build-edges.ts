import { CONSOLES } from '@/lib/consoles/registry'
import { createAlarms } from '@/lib/platform/alarms'
import { createBadge } from '@/lib/platform/badge'
import { createConsoleRegistration } from '@/lib/platform/console-registration'
import { createHealthShelf } from '@/lib/platform/health-shelf'
import { createNotifications } from '@/lib/platform/notifications'
import { createPlacements } from '@/lib/platform/placements'
import { createRuntime } from '@/lib/platform/runtime'
import { createSessionStore } from '@/lib/platform/session-store'
import { createSidePanel } from '@/lib/platform/side-panel'
import { createSound, readSoundParts } from '@/lib/platform/sound'
import { createTabs } from '@/lib/platform/tabs'

import { tabStateSchema } from './tab-states'

/** The browser's edges, each built once. */
export function buildEdges(newId: () => string) {
  const runtime = createRuntime()
  return {
    newId,
    runtime,
    tabs: createTabs(),
    alarms: createAlarms(),
    badge: createBadge(),
    notifications: createNotifications({ iconUrl: runtime.url('/icon/128.png') }),
    sound: createSound(readSoundParts()),
    session: createSessionStore({
      newId,
      parse: (stored) => tabStateSchema.safeParse(stored).data,
    }),
    placements: createPlacements(),
    health: createHealthShelf(),
    sidePanel: createSidePanel(),
    consoles: createConsoleRegistration(CONSOLES),
  }
}
/** Everything that touches the browser. */
export type Edges = ReturnType<typeof buildEdges>
