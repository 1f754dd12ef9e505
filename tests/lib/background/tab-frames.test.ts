import { describe, expect, it } from 'vitest'

import {
  takeAnnouncement,
  takeBackWord,
  takeReport,
  takeWaiting,
  withShellShop,
} from '@/lib/background/tab-frames'
import type { TabState } from '@/lib/background/tab-states'
import type { Sighting } from '@/lib/consoles/sighting'

import { chatSighting } from '../../helpers/sightings'

const SHOP = { id: '900100200', name: 'Greenstalk' }
const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const without = (sighting: Sighting, ...members: (keyof Sighting)[]): Sighting => {
  const rest = { ...sighting }
  for (const member of members) Reflect.deleteProperty(rest, member)
  return rest
}
const chat = (n: number): Sighting => chatSighting({ contextId: id(n), shop: SHOP })
const list = (n: number): Sighting =>
  without({ ...chat(n), page: 'aftersale-list', hasComposer: false }, 'buyer')
const EMPTY: TabState = {
  sighting: null,
  consoleFrame: null,
  shell: null,
  said: null,
  waiting: null,
  panelFrame: null,
}
const after = (known: TabState, frame: number, sighting: Sighting): TabState => ({
  ...known,
  ...takeReport(known, frame, sighting),
})

describe('a tab with frames', () => {
  it.each([
    ['the top frame', 0, list(1), { consoleFrame: 0 }],
    ['a frame with a buyer', 5, chat(1), { consoleFrame: 5 }],
  ])('shows what %s shows', (_who, frame, sighting, expected) => {
    expect(after(EMPTY, frame, sighting)).toMatchObject({ sighting, ...expected })
  })

  it.each([
    ['a list inside its shell', 5, list(2)],
    ['a second conversation inside a chat', 5, chat(2)],
  ])('goes on showing the top frame beside %s', (_what, frame, sighting) => {
    const known = after(EMPTY, 0, chat(1))
    expect(after(known, frame, sighting)).toMatchObject({ sighting: chat(1), consoleFrame: 0 })
  })

  it('turns to the frame that holds the conversation, and stays there while the shell is read again', () => {
    const known = after(after(EMPTY, 0, list(1)), 5, chat(2))
    expect(known).toMatchObject({ sighting: chat(2), consoleFrame: 5 })
    expect(after(known, 0, list(1))).toMatchObject({ sighting: chat(2), consoleFrame: 5 })
  })

  it('gives a frame without a shop the one of its shell, of the same marketplace only', () => {
    const homeless = without(list(2), 'shop')
    const shell = { platform: 'pinduoduo', shop: SHOP } as const
    const said = null
    expect(withShellShop(homeless, { shell, said }).shop).toEqual(SHOP)
    const other = { ...shell, platform: 'taobao' } as const
    expect(withShellShop(homeless, { shell: other, said })).toBe(homeless)
    expect(withShellShop(homeless, { shell: null, said })).toBe(homeless)
  })

  it('takes the word of an agent for a page that names no shop, and only for that', () => {
    const said = { platform: 'pinduoduo', shop: SHOP } as const
    const unread = (state: 'missing' | 'conflict'): Sighting => ({
      ...without(chat(1), 'shop'),
      fields: [{ field: 'shop', state }],
    })
    const known = after({ ...EMPTY, said }, 0, unread('missing'))
    expect(known.sighting).toMatchObject({
      shop: SHOP,
      fields: [{ field: 'shop', state: 'read', anchor: 'agent' }],
    })
    const back = { ...known, said: null, sighting: unread('missing') }
    expect({ ...known, ...takeBackWord(known) }).toEqual(back)
    expect(after({ ...EMPTY, said }, 0, unread('conflict')).sighting).toEqual(unread('conflict'))
    const named = { ...chat(1), shop: { id: 'other' } }
    expect(after({ ...EMPTY, said }, 0, named).sighting).toEqual(named)
    const elsewhere = { ...EMPTY, said: { ...said, platform: 'taobao' as const } }
    expect(after(elsewhere, 0, unread('missing')).sighting).toEqual(unread('missing'))
  })

  it('keeps what a frame showed until its shell names the shop', () => {
    const homeless = without(list(2), 'shop')
    const waiting = after(after(EMPTY, 0, without(list(1), 'shop')), 5, homeless)
    expect(waiting.waiting).toEqual(homeless)
    // A frame may be read before the page around it has even said that it is there.
    const announced = { ...waiting, ...takeAnnouncement(waiting, 0, id(9)) }
    expect(takeWaiting(announced, list(1))).toEqual({ ...homeless, shop: SHOP })
    expect(
      takeWaiting(announced, { ...list(1), observedAt: list(1).observedAt + 60_000 }),
    ).toBeNull()
    expect(after(announced, 0, list(1))).toMatchObject({ waiting: null, shell: { shop: SHOP } })
  })

  it('loses everything when its top frame shows something else, and only its own with another one', () => {
    const known = after(after(EMPTY, 0, list(1)), 5, chat(2))
    expect(takeAnnouncement(known, 0, id(3))).toEqual({
      sighting: null,
      consoleFrame: 0,
      shell: null,
    })
    expect(takeAnnouncement(known, 5, id(3))).toEqual({ sighting: null })
    expect(takeAnnouncement(known, 6, id(3))).toEqual({})
    expect(takeAnnouncement(known, 5, id(2))).toEqual({})
  })
})
