/** The value of a JSON text; undefined where it is none. */
export function parseJson(text: string | null): unknown {
  if (text === null || !/^\s*[[{]/u.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
