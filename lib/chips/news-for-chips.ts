import type { ChipNews } from '@/lib/messaging/chip-calls'

/** What the background tells chips; null for all else. Only the background has no tab. */
export function newsForChips(
  message: unknown,
  sender: { readonly id?: string | undefined; readonly tab?: unknown },
  ownId: string,
): ChipNews['news'] | null {
  if (sender.id !== ownId || sender.tab !== undefined) return null
  if (typeof message !== 'object' || message === null) return null
  if (!('to' in message && 'news' in message) || message.to !== 'chips') return null
  return message.news === 'stale' || message.news === 'gone' ? message.news : null
}
