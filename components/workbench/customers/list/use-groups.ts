import { useCallback, useEffect, useState } from 'react'

import type { CustomerFilter } from '@/lib/customers/roster/customer-filter'
import type { JobEnd } from '@/lib/files/work-desk'
import type { NamedGroup } from '@/lib/files/work-roster-protocol'

import { useServices } from '../../services'

/** What was last done to a group, with the way back where there is one. */
export interface GroupNote {
  readonly what: 'kept' | 'removed' | 'failed'
  readonly group: NamedGroup
}

/** Groups that the owner named, and all that is done with them. */
export interface Groups {
  /** null until they came. */
  readonly groups: readonly NamedGroup[] | null
  readonly note: GroupNote | null
  readonly save: (name: string, filter: CustomerFilter) => Promise<void>
  readonly rename: (group: NamedGroup, name: string) => Promise<void>
  readonly remove: (group: NamedGroup) => Promise<void>
  /** Brings back the group that was removed last. */
  readonly undo: () => Promise<void>
}

/** Reads the groups and changes them. */
export function useGroups(): Groups {
  const { desk, newId } = useServices()
  const { roster } = desk
  const [groups, setGroups] = useState<readonly NamedGroup[] | null>(null)
  const [note, setNote] = useState<GroupNote | null>(null)
  const load = useCallback(async (): Promise<void> => {
    const end = await roster.listGroups()
    if (end.how === 'done') setGroups(end.value)
  }, [roster])
  useEffect(() => {
    const start = async (): Promise<void> => {
      await load()
    }
    void start()
  }, [load])
  const change = async (
    end: Promise<JobEnd<null>>,
    group: NamedGroup,
    what: 'kept' | 'removed',
  ): Promise<void> => {
    const isDone = (await end).how === 'done'
    setNote({ what: isDone ? what : 'failed', group })
    if (isDone) await load()
  }
  const keep = (group: NamedGroup): Promise<void> => change(roster.keepGroup(group), group, 'kept')
  return {
    groups,
    note,
    save: (name, filter) => keep({ id: newId(), name, filter }),
    rename: (group, name) => keep({ ...group, name }),
    remove: (group) => change(roster.removeGroup(group.id), group, 'removed'),
    undo: async () => {
      if (note?.what === 'removed')
        await change(roster.restoreGroup(note.group.id), note.group, 'kept')
    },
  }
}
