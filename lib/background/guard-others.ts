import { emailKey, phoneKey } from '@/lib/customers/contact-keys'
import type { GuardBuyer } from '@/lib/replies/guard/guard-facts'
import { namesToLookUp } from '@/lib/replies/guard/names-to-look-up'
import { plainSpelling } from '@/lib/shared/plain-spelling'
import { keyHash } from '@/lib/store/finders'
import type { Contact } from '@/lib/store/rows'
import type { Store } from '@/lib/store/store'

/** The accounts of the buyer who is spoken with, and what they are called. */
export interface Addressee {
  readonly shopId: string
  readonly customerIds: readonly string[]
  readonly buyer: GuardBuyer | null
}

/** A contact in more buckets than this is everybody's. */
const MOST_BUCKETS = 8
/** A shorter nick is a word that may stand for anybody. */
const TELLING_NAME = /^(?:\p{Script=Han}{3,}|.{5,})$/u

/** Those that are, of what was said. */
async function those(
  said: readonly string[],
  isTheirs: (each: string) => Promise<boolean>,
): Promise<readonly string[]> {
  const found = await Promise.all(said.map(isTheirs))
  return said.filter((_, at) => found[at] === true)
}

/** What the buyer is called, spelled plainly. */
const namesOf = (buyer: GuardBuyer | null): readonly string[] =>
  buyer === null ? [] : [...buyer.names, buyer.nick ?? ''].map(plainSpelling)

/** Which of the names, numbers and addresses in a text are known as another buyer's of the shop. */
export async function findOthers(
  { orders, contacts }: Pick<Store, 'orders' | 'contacts'>,
  { shopId, customerIds, buyer }: Addressee,
  text: string,
): Promise<readonly string[]> {
  const named = namesToLookUp(text)
  const isOther = (ids: Iterable<string>): boolean => {
    const all = [...ids]
    return all.length > 0 && !all.some((id) => customerIds.includes(id))
  }
  const byContact = async (
    kind: 'phone' | 'email',
    said: string,
    keyOf: (value: string) => string | null,
  ): Promise<boolean> => {
    const key = keyOf(said)
    if (key === null) return false
    const isTheirs = (contact: Contact): boolean => {
      const value = contact[kind]?.value
      return value !== undefined && keyOf(value) === key
    }
    const hash = keyHash({ kind, text: key })
    const found = await contacts.findBy(shopId, hash, isTheirs, MOST_BUCKETS)
    return found !== null && isOther(found.keys())
  }
  const own = namesOf(buyer)
  const isOwn = (name: string): boolean => own.some((each) => each.includes(plainSpelling(name)))
  const byName = async (name: string): Promise<boolean> =>
    TELLING_NAME.test(name) && !isOwn(name) && isOther(await contacts.find(shopId, name))

  const owners = await orders.ownersOf(shopId, named.orderNumbers)
  const numbers = named.orderNumbers.filter((number) => {
    const owner = owners.get(number)
    return owner !== undefined && !customerIds.includes(owner)
  })
  const [phones, mails, names] = await Promise.all([
    those(named.phones, (phone) => byContact('phone', phone, phoneKey)),
    those(named.mails, (mail) => byContact('email', mail, emailKey)),
    those(named.names, byName),
  ])
  return [...numbers, ...phones, ...mails, ...names]
}
