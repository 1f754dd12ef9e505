import { parseArgs } from 'node:util'

import { startMarketplace } from '@/demo/server'

import { ADDRESSES } from '../browser/addresses'
import { launchChromium, type ChromiumSession } from '../browser/chromium'
import { ensureBrowsers, MissingProgram } from '../browser/ensure'
import { buildForTests } from '../browser/extension-build'
import { loadSampleShop } from '../browser/steps'
import { takeShots } from '../shots'

/** Practice pages that have no tab of their own at the start. */
const OTHERS = [
  ADDRESSES.dongdong,
  ADDRESSES.kuaishou,
  ADDRESSES.alibaba1688,
  ADDRESSES.walle,
  ADDRESSES.shopee,
  ADDRESSES.amazonInbox,
  ADDRESSES.douyinAftersales,
  ADDRESSES.jdOrders,
  ADDRESSES.shopeeReturns,
  ADDRESSES.mercadolibreSales,
  ADDRESSES.aliexpressDisputes,
] as const

const WHAT_TO_TRY = `
The practice marketplace is open in the browser, with Tillside beside it. Everything in it is made up.

  1  Click from buyer to buyer: the card follows. Press the tier to see why it is what it is.
  2  Press / in the panel, type a word, Enter: the reply stands in the box with this buyer's order number.
     It is not sent. Ctrl+Z takes it out.
  3  The second tab lists after-sale cases. The panel and the button in the tool bar sort them by what runs out first.
  4  The next two tabs are practice back offices of Taobao and Amazon; press an order or a refund to open it.
     Then come the chats of Douyin and Mercado Libre. More consoles, to paste into the address bar:
${OTHERS.map((address) => `       ${address}`).join('\n')}
  5  In the workbench (last tab) drop demo/files/pinduoduo-orders.csv, then look at buyer 云**7 in the chat.
  6  There, too, the sample shop can be taken out and put in again.

Close the window, or press Ctrl+C here, to end.`

/** Opens what there is to see and stays until the window is closed or somebody presses Ctrl+C. */
async function stayOpen(session: ChromiumSession): Promise<void> {
  const blank = session.context.pages()[0]
  const chat = await session.open(ADDRESSES.chat)
  await session.open(ADDRESSES.aftersales)
  await session.open(ADDRESSES.taobaoRefunds)
  await session.open(ADDRESSES.amazonOrders)
  await session.open(ADDRESSES.feige)
  await session.open(ADDRESSES.mercadolibre)
  await session.openOwn('workbench.html#/import')
  await blank?.close()
  await chat.bringToFront()
  console.log(WHAT_TO_TRY)
  await new Promise<void>((resolve) => {
    session.context.once('close', () => resolve())
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}

const hasScreen = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { headless: { type: 'boolean', default: false }, shots: { type: 'string' } },
  })
  const { headless, shots } = values
  if (headless && shots === undefined) throw new MissingProgram('--headless needs --shots DIR')
  if (shots === undefined && !hasScreen())
    throw new MissingProgram('No screen here; for pictures: npm run demo -- --headless --shots DIR')
  const { chromium } = await ensureBrowsers({ chromium: true, fonts: shots !== undefined })
  console.log('Building the extension')
  const extensionDir = await buildForTests('chrome')
  const marketplace = await startMarketplace()
  const session = await launchChromium({
    extensionDir,
    port: marketplace.port,
    headless: headless || shots !== undefined,
    ...(shots === undefined ? { viewport: null } : {}),
    ...(chromium === undefined ? {} : { browser: chromium }),
  })
  try {
    console.log('Loading the sample shop')
    await loadSampleShop(session)
    await (shots === undefined ? stayOpen(session) : takeShots(session, shots))
  } finally {
    await session.close().catch(() => undefined)
    await marketplace.close()
  }
}

try {
  await main()
} catch (error) {
  console.error(error instanceof MissingProgram ? error.message : error)
  process.exitCode = 1
}
