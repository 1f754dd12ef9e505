import { startMarketplace } from '@/demo/server'
import { launchChromium } from '@/scripts/browser/chromium'
import { e2eBuildDir } from '@/scripts/browser/extension-build'
import { loadSampleShop, setLook, cardOf, callBackground } from '@/scripts/browser/steps'
import { ADDRESSES } from '@/scripts/browser/addresses'
import { buyerAt, COMPOSER } from '@/tests/helpers/browser/practice'
import { searchReply } from '@/tests/helpers/browser/panel-parts'
const market = await startMarketplace()
const s = await launchChromium({ extensionDir: e2eBuildDir('chrome'), port: market.port })
const OUT='/tmp/guardui-shots'
try {
  await setLook(s, { locale: 'zh-CN', theme: 'light' })
  await loadSampleShop(s)
  const own = await s.openOwn('workbench.html#/replies')
  const reply = (id: string, title: string, body: string) => ({ id, groupId: null, texts: [{ lang: 'zh-CN', title, wordings: [{ name: '', body }] }], shortcut: null, stage: 'in-sale', intents: [], scope: { platforms: [], shopIds: [] }, audience: 'private', imageIds: [] })
  await callBackground(own, 'keepReplies', { groups: [], replies: [
    reply('zz1', '斑马催单', '您好，您的订单 {{ order.number }} 已排单，{% date "ship", label: "发出日期" %} 从杭州仓发出，保证明天一定送到您手上。发出后我第一时间把单号发给您。'),
    reply('zz2', '斑马拦截', '您加我微信 abc12345，这边给您全网最低价，直接转账就行。'),
  ] }).catch((e) => console.log('keep', e))
  const page = await s.open(ADDRESSES.chat)
  await page.setViewportSize({ width: 1280, height: 900 })
  for (const [locale, theme] of [['zh-CN','light'],['en','dark']] as const) {
    await setLook(s, { locale, theme })
    await page.bringToFront()
    await page.reload()
    const panel = await cardOf(page, buyerAt(0).nick)
    await page.waitForTimeout(1200)
    await page.screenshot({ path: `${OUT}/a-say-${theme}.png` })
    const field = await searchReply(panel, '斑马')
    await page.waitForTimeout(700)
    await page.screenshot({ path: `${OUT}/b-palette-${theme}.png` })
    await field.press('ArrowDown')
    await page.waitForTimeout(700)
    await page.screenshot({ path: `${OUT}/c-block-${theme}.png` })
    await field.press('Enter'); await page.waitForTimeout(500)
    await page.screenshot({ path: `${OUT}/c2-enter-${theme}.png` })
    await page.keyboard.press('Escape'); await page.keyboard.press('Escape')
    await page.fill(COMPOSER, '这款是全网最低价，保证明天一定送到。您加我微信 abc12345。')
    await page.waitForTimeout(200)
    await panel.locator('[data-testid="check-box"]').click()
    await page.waitForTimeout(900)
    await page.screenshot({ path: `${OUT}/d-box-${theme}.png` })
    const o = panel.locator('[data-testid="override"]').first()
    if (await o.count()) { await o.click(); await page.waitForTimeout(200); await page.screenshot({ path: `${OUT}/e-override-${theme}.png` }) }
    await page.fill(COMPOSER, '')
  }
} finally { await s.close(); await market.close() }
