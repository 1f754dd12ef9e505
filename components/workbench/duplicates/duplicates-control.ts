import { createObservable, type Observable } from '@/components/imports/observable'
import type { CustomerRef } from '@/lib/customers/identity'
import type { Job, JobEnd, WatchProgress } from '@/lib/files/work-desk'
import type { PeopleDesk, RulesByShop } from '@/lib/files/work-people-desk'
import type {
  AccountGroup,
  AccountGroups,
  AccountLink,
  GroupLook,
} from '@/lib/files/work-people-protocol'
import type { JobFailure } from '@/lib/files/work-protocol'

import { accountKey, chain, groupKey, shopsOf, takeOut } from './join-plan'

/** Something said of accounts, as a whole taken back or said again. */
interface Saying {
  readonly links: readonly AccountLink[]
  readonly verdict: 'same' | 'different' | null
}
export interface Done {
  readonly kind: 'joined' | 'apart' | 'split'
  /** People made, kept apart or split. */
  readonly people: number
  /** Nothing cut it off half way. */
  readonly whole: boolean
  /** What brings it back to how it was. */
  readonly back: readonly Saying[]
  readonly groupsBefore: AccountGroups | null
}

export interface DuplicatesState {
  /** null until somebody has looked for them. */
  readonly groups: AccountGroups | null
  /** People joined so far; null until the store has answered. */
  readonly joined: AccountGroups | null
  readonly doing: { readonly what: 'finding' | 'judging'; readonly share: number } | null
  readonly ended: 'cancelled' | JobFailure | null
  /** The last thing done: it can be undone. */
  readonly last: Done | null
}

/** Finds accounts that may be one person, and keeps what an agent says of them. */
export interface DuplicatesControl {
  readonly read: () => DuplicatesState
  readonly subscribe: (changed: () => void) => () => void
  readonly refreshJoined: () => Promise<void>
  readonly find: () => void
  readonly cancel: () => void
  /** What accounts have, each and together; told from memory where nothing has changed since. */
  readonly lookAt: (
    accounts: readonly CustomerRef[],
    rules: RulesByShop,
  ) => Promise<JobEnd<GroupLook>>
  readonly join: (group: AccountGroup, accounts: readonly CustomerRef[]) => void
  readonly joinAllStrong: () => void
  readonly keepApart: (group: AccountGroup) => void
  /** Splits one account off a person, or all accounts from each other. */
  readonly split: (group: AccountGroup, account: CustomerRef | null) => void
  readonly undo: () => void
}

export interface DuplicatesDeps {
  readonly desk: Pick<PeopleDesk, 'findDuplicates' | 'listJoined' | 'lookAt' | 'judge'>
  /** Called with the shops whose customers have changed. */
  readonly onChanged: (shopIds: readonly string[]) => void
}

const AT_FIRST: DuplicatesState = {
  groups: null,
  joined: null,
  doing: null,
  ended: null,
  last: null,
}

/** The groups without some of them. */
function without(all: AccountGroups | null, gone: readonly AccountGroup[]): AccountGroups | null {
  if (all === null) return null
  const keys = new Set(gone.map(groupKey))
  const groups = all.groups.filter((group) => !keys.has(groupKey(group)))
  return { groups, total: all.total - (all.groups.length - groups.length) }
}

type Board = Observable<DuplicatesState>
type Doing = 'finding' | 'judging'

/** One long job at a time, told on the board. */
interface Runner {
  readonly isBusy: () => boolean
  readonly cancel: () => void
  readonly run: <Value>(
    what: Doing,
    begin: (watch: WatchProgress) => Job<Value>,
  ) => Promise<JobEnd<Value>>
}

function createRunner({ read, set }: Board): Runner {
  let job: Job<unknown> | null = null
  return {
    isBusy: () => job !== null,
    cancel: () => job?.cancel(),
    run: async (what, begin) => {
      set({ ...read(), doing: { what, share: 0 }, ended: null })
      const running = begin(({ share }) => set({ ...read(), doing: { what, share } }))
      job = running
      const end = await running.ended
      job = null
      const ended = end.how === 'failed' ? end.why : end.how === 'cancelled' ? 'cancelled' : null
      set({ ...read(), doing: null, ended })
      return end
    },
  }
}

