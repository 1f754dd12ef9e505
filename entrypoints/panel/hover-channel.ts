import type { HoverConnection, HoverHeight } from '@/components/chips/hover-connection'

const askedNumber = (data: unknown): string | null =>
  typeof data === 'object' && data !== null && 'number' in data && typeof data.number === 'string'
    ? data.number
    : null

const isOpening = ({ source, data }: MessageEvent<unknown>): boolean =>
  source === window.parent &&
  typeof data === 'object' &&
  data !== null &&
  'tillside' in data &&
  data.tillside === 'hover'

/** The script of chips opens a channel of its own; the page around has no end of it. Has to be there before the frame is loaded. */
export function openHoverChannel(): Pick<HoverConnection, 'onAsk' | 'tell'> {
  let port: MessagePort | undefined
  let waiting: string | null = null
  let last: HoverHeight | null = null
  let hear = (number: string): void => {
    waiting = number
  }
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const [given] = event.ports
    if (!isOpening(event) || given === undefined) return
    port?.close()
    port = given
    port.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const number = askedNumber(data)
      if (number === null) return
      // The card is there already: it is as high as it was, and is read anew.
      if (last !== null && last.number === number) port?.postMessage(last)
      else last = null
      hear(number)
    })
    port.start()
  })
  return {
    onAsk: (tell) => {
      hear = tell
      if (waiting !== null) tell(waiting)
    },
    tell: (news) => {
      if ('number' in news) last = news
      port?.postMessage(news)
    },
  }
}
