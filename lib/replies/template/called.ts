/** Signs that people put around a name; a star may stand for a hidden letter and stays. */
const ORNAMENT = String.raw`[\s\p{So}\p{Sk}\p{Sm}\p{Emoji_Presentation}\u{FE0E}\u{FE0F}\u{200D}\u{20E3}_\-.~·・!！。、，,|]`
const AROUND = new RegExp(`^${ORNAMENT}+|${ORNAMENT}+$`, 'gu')

/** Pairs of brackets that may stand around a whole name. */
const BRACKETS =
  /^(?:【([^【】]+)】|\[([^[\]]+)\]|「([^「」]+)」|『([^『』]+)』|《([^《》]+)》|〖([^〖〗]+)〗)$/u

const unwrap = (name: string): string =>
  BRACKETS.exec(name)
    ?.slice(1)
    .find((inside) => inside !== undefined) ?? name

/** A nick as one says it to its owner: without the ornaments around it; its letters, digits and hidden letters stay. */
export function called(nick: string): string {
  const bare = unwrap(nick.replace(AROUND, '')).replace(AROUND, '')
  if (bare === '') return nick.trim()
  return bare === nick ? bare : called(bare)
}
