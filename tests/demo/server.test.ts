import { request } from 'node:https'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { ADDRESSES } from '@/scripts/browser/addresses'
import { startMarketplace, type Marketplace } from '@/demo/server'
import { PINDUODUO_HOST, PINDUODUO_PATHS } from '@/demo/sites/pinduoduo'

interface Reply {
  readonly status: number | undefined
  readonly policy: string | undefined
  readonly type: string | undefined
  readonly body: string
}

let marketplace: Marketplace
const heard: string[] = []

const get = (host: string, path: string): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port: marketplace.port,
        path,
        headers: { host },
        rejectUnauthorized: false,
      },
      (answer) => {
        let body = ''
        answer.setEncoding('utf8')
        answer.on('data', (chunk: string) => {
          body += chunk
        })
        answer.on('end', () =>
          resolve({
            status: answer.statusCode,
            policy: answer.headers['content-security-policy']?.toString(),
            type: answer.headers['content-type'],
            body,
          }),
        )
      },
    )
    asked.on('error', reject)
    asked.end()
  })

describe('the practice marketplace', () => {
  beforeAll(async () => {
    marketplace = await startMarketplace({ onRequest: (url) => heard.push(url.href) })
  })
  afterAll(() => marketplace.close())

  it.each(Object.values(PINDUODUO_PATHS))('serves %s with the shop in its data', async (path) => {
    const { status, body } = await get(PINDUODUO_HOST, path)
    expect(status).toBe(200)
    const data = /<script id="__NEXT_DATA__" type="application\/json">(.*?)<\/script>/s.exec(body)
    expect(JSON.parse(data?.[1] ?? 'null')).toEqual({
      props: { userInfo: { mall_id: '900100200', mall_name: '青禾厨具' } },
    })
  })

  it.each([
    ADDRESSES.amazonOrders,
    `${ADDRESSES.amazonOrder}112-4410093-7718204`,
    ADDRESSES.taobaoSold,
    ADDRESSES.taobaoRefunds,
    ADDRESSES.taobaoRefund,
  ])('serves %s', async (address) => {
    const { host, pathname } = new URL(address)
    const { status, body } = await get(host, pathname)
    expect(status).toBe(200)
    expect(body).toContain('data-page=')
  })

  it.each([
    ['feige', ADDRESSES.feige],
    ['dongdong', ADDRESSES.dongdong],
    ['mercadolibre', ADDRESSES.mercadolibre],
    ['aliexpress-disputes', ADDRESSES.aliexpressDisputes],
  ])('serves what %s builds its page of', async (script, address) => {
    const { host, pathname } = new URL(address)
    const { status, body } = await get(host, pathname)
    expect(status).toBe(200)
    expect(body).toContain(`src="/practice/consoles/${script}.js"`)
    const [, data = ''] = /<script id="practice-data".*?>(.*?)<\/script>/s.exec(body) ?? []
    expect(JSON.parse(data)).toMatchObject({ talks: expect.any(Array) })
    expect((await get(host, `/practice/consoles/${script}.js`)).status).toBe(200)
  })

  it('shows an ordinary page under every other host name', async () => {
    const { status, body } = await get('example-shop.test', PINDUODUO_PATHS.chat)
    expect(status).toBe(200)
    expect(body).toContain('no seller console')
    expect(body).not.toContain('__NEXT_DATA__')
  })

  it('sends the strict policy only where it is asked for', async () => {
    expect((await get(PINDUODUO_HOST, `${PINDUODUO_PATHS.chat}?csp=strict`)).policy).toContain(
      "require-trusted-types-for 'script'",
    )
    expect((await get(PINDUODUO_HOST, PINDUODUO_PATHS.chat)).policy).toBeUndefined()
  })

  it.each(['/practice/vue.js', '/practice/shop.js', '/practice/chat.js'])(
    'serves %s as a script',
    async (path) => {
      const { status, type } = await get(PINDUODUO_HOST, path)
      expect([status, type]).toEqual([200, 'text/javascript; charset=utf-8'])
    },
  )

  it.each(['/practice/../server.ts', '/practice/%2e%2e/server.ts', '/nowhere'])(
    'has nothing at %s',
    async (path) => {
      expect((await get(PINDUODUO_HOST, path)).status).toBe(404)
    },
  )

  it('tells of each request', async () => {
    await get('elsewhere.test', '/some?thing=1')
    expect(heard).toContain('https://elsewhere.test/some?thing=1')
  })
})
