import { describe, expect, it } from 'vitest'

import { ADDRESSES } from '@/scripts/browser/addresses'
import { callBackground, cardOf } from '@/scripts/browser/steps'

import { partOf, unfoldNotes } from '../helpers/browser/panel-parts'
import { buyerAt, turnTo } from '../helpers/browser/practice'
import { useChromium } from '../helpers/browser/use-chromium'

describe('a worker that the browser stops', () => {
  const stage = useChromium({ sample: true })

  it('loses no note and writes none twice when it stops in the middle', async () => {
    const buyer = buyerAt(2)
    const page = await stage.session.open(ADDRESSES.chat)
    await turnTo(page, buyer)
    const panel = await cardOf(page, buyer.nick)
    await unfoldNotes(panel)
    const written: string[] = []
    for (let round = 0; round < 5; round += 1) {
      const text = `note of round ${round}`
      await partOf(panel, 'note-input').fill(text)
      await Promise.all([partOf(panel, 'note-input').press('Enter'), stage.session.stopWorker()])
      await partOf(panel, 'note').getByText(text).waitFor()
      written.push(text)
    }
    await page.reload()
    await turnTo(page, buyer)
    await cardOf(page, buyer.nick)
    const again = await cardOf(page, buyer.nick)
    await unfoldNotes(again)
    const notes = await partOf(again, 'note').allInnerTexts()
    for (const text of written) expect(notes.filter((note) => note.includes(text))).toHaveLength(1)
  })

  it('comes back for the next buyer', async () => {
    const page = await stage.session.open(ADDRESSES.chat)
    await cardOf(page, buyerAt(0).nick)
    for (const index of [1, 3, 0]) {
      await stage.session.stopWorker()
      await turnTo(page, buyerAt(index))
      const panel = await cardOf(page, buyerAt(index).nick)
      expect(await partOf(panel, 'totals').innerText()).toContain('¥')
    }
  })

  it('answers every call of a burst that starts it', async () => {
    const own = await stage.session.openOwn('popup.html')
    await stage.session.stopWorker()
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => callBackground(own, 'listClocks', {})),
    )
    expect(answers).toHaveLength(50)
  })
})
