import { openBackup } from '@/lib/backup/open-backup'
import { restoreBackup } from '@/lib/backup/restore-backup'
import { writeBackup } from '@/lib/backup/write-backup'
import { STORE_NAME } from '@/lib/store/name'
import { openStore, type Store } from '@/lib/store/store'

/** Runs in a page of the extension: the same backup that the workbench makes and takes in. */
const forever = new AbortController().signal
const quiet = (): void => undefined

const open = (name: string): Promise<Store> =>
  openStore({ name, clock: () => Date.now(), newId: () => crypto.randomUUID() })

async function timed<Value>(
  work: () => Promise<Value>,
): Promise<readonly [Value, seconds: number]> {
  const start = performance.now()
  const value = await work()
  return [value, (performance.now() - start) / 1_000]
}

const backUp = async (store: Store, passphrase: string | null) =>
  writeBackup(await store.takeSnapshot(), {
    passphrase,
    app: 'bench',
    now: Date.now(),
    crypto,
    tell: quiet,
    signal: forever,
  })

/** Seconds to write a backup, plain or locked, and its bytes and digest. */
export async function timeBackup(passphrase: string | null) {
  const store = await open(STORE_NAME)
  const [{ file, end }, seconds] = await timed(() => backUp(store, passphrase))
  store.close()
  return { seconds, bytes: file.size, digest: end.digest }
}

/** Seconds to read a backup through and take it into an empty database, and the digest of a backup of that. */
export async function timeRestore(passphrase: string) {
  const store = await open(STORE_NAME)
  const { file } = await backUp(store, passphrase)
  store.close()
  const name = `bench-${crypto.randomUUID()}`
  const empty = await open(name)
  const [, seconds] = await timed(async () => {
    const opened = await openBackup(file, { passphrase, crypto, tell: quiet, signal: forever })
    if (!opened.ok) throw new Error(opened.error)
    await restoreBackup(empty, opened.value, quiet, forever)
  })
  empty.close()
  const restored = await open(name)
  const { end } = await backUp(restored, null)
  restored.close()
  return { seconds, digest: end.digest }
}
