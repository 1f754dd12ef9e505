import type { Formats } from '@/lib/i18n/formats'
import type { Catalogue } from '@/lib/i18n/translate'
import type { KnownFact } from '@/lib/replies/guard/finding'

export interface KnownWriting {
  readonly words: Catalogue
  readonly formats: Formats
  /** Epoch ms. */
  readonly now: number
}

/** More values than these say nothing new. */
const MOST_VALUES = 3

/** What the cache knows where a text says something else, as a sentence names it. */
export function knownWords(known: KnownFact, { words, formats, now }: KnownWriting): string {
  const { common, guard } = words
  const list = (values: readonly string[]): string =>
    values.slice(0, MOST_VALUES).join(common.comma)
  switch (known.kind) {
    case 'texts':
      return guard.known(list(known.texts))
    case 'amounts':
      return guard.known(list(known.amounts.map(formats.money)))
    case 'due':
      return guard.known(formats.moment(known.at, now))
    case 'states':
      return guard.known(list(known.states.map((state) => common.orderStates[state])))
    case 'pieces':
      return guard.known(formats.number(known.pieces))
    case 'policy': {
      const { fact, value } = known
      const said =
        typeof value === 'string'
          ? value
          : typeof value === 'number'
            ? formats.number(value)
            : formats.money(value)
      return guard.policy(words.panel.variables[fact], said)
    }
  }
}
