import { initial } from './0001-initial'
import { bytes } from './0002-bytes'
import { people } from './0003-people'
import { clocks } from './0004-clocks'
import { replies } from './0005-replies'
import { offers } from './0006-offers'
import type { Migration } from './migration'

/** Every schema version in order; append only. */
export const MIGRATIONS: readonly Migration[] = [initial, bytes, people, clocks, replies, offers]
