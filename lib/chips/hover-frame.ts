import { createDresser } from '@/lib/shell/create-dresser'
import { tagName, type HostOptions } from '@/lib/shell/host-element'

import { HOVER_CSS } from './hover-sheet'

export interface HoverFrameOptions extends HostOptions {
  readonly window: Window
  /** Address of the card's page. */
  readonly frameUrl: string
  /** Names the frame. */
  readonly title: () => string
  readonly signal: AbortSignal
}

/** What the frame tells: the height (px) of the card of an order, or that somebody closed it. */
export interface HoverTold {
  readonly number?: unknown
  readonly height?: unknown
  readonly close?: unknown
}

export interface FrameEvents {
  readonly onTold: (told: HoverTold) => void
  readonly onEnter: () => void
  readonly onLeave: () => void
}

/** The frame of the hover card, loaded when it is first needed. */
export interface HoverFrame {
  /** Has it show the card of this order. */
  ask(number: string): void
  /** Stands beside a chip, px high; unseen until the card is ready. */
  stand(button: HTMLElement, height: number, isShown: boolean): void
  focus(): void
  hasFocus(): boolean
  /** Whether a node of the page is ours. */
  is(target: EventTarget | null): boolean
}

const WIDTH_PX = 384
const GAP_PX = 8

/** Below the chip where there is room, else above it; never out of the window's sides. */
function styleBeside(
  window: Window,
  button: HTMLElement,
  height: number,
  isShown: boolean,
): string {
  const chip = button.getBoundingClientRect()
  const below = chip.bottom + GAP_PX
  const isBelow = below + height + GAP_PX <= window.innerHeight || chip.top < height + 2 * GAP_PX
  const left = Math.min(chip.left, window.innerWidth - WIDTH_PX - GAP_PX)
  const rules = [
    'all:initial',
    'position:fixed',
    'z-index:2147483646',
    `left:${Math.max(GAP_PX, left)}px`,
    `top:${isBelow ? below : chip.top - GAP_PX - height}px`,
    `width:${WIDTH_PX}px`,
    `height:${height}px`,
    `visibility:${isShown ? 'visible' : 'hidden'}`,
  ]
  return rules.map((rule) => `${rule}!important`).join(';')
}

interface Opened {
  readonly host: HTMLElement
  readonly element: HTMLIFrameElement
  readonly port: MessagePort
}

/** Loads the frame, and talks with it over a channel of which the page has no end. */
function open(options: HoverFrameOptions, events: FrameEvents): Opened {
  const { document, signal } = options
  const host = document.createElement(tagName(options.newId()))
  const root = host.attachShadow({ mode: options.mode })
  createDresser(HOVER_CSS)(root)
  const card = document.createElement('div')
  card.className = 'card'
  const element = document.createElement('iframe')
  element.title = options.title()
  element.src = options.frameUrl
  card.append(element)
  root.append(card)
  const { port1: port, port2 } = new MessageChannel()
  const hear = ({ data }: MessageEvent<unknown>): void => {
    if (typeof data === 'object' && data !== null) events.onTold(data)
  }
  port.addEventListener('message', hear)
  port.start()
  element.addEventListener(
    'load',
    // Its address is another one in each session; all that is sent is an end of the channel.
    () => element.contentWindow?.postMessage({ tillside: 'hover' }, '*', [port2]),
    { once: true, signal },
  )
  host.addEventListener('pointerenter', events.onEnter, { signal })
  host.addEventListener('pointerleave', events.onLeave, { signal })
  document.documentElement.append(host)
  const end = (): void => {
    port.close()
    host.remove()
  }
  signal.addEventListener('abort', end, { once: true })
  return { host, element, port }
}

/** Builds the frame of one page. */
export function createHoverFrame(options: HoverFrameOptions, events: FrameEvents): HoverFrame {
  const { document, window } = options
  let opened: Opened | null = null
  return {
    ask(number) {
      opened ??= open(options, events)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin to name
      opened.port.postMessage({ number })
    },
    stand(button, height, isShown) {
      if (opened === null) return
      opened.host.style.cssText = styleBeside(window, button, height, isShown)
    },
    focus: () => opened?.element.focus(),
    hasFocus: () => opened !== null && document.activeElement === opened.host,
    is: (target) => target === opened?.host,
  }
}
