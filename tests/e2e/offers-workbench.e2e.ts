import { describe, expect, it } from 'vitest'

import { part } from '@/scripts/browser/steps'

import { useChromium } from '../helpers/browser/use-chromium'

const GOODS = [
  '商家编码,商品名称,售价,成本价,库存',
  'E2E-POT,试用汤锅 24 cm,299,140,30',
  'E2E-LID,试用锅盖 24 cm,39.9,12,80',
  'E2E-BAD,试用木铲,19,5,many',
].join('\n')

describe('the view of offers', () => {
  const stage = useChromium({ sample: true })

  it('takes a product list, and keeps a package only with a true original price', async () => {
    const page = await stage.session.openOwn('workbench.html#/offers/products')
    await page.click(part('import-products'))
    await page.setInputFiles(part('list-file'), {
      name: 'goods.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(GOODS),
    })
    await expect.poll(() => page.innerText(part('list-refused'))).toContain('Row 4')
    await page.click(part('bring-in'))
    await page.click(part('list-close'))
    await page.fill(part('product-search'), '试用')
    await expect.poll(() => page.locator(part('product-row')).count()).toBe(2)

    await page.goto(page.url().replace('products', 'packages'))
    await page.click(part('add-package'))
    await page.fill(part('package-title'), 'Pot and lid')
    for (const sku of ['E2E-POT', 'E2E-LID']) {
      await page.fill(part('member-search'), sku)
      await page.locator(part('member-search-found')).first().waitFor()
      await page.press(part('member-search'), 'Enter')
      await page.locator(part('package-member')).filter({ hasText: '试用' }).last().waitFor()
    }
    await page.fill(part('package-original'), '499')
    await page.click(part('keep-package'))
    await expect.poll(() => page.innerText(part('package-check'))).toContain('¥499 is untrue')
    await page.click(part('take-sum'))
    await page.click(part('keep-package'))

    const kept = page.locator(part('package')).filter({ hasText: 'Pot and lid' })
    await expect.poll(() => kept.innerText()).toContain('¥338.90')
    await page.reload()
    await kept.locator(part('remove-package')).click()
    await kept.waitFor({ state: 'detached' })
    await page.click(part('undo-package'))
    await kept.waitFor()
  })
})
