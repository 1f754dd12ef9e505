import type { StoreTrouble } from '@/lib/shared/store-trouble'
import { DatabaseGoneError, factoryOf } from '@/lib/store/database'
import {
  lookAtDatabase,
  NEWEST_SCHEMA,
  StoreTroubleError,
  type DatabaseLook,
} from '@/lib/store/look-at-database'
import { purgeIfDue } from '@/lib/store/purge'
import { openStore, type Store, type StoreOptions } from '@/lib/store/store'

const TRIES = 3
const PAUSE_MS = 200

const pauseFor = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms)
  })

/** The way to the one store of this worker. */
export interface StoreDoor {
  /** Opened when first asked for; after a failure the next question tries anew. Throws `StoreTroubleError`. */
  readonly open: () => Promise<Store>
  /** Why it does not open; null where it does. While it is upgraded that is said at once. */
  readonly readTrouble: () => Promise<StoreTrouble | null>
}

export interface StoreDoorParts {
  /** Says, apart from the database, that there was one. */
  readonly sentinel: {
    readonly isSet: () => Promise<boolean>
    readonly set: () => Promise<void>
  }
  /** Keeps what is there before an older database is brought to this version. */
  readonly keepBefore: (look: DatabaseLook) => Promise<unknown>
  /** Keeps the browser from stopping this worker while nobody asks it anything; gives how to end that. */
  readonly stayAwake?: () => () => void
  readonly pause?: (ms: number) => Promise<void>
}

/** What a failed opening means to people. */
function troubleOf(error: unknown, { version }: DatabaseLook): StoreTroubleError {
  if (error instanceof StoreTroubleError) return error
  if (error instanceof DatabaseGoneError) return new StoreTroubleError('gone', { cause: error })
  const isOld = version !== null && version < NEWEST_SCHEMA
  return new StoreTroubleError(isOld ? 'not-upgraded' : 'closed', { cause: error })
}

/** Brings an older database to this version, once what is there was kept. */
async function upgrade(
  look: DatabaseLook,
  options: StoreOptions,
  { keepBefore, stayAwake }: StoreDoorParts,
): Promise<Store> {
  const rest = stayAwake?.()
  try {
    await keepBefore(look).catch((error: unknown) => console.warn('tillside: keep', error))
    return await openStore({ ...options, mustExist: true })
  } finally {
    rest?.()
  }
}

async function openOnce(
  options: StoreOptions,
  parts: StoreDoorParts,
  onUpgrade: () => void,
): Promise<Store> {
  const { name } = options
  const factory = factoryOf(options)
  let look: DatabaseLook = { name, version: null }
  try {
    look = await lookAtDatabase(name, factory)
    const { version } = look
    if (version !== null && version < NEWEST_SCHEMA) {
      onUpgrade()
      return await upgrade(look, options, parts)
    }
    const mustExist = version !== null || (await parts.sentinel.isSet())
    return await openStore({ ...options, mustExist })
  } catch (error) {
    throw troubleOf(error, look)
  }
}

/** Opens the store, again after a pause when the disk refuses: browsers report passing faults that way. */
async function openPatiently(
  options: StoreOptions,
  parts: StoreDoorParts,
  onUpgrade: () => void,
): Promise<Store> {
  const { pause = pauseFor, sentinel } = parts
  for (let tries = 1; ; tries += 1) {
    try {
      const store = await openOnce(options, parts, onUpgrade)
      void sentinel.set()
      await purgeIfDue(store)
      return store
    } catch (error) {
      const isPassing = error instanceof StoreTroubleError && error.trouble === 'closed'
      if (tries === TRIES || !isPassing) throw error
      await pause(PAUSE_MS * tries)
    }
  }
}

/** One opening of the store, and whether that takes an upgrade. */
interface Opening {
  readonly store: Promise<Store>
  readonly upgrading: Promise<'upgrading'>
}

function beginOpening(options: StoreOptions, parts: StoreDoorParts): Opening {
  const sign: { give?: () => void } = {}
  const upgrading = new Promise<'upgrading'>((resolve) => {
    sign.give = () => resolve('upgrading')
  })
  return { store: openPatiently(options, parts, () => sign.give?.()), upgrading }
}

/** Builds the door; a store that was closed by whoever upgrades or deletes the database is opened anew. */
export function createStoreDoor(options: StoreOptions, parts: StoreDoorParts): StoreDoor {
  let opening: Opening | undefined
  let opened: Store | undefined
  let hasFailed = false
  const follow = async ({ store }: Opening): Promise<void> => {
    try {
      opened = await store
      hasFailed = false
    } catch {
      opening = undefined
      hasFailed = true
    }
  }
  const current = (): Opening => {
    if (opened?.isOpen() === false) opened = opening = undefined
    if (opening === undefined) {
      opening = beginOpening(options, parts)
      void follow(opening)
    }
    return opening
  }
  return {
    open: () => current().store,
    readTrouble: () => {
      const { store, upgrading } = current()
      const trouble = store.then(
        () => null,
        (error: unknown) => (error instanceof StoreTroubleError ? error.trouble : 'closed'),
      )
      // What has failed before is tried to its end, or nobody would ever hear why.
      const isOver = opened !== undefined || hasFailed
      return isOver ? trouble : Promise.race([trouble, upgrading])
    },
  }
}
