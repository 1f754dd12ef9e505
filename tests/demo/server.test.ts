import { request } from 'node:https'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { ADDRESSES } from '@/scripts/browser/addresses'
import { CONSOLE_HOST, CONSOLE_PATHS, startMarketplace, type Marketplace } from '@/demo/server'

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

  it.each(Object.values(CONSOLE_PATHS))('serves %s with the shop in its data', async (path) => {
    const { status, body } = await get(CONSOLE_HOST, path)
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

  it('shows an ordinary page under every other host name', async () => {
    const { status, body } = await get('example-shop.test', CONSOLE_PATHS.chat)
    expect(status).toBe(200)
    expect(body).toContain('no seller console')
    expect(body).not.toContain('__NEXT_DATA__')
  })

  it('sends the strict policy only where it is asked for', async () => {
    expect((await get(CONSOLE_HOST, `${CONSOLE_PATHS.chat}?csp=strict`)).policy).toContain(
      "require-trusted-types-for 'script'",
    )
    expect((await get(CONSOLE_HOST, CONSOLE_PATHS.chat)).policy).toBeUndefined()
  })

  it.each(['/practice/vue.js', '/practice/shop.js', '/practice/chat.js'])(
    'serves %s as a script',
    async (path) => {
      const { status, type } = await get(CONSOLE_HOST, path)
      expect([status, type]).toEqual([200, 'text/javascript; charset=utf-8'])
    },
  )

  it.each(['/practice/../server.ts', '/practice/%2e%2e/server.ts', '/nowhere'])(
    'has nothing at %s',
    async (path) => {
      expect((await get(CONSOLE_HOST, path)).status).toBe(404)
    },
  )

  it('tells of each request', async () => {
    await get('elsewhere.test', '/some?thing=1')
    expect(heard).toContain('https://elsewhere.test/some?thing=1')
  })
})
