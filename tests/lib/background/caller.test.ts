import { describe, expect, it } from 'vitest'

import {
  identifyCaller,
  isConsole,
  isOwnPage,
  isWorkbench,
  tabOf,
  type MessageSender,
} from '@/lib/background/caller'

const self = { id: 'tillside', origin: 'chrome-extension://tillside' }
const chat = 'https://mms.pinduoduo.com/chat-merchant/index.html#/'
const from = (sender: Partial<MessageSender>) => identifyCaller({ id: self.id, ...sender }, self)

describe('identifyCaller', () => {
  it('knows a content script by its console host and its tab', () => {
    expect(from({ url: chat, tab: { id: 7 }, frameId: 0 })).toEqual({
      kind: 'console',
      tabId: 7,
      frameId: 0,
      host: 'mms.pinduoduo.com',
      platform: 'pinduoduo',
    })
  })

  it.each<[string, Partial<MessageSender>]>([
    ['another extension', { id: 'other', url: chat, tab: { id: 7 } }],
    ['nobody in particular', { tab: { id: 7 } }],
    ['a look-alike host', { url: 'https://mms.pinduoduo.com.evil.io/', tab: { id: 7 } }],
    ['a console without its lock', { url: 'http://mms.pinduoduo.com/', tab: { id: 7 } }],
    ['a console page without a tab', { url: chat }],
    ['a host that only starts like ours', { url: `${self.origin}.evil.io/panel.html` }],
    ['a page that is no console', { url: 'https://example.com/', tab: { id: 7 } }],
  ])('has no business with %s', (_who, sender) => {
    expect(from(sender)).toBeNull()
  })

  it('takes a frame of ours in a page for the panel of that tab alone', () => {
    const caller = from({ url: `${self.origin}/panel.html`, tab: { id: 7 }, frameId: 5 })
    expect(caller).toEqual({ kind: 'frame', tabId: 7, frameId: 5 })
    expect(tabOf(caller, 9)).toBe(7)
    expect(isOwnPage(caller)).toBe(true)
    expect(isWorkbench(caller)).toBe(false)
  })

  it('refuses the workbench calls to a workbench that somebody framed', () => {
    const caller = from({ url: `${self.origin}/workbench.html`, tab: { id: 7 }, frameId: 2 })
    expect(isWorkbench(caller)).toBe(false)
  })

  it('lets the side panel name its tab', () => {
    const caller = from({ url: `${self.origin}/panel.html?side=1` })
    expect(caller).toEqual({ kind: 'own', page: 'panel.html' })
    expect(tabOf(caller, 9)).toBe(9)
    expect(tabOf(caller, undefined)).toBeNull()
  })

  it('knows the workbench by its page, wherever its hash points', () => {
    const url = `${self.origin}/workbench.html#/import`
    expect(isWorkbench(from({ url, tab: { id: 3 }, frameId: 0 }))).toBe(true)
  })

  it('gives a console no say in tabs of its choice', () => {
    const caller = from({ url: chat, tab: { id: 7 }, frameId: 0 })
    expect(isConsole(caller)).toBe(true)
    expect(isOwnPage(caller)).toBe(false)
    expect(tabOf(caller, 9)).toBeNull()
  })
})
