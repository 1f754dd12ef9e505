import type { PageLine, PanelView } from '@/lib/messaging/panel-view'

export const NOW = Date.parse('2026-11-21T14:32:00+08:00')

export const noConsole: PanelView = { state: 'no-console', contextId: null, page: null }

export const page: PageLine = {
  platform: 'pinduoduo',
  page: 'chat',
  shopName: 'Greenstalk',
  fields: [
    { field: 'buyer', state: 'read' },
    { field: 'orders', state: 'empty' },
    { field: 'countdown', state: 'missing' },
  ],
  readAt: NOW,
  hasComposer: true,
  lastMessage: { side: 'buyer', text: 'I want to exchange it', at: NOW - 96_000 },
  orderNumbers: ['261118-073512340273'],
  saidNumbers: [],
}

export const cny = (minor: number) => ({ minor, currency: 'CNY' })
