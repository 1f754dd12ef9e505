import { findPattern } from './facts/fact-text'
import { orderNumbersIn } from './facts/check-order-number'
import { createSignReader } from './signs/read-signs'
import { findPhones } from './words/phones'

/** What in a text may be another buyer's, as it is written there: order numbers, phones, mail addresses, names. */
export interface NamesToLookUp {
  readonly orderNumbers: readonly string[]
  readonly phones: readonly string[]
  readonly mails: readonly string[]
  /** Names and nicks that the text speaks to or of. */
  readonly names: readonly string[]
}

const MAIL = /[a-z0-9][\w.+-]{0,40}@[a-z0-9][a-z0-9.-]{0,40}\.[a-z]{2,6}/gu
const NAMES = [
  /(?<name>[\p{Script=Han}]{1,3})(?:先生|女士|小姐|同学)/gu,
  /(?:收件人|收货人|联系人|买家|姓名|昵称)(?:是|为|叫)?\s*:?\s*(?<name>[\p{Script=Han}\w*]{2,20})/gu,
  /(?:^|[^a-z])(?:dear|hi|hello|recipient:?|buyer:?|mr\.?|mrs\.?|ms\.?)\s+(?<name>[a-z][a-z'-]+(?: [a-z][a-z'-]+){0,2})/gu,
]

const each = (found: readonly string[]): readonly string[] => [...new Set(found)]

/** Finds what the caller has to look up before the text is checked. */
export function namesToLookUp(text: string): NamesToLookUp {
  const signs = createSignReader()(text)
  const written = ({ from, to }: { readonly from: number; readonly to: number }): string =>
    text.slice(from, to)
  return {
    orderNumbers: each(orderNumbersIn(signs).map(written)),
    phones: each(
      findPhones(signs).map(({ first, last }) =>
        text.slice(signs[first]?.from ?? 0, signs[last]?.to ?? 0),
      ),
    ),
    mails: each(findPattern(signs, MAIL).map(written)),
    names: each(
      NAMES.flatMap((pattern) => findPattern(signs, pattern)).flatMap((found) => {
        const { name } = found.groups
        if (name === undefined) return []
        const at = found.from + found.said.indexOf(name)
        return [text.slice(at, at + name.length)]
      }),
    ),
  }
}
