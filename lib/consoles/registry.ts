import { amazon } from './amazon/profile'
import { isOnConsole } from './engine/find-page'
import { pinduoduo } from './pinduoduo/profile'
import type { ConsoleProfile } from './profile'
import { taobao } from './taobao/profile'

/** Every console Tillside knows, in the order in which people see them. */
export const CONSOLES: readonly ConsoleProfile[] = [pinduoduo, taobao, amazon]

/** The console that an address belongs to; undefined for any other address, look-alikes and broken ones included. */
export function findConsole(url: string): ConsoleProfile | undefined {
  if (!URL.canParse(url)) return undefined
  const address = new URL(url)
  return CONSOLES.find((profile) => isOnConsole(profile, address))
}

/** Match patterns under which a console's scripts are registered and its permission is asked for. */
export const matchPatternsOf = (profile: ConsoleProfile): readonly string[] =>
  profile.hosts.map((host) => `https://${host}/*`)
