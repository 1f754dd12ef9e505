import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { linkEntry, walkChains } from '@/lib/vault/audit-chain'
import type { AuditEntry, AuditHead, UnlinkedEntry } from '@/lib/vault/audit-entry'
import { AUDIT_KINDS } from '@/lib/vault/audit-kinds'

const { subtle } = crypto
const plain = (device: string, seq: number): UnlinkedEntry => ({
  device,
  seq,
  id: `${device}-${seq}`,
  at: 1_780_000_000_000 + seq,
  kind: AUDIT_KINDS[seq % AUDIT_KINDS.length] ?? 'reveal',
  subject: null,
  about: ['phone'],
  role: 'agent',
})

async function makeChain(device: string, length: number): Promise<AuditEntry[]> {
  const chain: AuditEntry[] = []
  for (let seq = 1; seq <= length; seq += 1) {
    const entry = plain(device, seq)
    chain.push({ ...entry, link: await linkEntry(chain.at(-1)?.link ?? null, entry, subtle) })
  }
  return chain
}

const headOf = ({ device, seq, link }: AuditEntry): AuditHead => ({ device, seq, link })
async function walk(entries: readonly AuditEntry[], heads: readonly AuditHead[]) {
  const chains = walkChains(heads, subtle)
  await chains.take(entries.slice(0, 3))
  await chains.take(entries.slice(3))
  return chains.end()
}

/** What somebody may do to an entry without reckoning the chain anew. */
const CHANGES: readonly ((entry: AuditEntry) => AuditEntry)[] = [
  (entry) => ({ ...entry, at: entry.at + 1 }),
  (entry) => ({ ...entry, kind: entry.kind === 'lock' ? 'unlock' : 'lock' }),
  (entry) => ({ ...entry, subject: 'WeFVu_ZBY0Wi-xgNIPPvCg' }),
  (entry) => ({ ...entry, about: [] }),
  (entry) => ({ ...entry, about: ['phone', 'address'] }),
  (entry) => ({ ...entry, role: 'owner' }),
  (entry) => ({ ...entry, id: 'other' }),
  (entry) => Object.assign({}, entry, { more: 'words' }),
]

describe('a chain of audit entries', () => {
  it('holds as it was written, and while its end is not noted yet', async () => {
    const chain = await makeChain('a', 5)
    for (const noted of chain) expect(await walk(chain, [headOf(noted)])).toEqual([])
    expect(await walk(chain, [])).toEqual([])
    expect(await walk([], [])).toEqual([])
  })

  it('tells the first entry that was changed, however', async () => {
    const chain = await makeChain('a', 6)
    for (const [index, change] of CHANGES.entries())
      for (let at = 0; at < chain.length; at += 1) {
        const changed = chain.map((entry, place) => (place === at ? change(entry) : entry))
        const found = await walk(changed, chain.slice(-1).map(headOf))
        expect([index, found]).toEqual([index, [{ device: 'a', seq: at + 1, fault: 'changed' }]])
      }
  })

  it('tells the first entry that is gone from its middle, or its end', async () => {
    const chain = await makeChain('a', 6)
    await fc.assert(
      fc.asyncProperty(fc.subarray(chain, { maxLength: 5 }), async (left) => {
        const gone = chain.findIndex((entry) => !left.includes(entry)) + 1
        const isEnd = left.every(({ seq }) => seq < gone)
        expect(await walk(left, chain.slice(-1).map(headOf))).toEqual([
          { device: 'a', seq: gone, fault: isEnd ? 'cut-off' : 'missing' },
        ])
      }),
    )
  })

  it('does not hold when it is made anew from one entry on', async () => {
    const chain = await makeChain('a', 4)
    const other = { ...plain('a', 4), kind: 'lock' as const }
    const link = await linkEntry(chain[2]?.link ?? null, other, subtle)
    expect(
      await walk([...chain.slice(0, 3), { ...other, link }], chain.slice(-1).map(headOf)),
    ).toEqual([{ device: 'a', seq: 4, fault: 'changed' }])
  })

  it('stands for itself beside those of other devices', async () => {
    const [a, b] = [await makeChain('a', 4), await makeChain('b', 4)]
    const heads = [...a.slice(-1), ...b.slice(-1)].map(headOf)
    expect(await walk([...a, ...b], heads)).toEqual([])
    expect(await walk([...a.slice(1), ...b.slice(0, 2)], heads)).toEqual([
      { device: 'a', seq: 1, fault: 'missing' },
      { device: 'b', seq: 3, fault: 'cut-off' },
    ])
  })
})
