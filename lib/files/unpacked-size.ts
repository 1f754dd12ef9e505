/** Signatures and lengths of a ZIP's end record and directory entries, after PKWARE's APPNOTE 4.3.12 and 4.3.16. */
const END = 0x06_05_4b_50
const END_BYTES = 22
const ENTRY = 0x02_01_4b_50
const ENTRY_BYTES = 46

/** Where the directory's end record stands: the last of the file. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - END_BYTES; at >= 0; at -= 1)
    if (view.getUint32(at, true) === END) return at
  return -1
}

/**
 * Bytes that an archive says it unpacks to, by its directory: a file that is small on the disk must not fill the
 * memory, and an unpacker gives out no more than an entry says. 0 where there is no directory to read.
 */
export function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  let at = end < 0 ? view.byteLength : view.getUint32(end + 16, true)
  let sum = 0
  while (at + ENTRY_BYTES <= view.byteLength && view.getUint32(at, true) === ENTRY) {
    sum += view.getUint32(at + 24, true)
    const tail = [28, 30, 32].map((place) => view.getUint16(at + place, true))
    at += ENTRY_BYTES + tail.reduce((length, each) => length + each, 0)
  }
  return sum
}
