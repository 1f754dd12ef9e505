import { CONSOLES } from '@/lib/consoles/registry'
import { createAlarms } from '@/lib/platform/alarms'
import { createBackstage } from '@/lib/platform/backstage'
import { createBadge } from '@/lib/platform/badge'
import { createConsoleRegistration } from '@/lib/platform/console-registration'
import { createDownloads } from '@/lib/platform/downloads'
import { createHealthShelf } from '@/lib/platform/health-shelf'
import { createMirrorShelf } from '@/lib/platform/mirror-shelf'
import { createNotifications } from '@/lib/platform/notifications'
import { readOffscreen } from '@/lib/platform/offscreen'
import { openOwnFolder, readRoom } from '@/lib/platform/own-folder'
import { readPageWords } from '@/lib/platform/page-words'
import { createPlacements } from '@/lib/platform/placements'
import { createRuntime } from '@/lib/platform/runtime'
import { createShelf } from '@/lib/platform/shelf'
import { createSessionStore } from '@/lib/platform/session-store'
import { createSidePanel } from '@/lib/platform/side-panel'
import { createSound, readSoundParts } from '@/lib/platform/sound'
import { createStoreSentinel } from '@/lib/platform/store-sentinel'
import { createTabs } from '@/lib/platform/tabs'
import { createVaultSession } from '@/lib/platform/vault-session'
import { pinBookSchema } from '@/lib/vault/pin-book'

import { roleStateSchema } from './role-desk'
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
    vault: createVaultSession(),
    placements: createPlacements(),
    pageWords: readPageWords,
    health: createHealthShelf(),
    pins: createShelf('local', 'pins', (stored) => pinBookSchema.safeParse(stored).data),
    role: createShelf('session', 'role', (stored) => roleStateSchema.safeParse(stored).data),
    sidePanel: createSidePanel(),
    mirror: createMirrorShelf(),
    ownFolder: openOwnFolder,
    readRoom,
    sentinel: createStoreSentinel(),
    downloads: createDownloads(),
    backstage: createBackstage({
      offscreen: readOffscreen(),
      page: typeof document === 'undefined' ? undefined : document,
    }),
    consoles: createConsoleRegistration(CONSOLES),
  }
}
/** Everything that touches the browser. */
export type Edges = ReturnType<typeof buildEdges>
