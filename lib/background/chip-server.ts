import { chipCalls, hoverCalls } from '@/lib/messaging/chip-calls'
import { done, serve, type Direction } from '@/lib/messaging/server'
import { fail, ok } from '@/lib/shared/result'

import { isConsole, type Caller } from './caller'
import type { ChipDesk } from './chip-desk'

/** Answers the script that draws chips: the tab is the sender's own, the shop the one that the tab shows. */
export const serveChips = (desk: ChipDesk): Direction<Caller | null> =>
  serve(chipCalls, isConsole, {
    readChips: async ({ numbers }, { sender }) =>
      sender?.kind === 'console'
        ? ok(await desk.read(sender.tabId, sender.platform, [...new Set(numbers)]))
        : fail('refused'),
    bringCard: async (_, { sender }) => {
      if (sender?.kind !== 'console') return fail('refused')
      await desk.bringCard(sender.tabId, sender.frameId)
      return done
    },
  })

const isFrame = (caller: Caller | null): boolean => caller?.kind === 'frame'

/** Answers hover cards: frames of ours, each of which speaks for its own tab. */
export const serveHover = (
  desk: ChipDesk,
  open: (address: string) => Promise<void>,
): Direction<Caller | null> =>
  serve(hoverCalls, isFrame, {
    readHover: async ({ number }, { sender }) =>
      sender?.kind === 'frame' ? ok(await desk.hover(sender.tabId, number)) : fail('refused'),
    openOrder: async ({ number }, { sender }) => {
      if (sender?.kind !== 'frame') return fail('refused')
      const address = await desk.orderPage(sender.tabId, number)
      if (address !== null) await open(address)
      return done
    },
  })
