import {
  TextReader,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipWriter,
  type ZipWriterConstructorOptions,
} from '@zip.js/zip.js'

/** What an archive holds: by path a text or bytes. */
export type ZipContent = Readonly<Record<string, string | Uint8Array>>

/** Packs files into a ZIP, in the order in which they stand. */
export async function makeZip(
  content: ZipContent,
  options: ZipWriterConstructorOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, ...options })
  for (const [path, each] of Object.entries(content))
    await writer.add(
      path,
      typeof each === 'string' ? new TextReader(each) : new Uint8ArrayReader(each),
    )
  return new Uint8Array(await writer.close())
}
