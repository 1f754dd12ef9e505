import { STORE_NAME } from '@/lib/store/name'
import { decodeRows } from '@/lib/store/row-codec'
import { openStore } from '@/lib/store/store'

/** A buyer of a shop, and words that tell of them. */
export interface Wanted {
  readonly shop: string
  readonly buyer: string
  readonly words: readonly string[]
}

interface OwnPage {
  readonly chrome: {
    readonly storage: Readonly<
      Record<'local' | 'session', { readonly get: (key: null) => Promise<unknown> }>
    >
  }
}

const asText = (rows: unknown): string =>
  JSON.stringify(rows, (_key, value: unknown) =>
    value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
  )

/** All rows of the small databases beside the store. */
async function readBeside(): Promise<string[]> {
  const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? [])
  const beside = names.filter((name) => /^tillside-(?:current|audit)$/u.test(name))
  return Promise.all(
    beside.map(
      (name) =>
        new Promise<string>((resolve, reject) => {
          const asked = indexedDB.open(name)
          asked.addEventListener('error', () => reject(new Error(name)))
          asked.addEventListener('success', () => {
            const db = asked.result
            const tables = [...db.objectStoreNames]
            const reading = db.transaction(tables)
            const rows = tables.map((table) => reading.objectStore(table).getAll())
            reading.addEventListener('complete', () => {
              db.close()
              resolve(asText(rows.map((each) => each.result)))
            })
          })
        }),
    ),
  )
}

/** Runs in a page of the extension: where, in all that the browser keeps for it, words of a buyer stand. */
export async function scanStore({ shop, buyer, words }: Wanted): Promise<string[]> {
  const store = await openStore({
    name: STORE_NAME,
    clock: () => Date.now(),
    newId: () => crypto.randomUUID(),
  })
  const all = [...words, await store.ids.customer('pinduoduo', shop, buyer)]
  const found: string[] = []
  const look = (place: string, text: string): void => {
    found.push(...all.filter((word) => text.includes(word)).map((word) => `${place}: ${word}`))
  }
  const snapshot = await store.takeSnapshot()
  for await (const { table, bytes } of snapshot.read()) look(table, asText(decodeRows(bytes).rows))
  store.close()
  for (const text of await readBeside()) look('beside', text)
  const { storage } = (globalThis as unknown as OwnPage).chrome
  look('storage.local', asText(await storage.local.get(null)))
  look('storage.session', asText(await storage.session.get(null)))
  return found
}
