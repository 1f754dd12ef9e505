import { hrefOf } from '../use-route'

/** The address of a reply's editor. */
export const editHref = (replyId: string): string =>
  hrefOf('replies', 'edit', encodeURIComponent(replyId))

/** The address where a reply is begun, in a group or in none. */
export const newHref = (groupId: string | null): string =>
  hrefOf('replies', 'new', ...(groupId === null ? [] : [encodeURIComponent(groupId)]))

/** The id in an address; as it stands where it cannot be decoded. */
export function idIn(detail: string): string {
  try {
    return decodeURIComponent(detail)
  } catch {
    return detail
  }
}
