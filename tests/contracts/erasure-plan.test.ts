import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { ROW_SCHEMAS } from '@/lib/store/row-schemas'
import { SEAL_PLACES } from '@/lib/store/seal-places'
import { ERASURE_PLAN } from '@/lib/vault/erasure'

/** Members by which a row is of a person, or tells of one. */
const PERSONAL = new Set([
  'address',
  'author',
  'buyer',
  'cells',
  'customerId',
  'email',
  'evidence',
  'nativeBuyer',
  'nick',
  'phone',
  'sealed',
])

/** Names of all members of a schema, as deep as it goes. */
function membersOf(schema: z.ZodType): Set<string> {
  const names = new Set<string>()
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const each of node) walk(each)
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return
    for (const [key, value] of Object.entries(node)) {
      if (key === 'properties' && typeof value === 'object' && value !== null)
        for (const name of Object.keys(value)) names.add(name)
      walk(value)
    }
  }
  walk(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }))
  return names
}

const tables = Object.keys(ROW_SCHEMAS)

describe('the plan of an erasure', () => {
  it('knows every table, and no other', () => {
    expect(Object.keys(ERASURE_PLAN).toSorted()).toEqual(tables.toSorted())
  })

  it.each(tables.filter((table) => ERASURE_PLAN[table] === 'names-nobody'))(
    'leaves %s as it is, for it names nobody',
    (table) => {
      const schema = ROW_SCHEMAS[table]
      const members = schema === undefined ? [] : [...membersOf(schema)]
      expect(members.filter((name) => PERSONAL.has(name))).toEqual([])
    },
  )

  it('finds persons where they are', () => {
    const schema = ROW_SCHEMAS['notes']
    expect(schema && membersOf(schema)).toContain('customerId')
  })

  it('leaves nothing as it is that is sealed', () => {
    for (const table of SEAL_PLACES.keys()) expect(ERASURE_PLAN[table]).toBe('gone')
  })
})
