/** The folder that the browser keeps for this extension alone; null where it keeps none (Firefox's private windows). */
export async function openOwnFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return await navigator.storage.getDirectory()
  } catch {
    return null
  }
}

/** Bytes that are in use and that are left, by the browser's own reckoning; null where it tells none. */
export async function readRoom(): Promise<{ readonly used: number; readonly left: number } | null> {
  try {
    const { usage, quota } = await navigator.storage.estimate()
    return usage === undefined || quota === undefined ? null : { used: usage, left: quota - usage }
  } catch {
    return null
  }
}
