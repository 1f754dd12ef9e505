import { initial } from './0001-initial'
import { bytes } from './0002-bytes'
import { people } from './0003-people'
import { clocks } from './0004-clocks'
import { replies } from './0005-replies'
import { board } from './0006-board'
import { offers } from './0007-offers'
import { guard } from './0008-guard'
import { audit } from './0009-audit'
import { erasure } from './0010-erasure'
import { groups } from './0011-groups'
import { sums } from './0012-sums'
import type { Migration } from './migration'

/** Every schema version in order; append only. */
export const MIGRATIONS: readonly Migration[] = [
  initial,
  bytes,
  people,
  clocks,
  replies,
  board,
  offers,
  guard,
  audit,
  erasure,
  groups,
  sums,
]
