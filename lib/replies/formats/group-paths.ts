import type { Library } from '../library'
import type { ReplyGroup } from '../reply'
import { cleanLine, shorten } from './clean-text'

/** Characters of a group's name. */
export const GROUP_NAME_LIMIT = 40

/** Groups by their names from the top down. */
export interface GroupPaths {
  /** The group of that path, made where there is none; null for no path. */
  readonly find: (path: readonly string[], lang: string) => string | null
  /** Groups that were made. */
  readonly made: () => readonly ReplyGroup[]
}

const keyOf = (parentId: string | null, name: string): string => JSON.stringify([parentId, name])

/** Finds groups by what they are called in any language. */
export function createGroupPaths(library: Library, newId: () => string): GroupPaths {
  const known = new Map(
    library.groups.flatMap(({ id, parentId, names }) =>
      names.map(({ name }) => [keyOf(parentId, name), id] as const),
    ),
  )
  const made: ReplyGroup[] = []
  const last = Math.max(0, ...library.groups.map(({ place }) => place))
  const make = (parentId: string | null, name: string, lang: string): string => {
    const id = newId()
    made.push({ id, parentId, names: [{ lang, name }], place: last + made.length + 1 })
    known.set(keyOf(parentId, name), id)
    return id
  }
  return {
    find: (path, lang) => {
      let at: string | null = null
      for (const part of path) {
        const name = shorten(cleanLine(part), GROUP_NAME_LIMIT)
        if (name !== '') at = known.get(keyOf(at, name)) ?? make(at, name, lang)
      }
      return at
    },
    made: () => made,
  }
}
