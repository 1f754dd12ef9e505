import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

import type { Frame, Page } from 'playwright-core'

import { ADDRESSES } from './browser/addresses'
import type { ChromiumSession } from './browser/chromium'
import { cardOf, panelOf, part, setLook, type Look } from './browser/steps'
import { OFFICES } from '@/demo/practice-offices'
import { PRACTICE_BUYERS } from '@/lib/sample/practice-buyers'

const LOOKS: readonly Look[] = (['zh-CN', 'en'] as const).flatMap((locale) =>
  (['light', 'dark'] as const).map((theme) => ({ locale, theme })),
)
const WIDE = { width: 1440, height: 900 } as const
const POPUP = { width: 360, height: 600 } as const
const NARROW_PX = 340
const USUAL_PX = 390
/** What fades in has done so. */
const SETTLED_MS = 150

/** Takes one picture under a name that says what it shows. */
type Take = (name: string, page: Page, clip?: Clip) => Promise<void>
interface Clip {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function inLook(address: string, { locale, theme }: Look): string {
  const url = new URL(address)
  url.searchParams.set('lang', locale === 'en' ? 'en' : 'zh')
  url.searchParams.set('theme', theme)
  return url.href
}

/** Where the panel's left edge stands, px from the left. */
async function edgeOf(page: Page): Promise<number> {
  const box = await page.getByRole('separator').boundingBox()
  if (box === null) throw new Error('the panel has no edge to pull')
  return box.x
}

/** Pulls the panel by its left edge, as a person does. */
async function pullEdge(page: Page, x: number): Promise<void> {
  const grip = 2
  const y = WIDE.height / 2
  await page.mouse.move((await edgeOf(page)) + grip, y)
  await page.mouse.down()
  await page.mouse.move(x + grip, y, { steps: 5 })
  await page.mouse.up()
  await page.mouse.move(grip, grip)
}

/** Pages over the panel, each with the key that opens it. */
const SHEETS: readonly (readonly [name: string, key: string])[] = [
  ['why-value', 'v'],
  ['why-tier', 'w'],
  ['timeline', 't'],
  ['identity', 'i'],
]

/** What is searched for among the replies: the initials of 未发货, met in any language of the panel. */
const SEARCHED = 'wfh'

/** The panel at one width: the card, the pages that prove it, what people keep, and the replies. */
async function shootPanel(page: Page, panel: Frame, width: number, take: Take): Promise<void> {
  const x = WIDE.width - width
  const shoot = (name: string): Promise<void> =>
    take(`${name}-${width}`, page, { x, y: 0, width, height: WIDE.height })
  await shoot('panel')
  await panel.locator(part('nick')).click()
  for (const [name, key] of SHEETS) {
    await page.keyboard.press(key)
    await panel.locator('dialog[open]').waitFor()
    await panel.locator('dialog[open] [aria-busy]').waitFor({ state: 'detached' })
    await shoot(name)
    await page.keyboard.press('Escape')
  }
  await page.keyboard.press('r')
  await panel.locator(part('add-record')).first().waitFor()
  await shoot('records')
  await page.keyboard.press('/')
  await panel.locator(part('reply-search')).fill(SEARCHED)
  await panel.locator(part('reply')).first().waitFor()
  await shoot('palette')
}

async function shootChat(session: ChromiumSession, look: Look, take: Take): Promise<void> {
  // The width is kept from page to page: the usual one comes last.
  for (const width of [NARROW_PX, USUAL_PX]) {
    const page = await session.open(inLook(ADDRESSES.chat, look))
    await page.setViewportSize(WIDE)
    const panel = await cardOf(page, PRACTICE_BUYERS[0]?.nick ?? '')
    await pullEdge(page, WIDE.width - width)
    if (width === USUAL_PX) await take('chat', page)
    await shootPanel(page, panel, width, take)
    await page.close()
  }
}

async function shootCases(session: ChromiumSession, look: Look, take: Take): Promise<void> {
  const page = await session.open(inLook(ADDRESSES.aftersales, look))
  await page.setViewportSize(WIDE)
  const panel = await panelOf(page)
  await panel.locator(part('clock')).first().waitFor()
  await take('aftersale', page)
  await page.close()
}

/** The other practice consoles: their lists, one order or refund, and their chats. */
const CONSOLE_PAGES: readonly (readonly [string, string])[] = [
  ['taobao-refunds', ADDRESSES.taobaoRefunds],
  ['taobao-refund', `${ADDRESSES.taobaoRefund}${OFFICES.taobao.refunds[0]?.number ?? ''}&type=1`],
  ['amazon-orders', ADDRESSES.amazonOrders],
  ['amazon-order', `${ADDRESSES.amazonOrder}${OFFICES.amazon.orders[0]?.number ?? ''}`],
  ['amazon-inbox', ADDRESSES.amazonInbox],
  ['douyin-chat', ADDRESSES.feige],
  ['douyin-aftersale', ADDRESSES.douyinAftersales],
  ['jd-chat', ADDRESSES.dongdong],
  ['jd-orders', ADDRESSES.jdOrders],
  ['kuaishou-chat', ADDRESSES.kuaishou],
  ['1688-chat', ADDRESSES.alibaba1688],
  ['xiaohongshu-chat', ADDRESSES.walle],
  ['xiaohongshu-aftersale', ADDRESSES.xiaohongshuAftersales],
  ['shopee-chat', ADDRESSES.shopee],
  ['shopee-orders', ADDRESSES.shopeeOrders],
  ['shopee-returns', ADDRESSES.shopeeReturns],
  ['mercadolibre-chat', ADDRESSES.mercadolibre],
  ['mercadolibre-sales', ADDRESSES.mercadolibreSales],
  ['aliexpress-disputes', ADDRESSES.aliexpressDisputes],
]

async function shootConsoles(session: ChromiumSession, look: Look, take: Take): Promise<void> {
  for (const [name, address] of CONSOLE_PAGES) {
    const page = await session.open(inLook(address, look))
    await page.setViewportSize(WIDE)
    const panel = await panelOf(page)
    await panel.locator(part('panel', ':not([data-state="reading"])')).waitFor()
    await take(name, page)
    await page.close()
  }
}

async function shootPopup(session: ChromiumSession, take: Take): Promise<void> {
  const page = await session.openOwn('popup.html')
  await page.setViewportSize(POPUP)
  await page.locator(part('clock')).first().waitFor()
  await take('popup', page)
  await page.close()
}

/** Views of the workbench, and what has to be done before they show what they are for. */
const VIEWS: readonly (readonly [
  name: string,
  path: string,
  prepare?: (page: Page) => Promise<void>,
])[] = [
  ['start', 'start/consoles'],
  ['start-orders', 'start/orders'],
  ['start-tiers', 'start/tiers', countTiers],
  ['start-customers', 'start/customers', readBest],
  ['today', 'today', leaveSetUp],
  ['after-sale', 'after-sale'],
  ['customers', 'customers'],
  ['duplicates', 'customers/duplicates', findDuplicates],
  ['figures', 'figures'],
  ['cohorts', 'figures/customers'],
  ['order-value', 'figures/orders'],
  ['week', 'figures/week'],
  ['replies', 'replies'],
  ['policy', 'replies/policy'],
  ['follow-ups', 'follow-ups'],
  ['products', 'offers/products'],
  ['packages', 'offers/packages'],
  ['associations', 'offers/associations'],
  ['import', 'import'],
  ['settings', 'settings'],
  ['tiers', 'settings', previewTiers],
]

async function findDuplicates(page: Page): Promise<void> {
  await page.click(part('find'))
  await page.locator(part('duplicate-group')).getByRole('table').last().waitFor()
}

async function countTiers(page: Page): Promise<void> {
  await page.locator(part('tier-moves')).waitFor()
}

async function readBest(page: Page): Promise<void> {
  await page.locator(part('first-customers')).getByRole('table').waitFor()
}

/** Whoever has been through setting up sees no more of it. */
async function leaveSetUp(page: Page): Promise<void> {
  await page.click(part('set-up-over'))
}

async function previewTiers(page: Page): Promise<void> {
  await page.locator(part('tier-scope')).selectOption({ index: 1 })
  await page.fill(part('tier-silver-amount'), '300')
  await page.click(part('preview-tiers'))
  await page.locator(part('tier-moves')).scrollIntoViewIfNeeded()
}

async function shootWorkbench(session: ChromiumSession, take: Take): Promise<void> {
  const page = await session.openOwn('workbench.html')
  await page.setViewportSize({ width: 1280, height: 860 })
  for (const [name, path, prepare] of VIEWS) {
    await page.goto(page.url().replace(/(?:#.*)?$/u, `#/${path}`))
    await page.locator('main h1').waitFor()
    await page.waitForLoadState('networkidle')
    await prepare?.(page)
    await take(`workbench-${name}`, page)
  }
  await page.close()
}

/** Takes pictures of every page with the panel in both themes and two languages; the sample shop has to be in. */
export async function takeShots(session: ChromiumSession, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const look of LOOKS) {
    await setLook(session, look)
    const take: Take = async (name, page, clip) => {
      await page.waitForTimeout(SETTLED_MS)
      await page.screenshot({
        path: join(folder, `${name}-${look.locale}-${look.theme}.png`),
        ...(clip === undefined ? {} : { clip }),
      })
    }
    await shootCases(session, look, take)
    await shootChat(session, look, take)
    await shootConsoles(session, look, take)
    await shootPopup(session, take)
    await shootWorkbench(session, take)
    console.log(`Pictures taken: ${look.locale}, ${look.theme}`)
  }
}
