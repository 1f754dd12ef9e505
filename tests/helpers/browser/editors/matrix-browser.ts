import { setTimeout as sleep } from 'node:timers/promises'

import type { KeyInput } from 'puppeteer-core'

import type { Marketplace } from '@/demo/server'
import type { PanelView } from '@/lib/messaging/panel-view'
import { MARKETPLACE_ORIGIN } from '@/scripts/browser/addresses'
import { launchChromium } from '@/scripts/browser/chromium'
import { launchFirefox, waitForPanelFrame } from '@/scripts/browser/firefox'
import { panelOf } from '@/scripts/browser/steps'

import { MATRIX_PATH } from './matrix-profile'

/** An input method at the focused box. */
export interface InputMethod {
  /** Begins a word and leaves it open. */
  open(): Promise<void>
  /** Ends the word. */
  end(): Promise<void>
}

/** The page with the editors in one browser, with the extension's panel beside it. */
export interface MatrixPage {
  /** Evaluates an expression in the page. */
  run(expression: string): Promise<unknown>
  /** Calls the background from the panel, as the panel does. */
  call(call: string, payload: object): Promise<unknown>
  /** Presses a key on the focused box, with Control where it is asked for. */
  press(key: 'z' | 'a' | 'Backspace', control?: boolean): Promise<void>
  type(text: string): Promise<void>
  /** Presses the mouse in the middle of what stands there. */
  click(css: string): Promise<void>
  readonly inputMethod: InputMethod
  close(): Promise<void>
}

interface CallAnswer {
  readonly ok: boolean
  readonly value?: unknown
  readonly error?: string
}

const ask =
  (evaluate: (expression: string) => Promise<unknown>): MatrixPage['call'] =>
  async (call, payload) => {
    const message = JSON.stringify({ call, payload })
    const expression = `(globalThis.browser ?? globalThis.chrome).runtime.sendMessage({ ...${message}, id: crypto.randomUUID() })`
    const { ok, value, error } = (await evaluate(expression)) as CallAnswer
    if (!ok) throw new Error(`${call}: ${error ?? 'failed'}`)
    return value
  }

interface Evaluates {
  evaluate(expression: string): Promise<unknown>
}

async function middleOf(page: Evaluates, css: string): Promise<[x: number, y: number]> {
  const place = await page.evaluate(`(() => {
    const box = document.querySelector(${JSON.stringify(css)}).getBoundingClientRect()
    return [box.x + box.width / 2, box.y + box.height / 2]
  })()`)
  return place as [number, number]
}

export async function openInChromium(dir: string, { port }: Marketplace): Promise<MatrixPage> {
  const session = await launchChromium({ extensionDir: dir, port })
  const page = await session.open(MATRIX_PATH)
  const tools = await session.context.newCDPSession(page)
  const panel = await panelOf(page)
  return {
    run: (expression) => page.evaluate(expression),
    call: ask((expression) => panel.evaluate(expression)),
    press: (key, control = false) => page.keyboard.press(control ? `Control+${key}` : key),
    type: (text) => page.keyboard.type(text),
    click: async (css) => page.mouse.click(...(await middleOf(page, css))),
    inputMethod: {
      open: async () => {
        await tools.send('Input.imeSetComposition', {
          text: 'ni',
          selectionStart: 2,
          selectionEnd: 2,
        })
      },
      end: async () => {
        await tools.send('Input.insertText', { text: '你' })
      },
    },
    close: () => session.close(),
  }
}

/** An editor takes a word that opens within 30 ms of a key for part of that key: never here, however busy the machine. */
const KEY_RESTS_MS = 60

/** No driver of Firefox composes: what is typed is said to be an open word, in the page's own events. */
export async function openInFirefox(dir: string, { port }: Marketplace): Promise<MatrixPage> {
  const session = await launchFirefox({ extensionDir: dir, port })
  // A page that opens while the background is still starting may be read by nobody.
  await session.openOwn('popup.html')
  const page = await session.open(`${MARKETPLACE_ORIGIN}${MATRIX_PATH}`)
  const panel = await waitForPanelFrame(page)
  const hold = async (keys: readonly KeyInput[]): Promise<void> => {
    for (const key of keys) await page.keyboard.down(key)
    for (const key of keys.toReversed()) await page.keyboard.up(key)
  }
  return {
    run: (expression) => page.evaluate(expression),
    call: ask((expression) => panel.evaluate(expression)),
    press: (key, control = false) => hold(control ? ['Control', key] : [key]),
    type: (text) => page.keyboard.type(text),
    click: async (css) => page.mouse.click(...(await middleOf(page, css))),
    inputMethod: {
      open: async () => {
        await page.keyboard.type('ni')
        await sleep(KEY_RESTS_MS)
        await page.evaluate("matrix.compose('compositionstart')")
      },
      end: async () => void (await page.evaluate("matrix.compose('compositionend')")),
    },
    close: () => session.close(),
  }
}

/** The context that the panel shows, once it shows one with a buyer. */
export async function contextOf(page: MatrixPage): Promise<string> {
  const end = Date.now() + 10_000
  while (Date.now() < end) {
    const view = (await page.call('openPanel', {})) as PanelView
    if (view.state === 'new-buyer' || view.state === 'known') return view.contextId
    await sleep(50)
  }
  throw new Error('the panel shows no buyer')
}
