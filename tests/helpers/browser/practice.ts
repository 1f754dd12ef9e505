import type { Page } from 'playwright-core'

import { PRACTICE_BUYERS, type PracticeBuyer } from '@/lib/sample/practice-buyers'

/** Handles that the practice pages put on their window. */
export interface Practice {
  open(uid: string): void
  close(): void
  receive(text: string): void
  sent(): string[]
  /** What the page itself takes for the agent's draft. */
  draft(): string
  setConversations(conversations: readonly object[]): void
  addCase(given: { readonly secondsLeft: number; readonly amountMinor?: number }): string
}

declare global {
  interface Window {
    readonly practice: Practice
  }
}

/** One of the eight practice buyers, by place in the list. */
export function buyerAt(index: number): PracticeBuyer {
  const buyer = PRACTICE_BUYERS[index]
  if (buyer === undefined) throw new Error(`there is no practice buyer ${index}`)
  return buyer
}

/** Turns the chat to another buyer as a click does, without moving the focus. */
export const turnTo = (page: Page, { uid }: PracticeBuyer): Promise<void> =>
  page.evaluate((id) => window.practice.open(id), uid)

export const COMPOSER = '#replyTextarea'
