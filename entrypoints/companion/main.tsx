import { createRoot } from 'react-dom/client'
import browser from 'webextension-polyfill'

import '@/components/ui/base.css'
import { PanelApp } from '@/components/panel/panel-app'

import { connectPanel } from '../panel/connect'

// A page of its own, because pages may frame the panel's: the browser opens such a page in no window for our worker.
const asked = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10)
// Beside no tab, the window stands for itself.
const tabId = Number.isInteger(asked) ? asked : (await browser.tabs.getCurrent())?.id
if (tabId !== undefined)
  createRoot(document.querySelector('#root') ?? document.body).render(
    <PanelApp connection={connectPanel(tabId)} clock={() => Date.now()} />,
  )
