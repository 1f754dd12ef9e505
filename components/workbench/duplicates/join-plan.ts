import type { CustomerRef } from '@/lib/customers/identity'
import type { AccountGroup, AccountLink } from '@/lib/files/work-people-protocol'

/** One account's key: both ids, since a customer's id alone says nothing of the shop. */
export const accountKey = ({ shopId, customerId }: CustomerRef): string => `${shopId} ${customerId}`

/** One group's key, whatever of it is joined. */
export const groupKey = ({ accounts }: Pick<AccountGroup, 'accounts'>): string =>
  accounts.map(accountKey).join(' ')

const joins = (link: AccountLink, a: string, b: string): boolean => {
  const [one, other] = [accountKey(link.a), accountKey(link.b)]
  return (one === a && other === b) || (one === b && other === a)
}

/** The fewest pairs that make one person of these accounts, each with what its two have in common. */
export function chain(
  accounts: readonly CustomerRef[],
  links: readonly AccountLink[],
): AccountLink[] {
  return accounts.slice(1).map((b, index) => {
    const a = accounts[index] ?? b
    const known = links.find((link) => joins(link, accountKey(a), accountKey(b)))
    return { a, b, reasons: known?.reasons ?? [] }
  })
}

/** What it takes to part one account from a person without parting the others. */
export interface Parting {
  readonly withdrawn: readonly AccountLink[]
  /** New joins of those that only the account had held together. */
  readonly joined: readonly AccountLink[]
}

/** Takes one account out of a person. */
export function takeOut({ links }: AccountGroup, account: CustomerRef): Parting {
  const key = accountKey(account)
  const isOf = ({ a, b }: AccountLink): boolean => accountKey(a) === key || accountKey(b) === key
  const withdrawn = links.filter(isOf)
  const neighbours = withdrawn.map(({ a, b }) => (accountKey(a) === key ? b : a))
  return { withdrawn, joined: chain(neighbours, links) }
}

/** Shops whose customers a change of these links touches. */
export const shopsOf = (links: readonly AccountLink[]): string[] => [
  ...new Set(links.flatMap(({ a, b }) => [a.shopId, b.shopId])),
]
