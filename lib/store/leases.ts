/** Ends a lease. */
export type EndLease = () => void

/** Who is at work on what: a lease ends by itself with the page or worker that took it, however that ends. */
export interface Leases {
  /** Waits while somebody else has it. */
  readonly take: (name: string) => Promise<EndLease>
  /** Gives undefined where somebody has it. */
  readonly tryTake: (name: string) => Promise<EndLease | undefined>
}

/** The part of the browser's lock manager that leases are made of. */
export type Locks = Pick<LockManager, 'request'>

/** Builds leases over the browser's locks, which all pages and workers of the extension share. */
export function createLeases(locks: Locks): Leases {
  const ask = (name: string, ifAvailable: boolean): Promise<EndLease | undefined> =>
    new Promise((answer, refuse) => {
      const hold = (lock: Lock | null): Promise<void> | undefined => {
        if (lock !== null) return new Promise((end) => answer(end))
        answer(undefined)
        return undefined
      }
      locks.request(`tillside ${name}`, { ifAvailable }, hold).catch(refuse)
    })
  return {
    take: async (name) => {
      const end = await ask(name, false)
      if (end === undefined) throw new Error(`no lease of ${name}`)
      return end
    },
    tryTake: (name) => ask(name, true),
  }
}
