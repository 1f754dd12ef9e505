/** A text of a practice page: the same in every language of its console, or one for each. */
export type Words = string | Readonly<Record<string, string>>

/** Goods that somebody bought, as the console's pages list them. */
interface Order {
  readonly number: string
  readonly title: Words
  /** Hundredths of the console's money. */
  readonly paidMinor: number
  /** The platform's own word. */
  readonly status: Words
}

/** The after-sale case of an order, in the platform's own words. */
interface Case {
  readonly number: string
  readonly kind: Words
  readonly status: Words
  readonly reason: Words
  /** Seconds left when the page opens; null: nobody waits for the shop. */
  readonly secondsLeft: number | null
}

/** One line of a talk: words, or a card of the buyer's order or of the goods in it. */
export type Line =
  | { readonly side: 'buyer' | 'shop'; readonly text: Words }
  | { readonly side: 'buyer' | 'shop'; readonly card: 'order' | 'goods' }

/** A made-up buyer of a practice shop: what they bought, said and complained about. */
export interface Talk {
  /** The platform's own id of the buyer. */
  readonly id: string
  readonly nick: string
  readonly order: Order
  readonly case?: Case | undefined
  readonly lines: readonly Line[]
}

export const asks = (text: Words): Line => ({ side: 'buyer', text })
export const answers = (text: Words): Line => ({ side: 'shop', text })
export const shows = (card: 'order' | 'goods'): Line => ({ side: 'buyer', card })

/** What the script of a practice page is told. */
export interface ConsoleData {
  readonly title: Words
  /** Languages that the console speaks; the first unless the address says `?lang=`. */
  readonly languages: readonly string[]
  readonly shopName: string
  /** ISO 4217. */
  readonly currency: string
  readonly talks: readonly Talk[]
}

/** One page of a practice console: which file of `demo/pages` answers there, and what stands in its `{{gaps}}`. */
export interface SitePage {
  /** Path under which it answers on each host of its console. */
  readonly path: RegExp
  readonly file: string
  readonly gaps?: Readonly<Record<string, string>>
}

/** A practice console: it answers under the host names of the real one; the first page whose path matches is shown. */
export interface Site {
  readonly hosts: readonly string[]
  readonly pages: readonly SitePage[]
}

/** Matches this path alone. */
export const exactly = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll('.', String.raw`\.`)}$`)

/** JSON that may stand inside a script element. */
export const inScript = (value: unknown): string =>
  JSON.stringify(value).replaceAll('<', String.raw`\u003c`)

/** A page that `demo/pages/consoles/SCRIPT.js` builds from this data. */
export const scripted = (path: RegExp, script: string, data: ConsoleData): SitePage => ({
  path,
  file: 'console.html',
  gaps: { script: `/practice/consoles/${script}.js`, data: inScript(data) },
})
