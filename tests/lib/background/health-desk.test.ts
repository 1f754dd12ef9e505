import { describe, expect, it } from 'vitest'

import { createHealthDesk } from '@/lib/background/health-desk'
import { isAboutFields, tellLostFields } from '@/lib/background/tell-lost-fields'
import type { HealthBook, PageField } from '@/lib/consoles/health'
import { createFormats } from '@/lib/i18n/formats'
import { loadCatalogue } from '@/lib/i18n/translate'

import { chatSighting } from '../../helpers/sightings'

const MINUTE = 60_000
const contextOf = (n: number): string => `00000000-0000-4000-8000-00000000000${n}`
const unread = (n: number, at: number) =>
  chatSighting({
    contextId: contextOf(n),
    observedAt: at,
    fields: [{ field: 'orders', state: 'missing' }],
  })

function createScene(stored: HealthBook = {}) {
  let book = stored
  const told: (readonly PageField[])[] = []
  const desk = createHealthDesk({
    shelf: {
      read: () => Promise.resolve(book),
      write: (next) => Promise.resolve(void (book = next)),
    },
    tell: (fields) => Promise.resolve(void told.push(fields)),
    clock: () => 10 * MINUTE,
  })
  return { desk, told, book: () => book }
}

describe('the health desk', () => {
  it('tells once of a field that has begun to fail, also across a stopped worker', async () => {
    const first = createScene()
    await first.desk.note(unread(1, 0))
    await first.desk.note(unread(2, MINUTE))
    const second = createScene(first.book())
    await second.desk.note(unread(3, 2 * MINUTE))
    await second.desk.note(unread(4, 3 * MINUTE))
    expect([first.told.length, second.told.length]).toEqual([0, 1])
    expect(second.told[0]).toEqual([{ platform: 'pinduoduo', page: 'chat', field: 'orders' }])
  })

  it('lists every field that a console is asked for, failing or never seen', async () => {
    const { desk } = createScene()
    for (const n of [1, 2, 3]) await desk.note(unread(n, n * MINUTE))
    const lines = await desk.list()
    const about = (platform: string, field: string) =>
      lines.find((line) => line.platform === platform && line.field === field)
    expect(about('pinduoduo', 'orders')).toMatchObject({
      lastReadAt: null,
      failing: { since: MINUTE, state: 'missing' },
    })
    expect(about('taobao', 'orders')).toMatchObject({ lastReadAt: null, failing: null })
  })
})

describe('telling of fields that are lost', () => {
  it('takes one notification for each kind of page, and names no buyer', async () => {
    const words = await loadCatalogue('en')
    const shown: { id: string; title: string; message: string }[] = []
    const notifications = {
      create: (id: string, text: { title: string; message: string }) =>
        Promise.resolve(void shown.push({ id, ...text })),
    }
    await tellLostFields(
      notifications,
      { words, formats: createFormats('en', words.common.time) },
      [
        { platform: 'pinduoduo', page: 'chat', field: 'orders' },
        { platform: 'pinduoduo', page: 'chat', field: 'buyer' },
        { platform: 'taobao', page: 'order-list', field: 'orders' },
      ],
    )
    expect(shown).toEqual([
      {
        id: 'fields|pinduoduo|chat',
        title: 'Pinduoduo: Chat reads less',
        message: 'Not read any more: Orders, Buyer. See what you can do.',
      },
      {
        id: 'fields|taobao|order-list',
        title: 'Taobao and Tmall: Order list reads less',
        message: 'Not read any more: Orders. See what you can do.',
      },
    ])
    expect(shown.every(({ id }) => isAboutFields(id))).toBe(true)
  })
})
