import type { Answer } from '@/lib/messaging/client'
import { lockCalls, passphraseCalls } from '@/lib/messaging/lock-calls'
import { done, serve, type Direction } from '@/lib/messaging/server'
import { ok } from '@/lib/shared/result'

import { isOwnPage, isWorkbench, type Caller } from './caller'
import type { LockDesk } from './lock-desk'
import type { TabStates } from './tab-states'

/** A call that comes again under its id gets the first one's answer: one try is one try. */
function onceEach<Value>() {
  let last: { readonly id: string; readonly answer: Promise<Answer<Value>> } | undefined
  return (id: string, act: () => Promise<Answer<Value>>): Promise<Answer<Value>> => {
    if (last?.id !== id) last = { id, answer: act() }
    return last.answer
  }
}

/** Answers our own pages, and frames, about the lock; no page of somebody else. */
export function serveLock(
  desk: LockDesk,
  tabs: Pick<TabStates, 'change'>,
): Direction<Caller | null> {
  const once = onceEach<Awaited<ReturnType<LockDesk['unlock']>>>()
  return serve(lockCalls, isOwnPage, {
    readLock: async (_, { sender }) => {
      // The panel of a page that is locked from the start has to hear of the opening too.
      if (sender?.kind === 'frame')
        await tabs.change(sender.tabId, () => ({ panelFrame: sender.frameId }))
      return ok(await desk.view())
    },
    unlock: ({ passphrase }, { id }) => once(id, async () => ok(await desk.unlock(passphrase))),
    lockNow: async () => {
      await desk.lock()
      return done
    },
    noteUse: async () => {
      await desk.noteUse()
      return done
    },
  })
}

/** Answers the workbench about the passphrase. */
export function servePassphrase(
  desk: LockDesk,
  restart: () => Promise<unknown>,
): Direction<Caller | null> {
  const onceChanged = onceEach<Awaited<ReturnType<LockDesk['change']>>>()
  const onceRemoved = onceEach<Awaited<ReturnType<LockDesk['remove']>>>()
  return serve(passphraseCalls, isWorkbench, {
    setPassphrase: async ({ passphrase }) => {
      const isSet = await desk.set(passphrase)
      // Whatever has the store open would go on sealing by the old key.
      if (isSet) await restart()
      return ok(isSet)
    },
    changePassphrase: ({ passphrase, next }, { id }) =>
      onceChanged(id, async () => ok(await desk.change(passphrase, next))),
    removePassphrase: ({ passphrase }, { id }) =>
      onceRemoved(id, async () => ok(await desk.remove(passphrase))),
  })
}
