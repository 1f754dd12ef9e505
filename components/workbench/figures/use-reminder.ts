import { useState } from 'react'

import { useWords } from '@/components/workbench/words'
import { policyFacts } from '@/lib/replies/policy/policy-facts'
import { policyOf } from '@/lib/settings/policy-of'
import type { PlatformId } from '@/lib/shared/platforms'

import { useReplyCopy } from '../shop-replies'
import { useWorkbench } from '../use-workbench'

/** The library's reply for an order that waits for its payment. */
const REMINDER = 'pay-reminder'

/** What became of the last reminder. */
export interface ReminderNote {
  readonly tone: 'good' | 'warn' | 'bad'
  readonly said: string
}

/** Of whom to remind, and of what. */
export interface Unpaid {
  readonly number: string
  /** Epoch ms. */
  readonly at: number
  /** Undefined while it is not known. */
  readonly nick: string | undefined
}

interface ReminderShop {
  readonly id: string
  readonly platform: PlatformId
  readonly name: string | null
}

/** Copies the shop's own reply that reminds of an unpaid order. */
export function useReminder({ id, platform, name }: ReminderShop) {
  const { growth, workbench } = useWords()
  const { settings } = useWorkbench()
  const copyReply = useReplyCopy()
  const [note, setNote] = useState<ReminderNote | null>(null)
  const copy = async ({ number, at, nick }: Unpaid): Promise<void> => {
    const { how } = await copyReply({
      shop: { platform, shopId: id },
      find: (replies) => replies.find((reply) => reply.id === REMINDER) ?? null,
      facts: {
        ...(nick === undefined ? {} : { customer: { nick } }),
        ...(name === null ? {} : { shop: { name } }),
        order: { number, placed: at },
        policy: policyFacts(policyOf(settings, id)),
      },
    })
    const said: Readonly<Record<typeof how, ReminderNote>> = {
      copied: { tone: 'good', said: growth.reminded(number) },
      none: { tone: 'warn', said: growth.noReminder },
      gaps: { tone: 'warn', said: growth.reminderGaps },
      refused: { tone: 'bad', said: growth.notCopied },
      silent: { tone: 'bad', said: workbench.noAnswer },
    }
    setNote(said[how])
  }
  return { note, copy: (order: Unpaid) => void copy(order) }
}
