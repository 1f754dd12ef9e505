import type { Frame, Locator } from 'playwright-core'

import { orderNumbers, partOf } from './panel-parts'

/** The page over the panel. */
export const sheetOf = (panel: Frame): Locator => panel.locator('dialog[open]')

/** Every visible part of the panel that opens a page about the customer. */
export const doorsOf = (panel: Frame): Promise<Locator[]> =>
  panel.locator('button[aria-haspopup="dialog"]:visible').all()

/** The name of the page over the panel, once it has read what it shows. */
export async function readSheet(panel: Frame): Promise<string> {
  const sheet = sheetOf(panel)
  await sheet.waitFor()
  await sheet.locator('[aria-busy]').waitFor({ state: 'detached' })
  return sheet.getByRole('heading').first().innerText()
}

/** Opens every fold of the panel. */
export async function unfoldAll(panel: Frame): Promise<void> {
  const closed = panel.getByRole('button', { expanded: false })
  while ((await closed.count()) > 0) await closed.first().click()
}

/** Everything in a panel that can be read, heard or copied: text, attributes and what fields hold. */
export const everyWord = (panel: Frame): Promise<string> =>
  panel.evaluate(() => {
    const elements = [...document.querySelectorAll('*')]
    const attributes = elements.flatMap((element) => [...element.attributes])
    const fields = elements.filter((element) => element instanceof HTMLInputElement)
    return [
      document.title,
      document.body.textContent,
      ...attributes.map(({ value }) => value),
      ...fields.map(({ value }) => value),
    ].join('\n')
  })

/** What a card says at the first glance, and the orders it lists. */
export async function lookOf(panel: Frame) {
  const orders = await orderNumbers(panel)
  const said = ['nick', 'tier', 'people', 'totals', 'cell', 'next-step'].map((name) =>
    partOf(panel, name).allTextContents(),
  )
  return { orders, said: await Promise.all(said) }
}
