import type { Frame, Locator } from 'playwright-core'

import { panel as words } from '@/lib/i18n/en/panel'
import { part } from '@/scripts/browser/steps'

/** One part of the panel by its test id. */
export const partOf = (panel: Frame, name: string, more = ''): Locator =>
  panel.locator(part(name, more))

/** Opens the fold under this title unless the wanted part shows already. */
async function unfold(panel: Frame, title: string, wanted: Locator): Promise<void> {
  if (await wanted.isVisible()) return
  await panel.getByRole('button', { name: title }).first().click()
  await wanted.waitFor()
}

export const unfoldNotes = (panel: Frame): Promise<void> =>
  unfold(panel, words.notes.title, partOf(panel, 'note-input'))

export const unfoldOrders = (panel: Frame): Promise<void> =>
  unfold(panel, words.orders.title, partOf(panel, 'order').first())

/** Numbers of the orders that the panel lists, newest first. */
export async function orderNumbers(panel: Frame): Promise<string[]> {
  await unfoldOrders(panel)
  return partOf(panel, 'order').evaluateAll((rows) =>
    rows.map((row) => row.getAttribute('data-number') ?? ''),
  )
}

/** Searches a reply by keyboard, once the panel has the focus: `/`, then the words. */
export async function searchReply(panel: Frame, query: string): Promise<Locator> {
  await partOf(panel, 'nick').click()
  await panel.page().keyboard.press('/')
  const field = partOf(panel, 'reply-search')
  await field.fill(query)
  await partOf(panel, 'reply').first().waitFor()
  return field
}