/** What an agent does with the accounts of the list. */
type Acts = Pick<DuplicatesControl, 'join' | 'joinAllStrong' | 'keepApart' | 'split' | 'undo'>
/** Says all of it; where it is cut off half way, the way back covers all that may have been said. */
type Say = (sayings: readonly Saying[], done: Omit<Done, 'whole'> | null) => Promise<void>

function createActs({ read, set }: Board, isBusy: () => boolean, say: Say): Acts {
  const settle = (
    kind: 'joined' | 'apart',
    settled: readonly AccountGroup[],
    links: readonly AccountLink[],
  ): void => {
    if (isBusy()) return
    const groupsBefore = read().groups
    set({ ...read(), groups: without(groupsBefore, settled) })
    const verdict = kind === 'joined' ? 'same' : 'different'
    const back = [{ links, verdict: null }]
    void say([{ links, verdict }], { kind, people: settled.length, back, groupsBefore })
  }
  const undo = async (): Promise<void> => {
    const { last } = read()
    if (last === null || isBusy()) return
    await say(last.back, null)
    set({ ...read(), groups: last.groupsBefore })
  }
  return {
    join: (group, accounts) => settle('joined', [group], chain(accounts, group.links)),
    joinAllStrong: () => {
      const strong = (read().groups?.groups ?? []).filter((group) => group.strong)
      const links = strong.flatMap((group) => chain(group.accounts, group.links))
      settle('joined', strong, links)
    },
    keepApart: (group) => settle('apart', [group], group.links),
    split: (group, account) => {
      if (isBusy()) return
      const { withdrawn, joined } =
        account === null ? { withdrawn: group.links, joined: [] } : takeOut(group, account)
      const there: Saying[] = [
        { links: withdrawn, verdict: null },
        { links: joined, verdict: 'same' },
      ]
      const back: Saying[] = [
        { links: joined, verdict: null },
        { links: withdrawn, verdict: 'same' },
      ]
      void say(there, { kind: 'split', people: 1, back, groupsBefore: read().groups })
    },
    undo: () => void undo(),
  }
}

/** Builds the control. */
export function createDuplicatesControl({ desk, onChanged }: DuplicatesDeps): DuplicatesControl {
  const board = createObservable(AT_FIRST)
  const { read, subscribe, set } = board
  const { run, isBusy, cancel } = createRunner(board)
  const looks = new Map<string, Promise<JobEnd<GroupLook>>>()

  const refreshJoined = async (): Promise<void> => {
    const end = await desk.listJoined()
    if (end.how === 'done') set({ ...read(), joined: end.value })
  }
  const find = async (): Promise<void> => {
    if (isBusy()) return
    const end = await run('finding', desk.findDuplicates)
    if (end.how === 'done') set({ ...read(), groups: end.value, last: null })
  }
  const say: Say = async (sayings, done) => {
    let isWhole = true
    for (const { links, verdict } of sayings) {
      if (links.length === 0 || !isWhole) continue
      const end = await run('judging', (watch) => desk.judge(links, verdict, watch))
      isWhole = end.how === 'done'
    }
    looks.clear()
    const groups = isWhole || done === null ? read().groups : done.groupsBefore
    set({ ...read(), groups, last: done === null ? null : { ...done, whole: isWhole } })
    await refreshJoined()
    onChanged(shopsOf(sayings.flatMap(({ links }) => links)))
  }
  return {
    read,
    subscribe,
    refreshJoined,
    find: () => void find(),
    cancel,
    lookAt: (accounts, rules) => {
      const key = accounts.map(accountKey).join(' ')
      const look = looks.get(key) ?? desk.lookAt(accounts, rules)
      looks.set(key, look)
      return look
    },
    ...createActs(board, isBusy, say),
  }
}
