import { startMarketplace } from './demo/server'
import { launchChromium } from './scripts/browser/chromium'
import { ADDRESSES } from './scripts/browser/addresses'
import { cardOf, loadSampleShop, setLook, part } from './scripts/browser/steps'
import { PRACTICE_BUYERS } from './lib/sample/practice-buyers'
const OUT='/tmp/rpanel-shots'
const m = await startMarketplace()
const s = await launchChromium({ extensionDir: '.output/chrome-mv3-e2e', port: m.port })
const looks = (process.argv[2] ?? 'zh-CN:light:340').split(',').map((l) => l.split(':'))
await setLook(s, { locale: 'en', theme: 'light' } as never)
await loadSampleShop(s)
for (const [locale, theme, width] of looks) {
  await setLook(s, { locale, theme } as never)
  const page = await s.open(ADDRESSES.chat)
  const w = Number(width)
  const nick = PRACTICE_BUYERS[0]!.nick
  const panel = await cardOf(page, nick)
  const box = (await page.getByRole('separator').boundingBox())!
  await page.mouse.move(box.x + 2, 450); await page.mouse.down(); await page.mouse.move(1440 - w + 2, 450, { steps: 5 }); await page.mouse.up(); await page.mouse.move(2,2)
  await page.waitForTimeout(500)
  const shoot = (n: string) => page.screenshot({ path: `${OUT}/${n}-${locale}-${theme}-${w}.png`, clip: { x: 1440 - w, y: 0, width: w, height: 900 } })
  await shoot('panel')
  await panel.locator(part('nick')).click()
  await page.keyboard.press('/')
  await panel.locator(part('reply-search')).waitFor()
  await page.waitForTimeout(400)
  await shoot('palette')
  for (const [name, q] of [['query', locale === 'en' ? 'ship' : 'fh'], ['form', process.argv[3] ?? '补偿']] as const) {
    await panel.locator(part('reply-search')).fill(q)
    await page.waitForTimeout(300)
    await shoot(name)
  }
  await page.keyboard.press('Enter'); await page.waitForTimeout(100)
  await shoot('enter')
  await panel.locator(part('reply-search')).fill('')
  await page.keyboard.press('Control+e'); await page.waitForTimeout(100)
  await shoot('edit')
  await page.keyboard.press('Escape'); await page.keyboard.press('Escape')
  await panel.locator('[data-testid="stage-bar"] input').nth(7).check({ force: true })
  await page.waitForTimeout(200)
  await shoot('stage')
  await panel.locator('[data-testid="act-keepReply"]').click()
  await panel.locator('[data-testid="save-title"]').waitFor()
  await page.waitForTimeout(200)
  await shoot('save')
  await page.close()
}
await s.close(); await m.close()
