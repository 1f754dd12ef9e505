import type { Frame, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { ALIBABA1688 } from '@/demo/sites/alibaba1688'
import { AMAZON } from '@/demo/sites/amazon'
import { DOUYIN } from '@/demo/sites/douyin'
import { JD } from '@/demo/sites/jd'
import { KUAISHOU } from '@/demo/sites/kuaishou'
import { MERCADOLIBRE } from '@/demo/sites/mercadolibre'
import { SHOPEE } from '@/demo/sites/shopee'
import type { Talk } from '@/demo/sites/site'
import { XIAOHONGSHU } from '@/demo/sites/xiaohongshu'
import { MINUTE_MS, SECOND_MS } from '@/lib/shared/time'
import { part, panelOf } from '@/scripts/browser/steps'

import { clocksView } from '../helpers/browser/alerts'
import { partOf, searchReply } from '../helpers/browser/panel-parts'
import { useChromium } from '../helpers/browser/use-chromium'

interface Chat {
  readonly name: string
  readonly address: string
  readonly talks: readonly Talk[]
  /** Part of the address of the frame that holds the chat; absent: the page itself. */
  readonly within?: string
}

const READ: readonly Chat[] = [
  { name: 'Feige', address: DOUYIN.chat, talks: DOUYIN.talks },
  {
    name: 'Feige in a frame of another host',
    address: DOUYIN.framedChat,
    talks: DOUYIN.talks,
    within: 'pigeon.',
  },
  { name: 'Dongdong', address: JD.chat, talks: JD.talks },
  { name: 'Kuaishou', address: KUAISHOU.chat, talks: KUAISHOU.talks },
  {
    name: '1688',
    address: ALIBABA1688.chat,
    talks: ALIBABA1688.talks,
    within: 'def_cbu_web_im_core',
  },
  { name: 'Shopee', address: SHOPEE.chat, talks: SHOPEE.talks },
  { name: 'Shopee in Chinese', address: `${SHOPEE.chat}?lang=zh-TW`, talks: SHOPEE.talks },
  { name: 'Mercado Libre', address: MERCADOLIBRE.chat, talks: MERCADOLIBRE.talks },
]

/** Chats of which nobody has told yet where the buyer's name stands. */
const UNNAMED: readonly Chat[] = [
  { name: 'Xiaohongshu', address: XIAOHONGSHU.chat, talks: XIAOHONGSHU.talks },
  { name: 'Amazon', address: AMAZON.inbox, talks: AMAZON.talks },
]

const POLL = { timeout: 15_000, interval: 50 } as const
/** A reply that says nothing but the buyer's name. */
const REPLY = 'welcome-back'

function chatFrame(page: Page, within: string | undefined): Frame {
  if (within === undefined) return page.mainFrame()
  const frame = page
    .frames()
    .find((each) => each !== page.mainFrame() && each.url().includes(within))
  if (frame === undefined) throw new Error(`no frame of ${within} in ${page.url()}`)
  return frame
}

const turnTo = (chat: Frame, { id }: Talk): Promise<void> =>
  chat.evaluate((wanted) => window.practice.open(wanted), id)
const sentIn = (chat: Frame): Promise<string[]> => chat.evaluate(() => window.practice.sent())
const draftIn = (chat: Frame): Promise<string> => chat.evaluate(() => window.practice.draft())

const shows = async (panel: Frame, { nick }: Talk): Promise<void> =>
  partOf(panel, 'nick').getByText(nick, { exact: true }).waitFor()

const twoOf = ({ talks }: Chat): readonly [Talk, Talk] => {
  const [first, second] = talks
  if (first === undefined || second === undefined) throw new Error('two talks are needed')
  return [first, second]
}

type Case = NonNullable<Talk['case']>
const isCounting = (given: Case): given is Case & { readonly secondsLeft: number } =>
  given.secondsLeft !== null

describe('the consoles', () => {
  const stage = useChromium()

  it.each(READ)('show who is there in $name, follow, and take a reply', async (chat) => {
    const [first, second] = twoOf(chat)
    const page = await stage.session.open(chat.address)
    const panel = await panelOf(page)
    await shows(panel, first)
    const frame = chatFrame(page, chat.within)
    await turnTo(frame, second)
    await shows(panel, second)
    const before = await sentIn(frame)
    const field = await searchReply(panel, 'welcome back')
    await panel.locator(part('reply', `[data-reply="${REPLY}"][aria-selected="true"]`)).waitFor()
    await field.press('Enter')
    await expect.poll(() => draftIn(frame), POLL).toContain(`Welcome back, ${second.nick}`)
    expect(await partOf(panel, 'refusal').count()).toBe(0)
    expect(await sentIn(frame)).toEqual(before)
    await turnTo(frame, first)
    expect(await draftIn(frame)).toBe('')
  })

  it.each(UNNAMED)('show nobody in $name, for no name is guessed', async (chat) => {
    const page = await stage.session.open(chat.address)
    const panel = await panelOf(page)
    await partOf(panel, 'panel', ':is([data-state="unread"], [data-state="no-buyer"])').waitFor()
    await turnTo(page.mainFrame(), twoOf(chat)[1])
    expect(await partOf(panel, 'nick').count()).toBe(0)
  })

  it('have the countdowns of a list read', async () => {
    const page = await stage.session.open(DOUYIN.aftersales)
    await panelOf(page)
    const own = await stage.session.openOwn('popup.html')
    const waiting = DOUYIN.talks.flatMap((talk) => talk.case ?? []).filter(isCounting)
    expect(waiting).toHaveLength(2)
    for (const { number, secondsLeft } of waiting) {
      const clock = async () =>
        (await clocksView(own)).clocks.find(({ caseNumber }) => caseNumber === number)
      await expect.poll(clock, POLL).toMatchObject({ shopName: DOUYIN.shopName })
      const left = ((await clock())?.dueAt ?? 0) - Date.now()
      expect(Math.abs(left - secondsLeft * SECOND_MS)).toBeLessThan(MINUTE_MS)
    }
  })
})
