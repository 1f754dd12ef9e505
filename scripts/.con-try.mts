import { chromium } from '/work/main/node_modules/playwright-core/index.mjs'
import { startMarketplace } from '/work/main/demo/server.ts'
const market = await startMarketplace({})
const EXT = '/tmp/con-ext'
const ctx = await chromium.launchPersistentContext('/tmp/con-prof-' + Date.now(), {
  executablePath: '/usr/bin/chromium',
  headless: false,
  ignoreHTTPSErrors: true,
  viewport: { width: 1440, height: 900 },
  args: [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    `--host-resolver-rules=MAP *:443 127.0.0.1:${market.port}`,
    '--ignore-certificate-errors',
    `--disable-extensions-except=${EXT}`,
    `--load-extension=${EXT}`,
  ],
})
const sw =
  ctx.serviceWorkers().find((w) => w.url().startsWith('chrome-extension://')) ??
  (await ctx.waitForEvent('serviceworker'))
const page = await ctx.newPage()
page.on('console', (m) => console.log('console', m.type(), m.text()))
page.on('pageerror', (e) => console.log('pageerror', e.message))
const csp = process.argv[2] === 'csp' ? '?csp=strict' : ''
await page.goto('https://mms.pinduoduo.com/chat-merchant/index.html' + csp + '#/')
await page.waitForTimeout(1500)
const log = () => sw.evaluate(() => globalThis.log)
let l = await log()
console.log(
  l.map((x) => x.call).join(),
  JSON.stringify(l.find((x) => x.call === 'reportSighting')?.payload, null, 1),
)
await page.screenshot({ path: '/tmp/con-1.png' })
// switches
const uids = await page.evaluate(() =>
  [...document.querySelectorAll('.chat-item-box')].map((e) => e.getAttribute('data-random')),
)
console.log(uids)
await sw.evaluate(() => {
  globalThis.log.length = 0
})
const t = []
for (let i = 0; i < 40; i++) {
  const u = uids[(i * 3 + 1) % uids.length].split('-')[0]
  const t0 = await page.evaluate((u) => {
    const t = Date.now()
    window.practice.open(u)
    return t
  }, u)
  await page.waitForTimeout(20 + i * 5)
  t.push([u, t0])
}
await page.waitForTimeout(300)
l = await log()
for (const x of l.filter((x) => x.call === 'reportSighting')) {
  const want = t.filter(([u, a]) => a <= x.payload.observedAt + 1).at(-1)
  if (want && x.payload.buyer?.id !== want[0])
    console.log('MISMATCH', want, x.payload.buyer, x.payload.fields)
}
const rep = l.filter((x) => x.call === 'reportSighting')
console.log(
  'reports',
  rep.length,
  'delays',
  t
    .map(([u, a]) => {
      const r = rep.find((r) => r.payload.buyer?.id === u && r.at >= a)
      return r ? r.at - a : -1
    })
    .join(' '),
)
console.log(
  'conflicts',
  rep.filter((r) => r.payload.fields.some((f) => f.state === 'conflict')).length,
)
// fill
const last = rep.at(-1)
const tab = last.tab
const send = (call, payload, id = 'r1') =>
  sw.evaluate(([tab, m]) => chrome.tabs.sendMessage(tab, m), [tab, { call, id, payload }] as const)
console.log(
  await send('fillComposer', {
    contextId: last.payload.contextId,
    text: '在的，两行\n第二行😀',
    append: false,
  }),
)
console.log(
  await send('fillComposer', {
    contextId: last.payload.contextId,
    text: '在的，两行\n第二行😀',
    append: false,
  }),
  'dup',
)
console.log(
  JSON.stringify(await page.evaluate(() => document.querySelector('#replyTextarea').value)),
)
console.log(
  await send('fillComposer', { contextId: last.payload.contextId, text: 'x', append: false }, 'r2'),
)
await page.keyboard.press('Control+z')
await page.waitForTimeout(100)
console.log(
  'after undo',
  JSON.stringify(await page.evaluate(() => document.querySelector('#replyTextarea').value)),
)
await page.screenshot({ path: '/tmp/con-2.png' })
const frame = page.frames().find((f) => f.url().includes('panel.html'))
console.log(
  'frame',
  frame?.url(),
  await frame?.evaluate(() => document.body.innerText.slice(0, 300)),
)
// geometry
for (const [w, h] of [
  [1440, 900],
  [1100, 800],
  [900, 700],
  [700, 500],
]) {
  await page.setViewportSize({ width: w, height: h })
  await page.waitForTimeout(200)
  console.log(
    w,
    h,
    await page.evaluate(() => {
      const host = document.documentElement.lastElementChild
      const r = host.getBoundingClientRect(),
        c = document.querySelector('.reply-box').getBoundingClientRect()
      const o = !(r.left >= c.right || r.bottom <= c.top || r.top >= c.bottom || c.width === 0)
      return JSON.stringify({
        host: [r.left, r.top, r.width, r.height],
        box: [c.left, c.top, c.right, c.bottom],
        overlap: o,
      })
    }),
  )
}
await page.setViewportSize({ width: 1440, height: 900 })
// storm
const storm = await page.evaluate(async () => {
  const L = document.querySelector('.msg-list')
  const t0 = performance.now()
  for (let k = 0; k < 50; k++) {
    const f = document.createDocumentFragment()
    for (let i = 0; i < 200; i++) {
      const li = document.createElement('li')
      li.textContent = 'x' + i
      f.append(li)
    }
    L.append(f)
    await new Promise((r) => requestAnimationFrame(r))
  }
  const d = performance.now() - t0
  ;[...L.children].filter((e) => !e.className).forEach((e) => e.remove())
  return d
})
console.log('storm ms', storm)
// collapse + removal + after-sale
await send('collapse', {})
await page.waitForTimeout(100)
await page.screenshot({ path: '/tmp/con-3.png' })
await page.goto('https://mms.pinduoduo.com/aftersales/aftersale_list' + csp)
await page.waitForTimeout(3500)
l = await log()
const a = l.filter((x) => x.call === 'reportSighting' && x.payload.page === 'aftersale-list')
console.log(
  'aftersale reports',
  a.length,
  JSON.stringify(
    a
      .at(-1)
      ?.payload.cases.map((c) => [
        c.number,
        c.kind,
        c.owner,
        c.closed,
        c.amount?.minor,
        c.countdown?.text,
        c.countdown?.onExpiry,
        c.unread,
      ]),
  ),
  JSON.stringify(a.at(-1)?.payload.fields),
)
await page.screenshot({ path: '/tmp/con-4.png' })
await page.goto(
  'https://mms.pinduoduo.com/aftersales-ssr/detail?id=1&orderSn=2' + csp.replace('?', '&'),
)
await page.waitForTimeout(500)
console.log('detail host', await page.evaluate(() => document.documentElement.children.length))
await ctx.close()
await market.close()
