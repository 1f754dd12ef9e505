import type { ConsoleProfile } from '../profile'
import type { BuyerOnPage } from '../sighting'

/** A buyer by their nick, which is their id as well where the console's nicks are account names and this one is not masked. */
export function nameBuyer(
  nick: string,
  { accountName }: Pick<ConsoleProfile, 'accountName'>,
): BuyerOnPage {
  if (accountName === undefined || !new RegExp(accountName, 'u').test(nick)) return { nick }
  return { nick, id: nick }
}
