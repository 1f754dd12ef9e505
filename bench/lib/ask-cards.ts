/** What the browser's own object for extensions offers of what is needed here. */
interface Chrome {
  readonly tabs: { query(filter: object): Promise<readonly { readonly id?: number }[]> }
  readonly runtime: { sendMessage(message: object): Promise<unknown> }
}

/** Time between an answer and the next question, ms. */
const PAUSE_MS = 100

/** Somebody who keeps asking; taking gives how long each answer took since it was last taken, ms. */
export interface Asker {
  readonly take: () => number[]
  readonly stop: () => void
}

/** Starts asking the background for the card of the buyer in the tab at `address`. */
export function askForCards(address: string): Asker {
  const { tabs, runtime } = (globalThis as unknown as { chrome: Chrome }).chrome
  let took: number[] = []
  const control = new AbortController()
  const ask = async (): Promise<void> => {
    const [tab] = await tabs.query({ url: address })
    while (!control.signal.aborted) {
      const start = performance.now()
      await runtime.sendMessage({
        call: 'openPanel',
        id: crypto.randomUUID(),
        payload: { tabId: tab?.id },
      })
      took.push(performance.now() - start)
      await new Promise((resolve) => {
        setTimeout(resolve, PAUSE_MS)
      })
    }
  }
  void ask()
  return {
    take: () => {
      const taken = took
      took = []
      return taken
    },
    stop: () => control.abort(),
  }
}
