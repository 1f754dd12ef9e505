import type { CheckFact } from './fact-hit'
import { squeezed } from './fact-text'

const SHORTEST = 2

/** A number, address or name that is known as another buyer's. */
export const checkOtherBuyer: CheckFact = ({ reading: { signs }, facts: { ofOthers } }) => {
  if (ofOthers === null) return []
  const said = signs.filter(({ sign }) => /[\p{L}\p{N}]/u.test(sign))
  const text = said.map(({ sign }) => sign.slice(0, 1)).join('')
  return ofOthers.flatMap((other) => {
    const name = squeezed(other)
    const at = name.length < SHORTEST ? -1 : text.indexOf(name)
    if (at === -1) return []
    const [first, last] = [said[at], said[at + name.length - 1]]
    if (first === undefined || last === undefined) return []
    return [{ from: first.from, to: last.to, known: null, isSure: true }]
  })
}
