import type { ConsoleProfile, PageProfile } from '../profile'
import type { PageAddress } from './locate'

/** Tells whether an address belongs to a console: https and exactly one of its host names, look-alikes refused. */
export const isOnConsole = (
  profile: ConsoleProfile,
  address: Pick<PageAddress, 'protocol' | 'hostname'>,
): boolean => address.protocol === 'https:' && profile.hosts.includes(address.hostname)

/** The page of a console that an address shows; undefined for every page that Tillside has no business on. */
export const findPage = (profile: ConsoleProfile, address: PageAddress): PageProfile | undefined =>
  isOnConsole(profile, address)
    ? profile.pages.find(
        ({ hosts, path }) =>
          hosts?.includes(address.hostname) !== false &&
          new RegExp(path, 'u').test(address.pathname),
      )
    : undefined
