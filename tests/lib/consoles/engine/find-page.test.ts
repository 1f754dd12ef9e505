import { describe, expect, it } from 'vitest'

import { findPage } from '@/lib/consoles/engine/find-page'
import type { ConsoleProfile, PageProfile } from '@/lib/consoles/profile'

const page = (example: string, path: string, hosts?: readonly string[]): PageProfile => ({
  kind: 'chat',
  path,
  example,
  watch: [],
  fields: [],
  ...(hosts === undefined ? {} : { hosts }),
})
const profile: ConsoleProfile = {
  id: 'jd',
  currency: 'CNY',
  seenOn: '2026-11-22',
  hosts: ['shop.test', 'chat.test'],
  orderNumber: String.raw`\d+`,
  orderLink: null,
  caseLink: null,
  shop: [],
  pages: [page('chat', '^/$', ['chat.test']), page('orders', '^/orders$')],
}

describe('finding the page of an address', () => {
  it.each([
    ['https://chat.test/', 'chat'],
    ['https://shop.test/', undefined],
    ['https://shop.test/orders', 'orders'],
    ['https://chat.test/orders', 'orders'],
    ['https://other.test/orders', undefined],
    ['http://shop.test/orders', undefined],
  ])('takes %s for %s', (url, example) => {
    expect(findPage(profile, new URL(url))?.example).toBe(example)
  })
})
