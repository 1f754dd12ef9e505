import type { Library } from './library'
import type { Reply, ReplyGroup } from './reply'

/** Most replies or groups that one call carries: longer lists come in slices. */
export const LIBRARY_SLICE = 200

/** Largest change of the library that one call carries, in characters of its JSON: room for the longest reply there can be. */
export const LIBRARY_SLICE_CHARS = 2 * 1024 * 1024

/** A change of the library that one call carries. */
export interface LibrarySlice {
  readonly replies: Reply[]
  readonly groups: ReplyGroup[]
}

/** What stands around the lists in a payload. */
const AROUND_CHARS = 100

/** Cuts a list so that no slice has too many, or too large, members. */
function slices<Each>(list: readonly Each[]): Each[][] {
  const cut: Each[][] = []
  let room = 0
  for (const each of list) {
    const chars = JSON.stringify(each).length + 1
    const last = cut.at(-1)
    if (last === undefined || last.length === LIBRARY_SLICE || chars > room) {
      cut.push([each])
      room = LIBRARY_SLICE_CHARS - AROUND_CHARS - chars
    } else {
      last.push(each)
      room -= chars
    }
  }
  return cut
}

/** Cuts a change of the library into what calls carry: groups first, so that no reply is kept before its group. */
export const sliceLibrary = ({ replies, groups }: Library): LibrarySlice[] => [
  ...slices(groups).map((each) => ({ replies: [], groups: each })),
  ...slices(replies).map((each) => ({ replies: each, groups: [] })),
]
