import { createRoot } from 'react-dom/client'
import browser from 'webextension-polyfill'

import '@/components/ui/base.css'
import { PanelApp } from '@/components/panel/panel-app'

import { createClient } from '@/lib/messaging/client'
import type { lockCalls } from '@/lib/messaging/lock-calls'
import { tellUse } from '@/lib/platform/tell-use'

import { connectPanel } from './connect'
import { openHoverChannel } from './hover-channel'

const root = createRoot(document.querySelector('#root') ?? document.body)
const clock = (): number => Date.now()
const call = createClient<typeof lockCalls>({
  send: (envelope) => browser.runtime.sendMessage(envelope),
  newId: () => crypto.randomUUID(),
})
tellUse({ window, monotonic: () => performance.now(), tell: () => call('noteUse', {}) })

/** Stands the panel beside a tab; another tab gets a panel of its own, so that nothing of the old one is left. */
function show(tabId: number | null): void {
  root.render(<PanelApp key={tabId} connection={connectPanel(tabId)} clock={clock} />)
}

async function showFrontTab(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  if (tab?.id !== undefined) show(tab.id)
}

/** Follows the front tab of this window, for a side panel that the browser opened for the whole window. */
async function followFrontTab(): Promise<void> {
  browser.tabs.onActivated.addListener(() => void showFrontTab())
  await showFrontTab()
}

/** A window of its own stands beside no page: it stands for itself. */
async function showCompanion(): Promise<void> {
  const own = await browser.tabs.getCurrent()
  if (own?.id !== undefined) show(own.id)
}

/** The card of a chip is a small panel: pages may load one page of ours, and no other. */
async function showHoverCard(): Promise<void> {
  const channel = openHoverChannel()
  const { showHover } = await import('./show-hover')
  showHover(root, channel)
}

const place = new URLSearchParams(location.search)
const tab = Number.parseInt(place.get('tab') ?? '', 10)
if (place.has('hover')) void showHoverCard()
else if (place.has('companion')) void showCompanion()
else if (!place.has('side')) show(null)
else if (Number.isInteger(tab)) show(tab)
else void followFrontTab()
