import { createContext, use, type ReactNode } from 'react'

import type { WorkDesk } from '@/lib/files/work-desk'
import type { caseCalls } from '@/lib/messaging/case-calls'
import type { Client } from '@/lib/messaging/client'
import type { guardCalls } from '@/lib/messaging/guard-calls'
import type { healthCalls } from '@/lib/messaging/health-calls'
import type { lookupCalls } from '@/lib/messaging/lookup-calls'
import type { lockCalls, passphraseCalls } from '@/lib/messaging/lock-calls'
import type { offerCalls } from '@/lib/messaging/offer-calls'
import type { panelCalls, Push, workbenchCalls } from '@/lib/messaging/protocol'
import type { replyCalls } from '@/lib/messaging/reply-calls'
import type { roleCalls, roleOfficeCalls } from '@/lib/messaging/role-calls'
import type { PlatformId } from '@/lib/shared/platforms'
import type { Clock } from '@/lib/shared/time'

/** The marketplaces as the browser's permissions stand. */
export interface ConsoleSwitches {
  readonly list: readonly { readonly id: PlatformId; readonly hosts: readonly string[] }[]
  readonly readOn: () => Promise<ReadonlySet<PlatformId>>
  /** Asks the browser; true where it is on afterwards. Only in answer to a press. */
  readonly switchOn: (id: PlatformId) => Promise<boolean>
  readonly switchOff: (id: PlatformId) => Promise<boolean>
}

/** What the workbench may ask of the background. */
export type WorkbenchCalls = typeof panelCalls &
  typeof workbenchCalls &
  typeof caseCalls &
  typeof replyCalls &
  typeof offerCalls &
  typeof guardCalls &
  typeof healthCalls &
  typeof lookupCalls &
  typeof lockCalls &
  typeof passphraseCalls &
  typeof roleCalls &
  typeof roleOfficeCalls

/** Folders of this computer, as far as the browser lets people choose one. */
export interface Folders {
  readonly canPick: boolean
  /** Only in answer to a press; null where the person chose none. */
  readonly pick: () => Promise<FileSystemDirectoryHandle | null>
  /** Asks whether one that was chosen before may be written to again; only in answer to a press. */
  readonly allow: (folder: FileSystemDirectoryHandle) => Promise<boolean>
}

/** What nothing else brings back, as a backup file. */
export interface KeptMirror {
  readonly file: Blob
  /** Epoch ms. */
  readonly madeAt: number
  /** Pictures of replies in it; null: this browser, or this window of it, keeps none. */
  readonly pictures: number | null
}

/** Everything the workbench can do, handed in by its entrypoint. */
export interface WorkbenchServices {
  readonly call: Client<WorkbenchCalls>
  readonly desk: WorkDesk
  /** The tab that this page fills; null where the browser tells none. */
  readonly ownTab: () => Promise<number | null>
  readonly consoles: ConsoleSwitches
  readonly clock: Clock
  readonly newId: () => string
  /** Of Tillside, as the manifest says. */
  readonly version: string
  /** Hears what the background tells; gives back how to stop. */
  readonly onPush: (hear: (push: Push) => void) => () => void
  /** Saves a text as a file of the given name and media type. */
  readonly saveText: (fileName: string, text: string, type: string) => void
  /** Saves rows of cells as a CSV file of the given name. */
  readonly saveTable: (fileName: string, rows: readonly (readonly string[])[]) => void
  /** Saves a file under the given name, in its own media type. */
  readonly saveFile: (fileName: string, file: Blob) => void
  /** Puts a text into the clipboard; false where the browser refuses. */
  readonly copyText: (text: string) => Promise<boolean>
  /** What nothing else brings back, kept apart from the database; null: there is none. */
  readonly readMirror: () => Promise<KeptMirror | null>
  /** Everything as it was before the last upgrade, as a backup file; null: there is none. */
  readonly readCopy: () => Promise<Blob | null>
  readonly folders: Folders
  /** Asks the browser whether files may be saved without a press; only in answer to one. */
  readonly askForDownloads: () => Promise<boolean>
  /** Texts that were not saved yet, kept in this browser. */
  readonly drafts: TextShelf
}

/** Texts that outlive the page, by a name. */
export interface TextShelf {
  /** Names of all texts that are kept. */
  readonly names: () => readonly string[]
  readonly read: (name: string) => string | null
  /** null takes it away. */
  readonly keep: (name: string, text: string | null) => void
}

const ServicesContext = createContext<WorkbenchServices | null>(null)

export function ServicesProvider({
  services,
  children,
}: {
  readonly services: WorkbenchServices
  readonly children: ReactNode
}) {
  return <ServicesContext value={services}>{children}</ServicesContext>
}

export function useServices(): WorkbenchServices {
  const services = use(ServicesContext)
  if (services === null) throw new Error('useServices needs a ServicesProvider above it')
  return services
}
