import type { Clock } from '@/lib/shared/time'

import type { Database } from './database'
import type { Edits } from './edits'
import type { NoteRow } from './rows-facts'

/** Notes that agents keep on customers. */
export interface Notes {
  /** Newest first. */
  readonly list: (customerId: string) => Promise<NoteRow[]>
  /** `id` is the request's: the same request again changes nothing. */
  readonly add: (note: Pick<NoteRow, 'id' | 'shopId' | 'customerId' | 'text'>) => Promise<void>
  /** Leaves a tombstone, so that another device does not bring the note back; gives whether there was such a note. */
  readonly remove: (customerId: string, noteId: string) => Promise<boolean>
  readonly restore: (customerId: string, noteId: string) => Promise<boolean>
}

/** Builds the repository of notes. */
export function createNotes(db: Database, edits: Edits, clock: Clock): Notes {
  const setDeleted = (customerId: string, noteId: string, deleted: boolean): Promise<boolean> =>
    db.transaction('rw', db.notes, db.meta, async () => {
      const note = await db.notes.get(noteId)
      if (note?.customerId !== customerId) return false
      if (note.deleted !== deleted)
        await db.notes.put({ ...note, deleted, ...(await edits.stamp(db)) })
      return true
    })
  return {
    list: async (customerId) => {
      const rows = await db.notes.where('customerId').equals(customerId).toArray()
      return rows
        .filter(({ deleted }) => !deleted)
        .toSorted((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1))
    },
    add: (note) =>
      db.transaction('rw', db.notes, db.meta, async () => {
        if ((await db.notes.get(note.id)) !== undefined) return
        const stamp = await edits.stamp(db)
        await db.notes.put({ ...note, createdAt: clock(), deleted: false, ...stamp })
      }),
    remove: (customerId, noteId) => setDeleted(customerId, noteId, true),
    restore: (customerId, noteId) => setDeleted(customerId, noteId, false),
  }
}
