import { describe, expect, it } from 'vitest'

import { createDeviceRows } from '@/lib/store/device-rows'
import { createOwedEntries } from '@/lib/store/owed-entries'
import type { AuditAct } from '@/lib/vault/audit-entry'
import { freshName, openTestStore } from '@/tests/fixtures/store/open-store'

const ANEW: AuditAct = { id: 'a', kind: 'restore', subject: null, about: ['anew'] }
const EVERYTHING = { kinds: [], from: 0, to: Number.MAX_SAFE_INTEGER, skip: 0, limit: 10 }

describe('entries for which there was no store', () => {
  it('get into the log once there is one, each once', async () => {
    const name = freshName()
    const owed = createOwedEntries(createDeviceRows(name))
    await owed.owe(ANEW)
    await owed.owe({ ...ANEW, id: 'b' })
    const { audit } = await openTestStore({ name })
    await audit.append(ANEW)
    await owed.settle(audit)
    await owed.settle(audit)
    const ids = (await audit.page(EVERYTHING)).map(({ id }) => id)
    expect(ids.toSorted()).toEqual(['a', 'b'])
  })

  it('wait on while the log takes none', async () => {
    const owed = createOwedEntries(createDeviceRows(freshName()))
    await owed.owe(ANEW)
    const isFull = { append: () => Promise.reject(new Error('full')) }
    await expect(owed.settle(isFull)).rejects.toThrow('full')
    const taken: (string | undefined)[] = []
    await owed.settle({ append: async ({ id }) => void taken.push(id) })
    expect(taken).toEqual(['a'])
  })
})
