import browser, { type Runtime as Api } from 'webextension-polyfill'

/** Who this extension is, and how messages reach and leave its background. */
export interface Runtime {
  readonly id: string
  /** Origin of our own pages, without a slash at its end. */
  readonly origin: string
  /** Of Tillside, as the manifest says. */
  readonly version: string
  url(path: string): string
  /** Sends to every page of ours that is open; throws where none is. */
  broadcast(message: unknown): Promise<unknown>
  /** Listens to messages; to be called in the worker's first turn. `undefined` leaves a message to others. */
  onMessage(
    answer: (message: unknown, sender: Api.MessageSender) => Promise<unknown> | undefined,
  ): void
  /** Listens to a key that the manifest names; to be called in the worker's first turn. */
  onCommand(name: string, act: () => void): void
  /** Starts the extension anew and opens this page of ours then; what was open of it closes. */
  restart(path: string): Promise<void>
  /** The page that a restart asked for, once; null where there was none. */
  takeRestart(): Promise<string | null>
  /** Keeps the browser from stopping this worker for want of events; gives how to end that. */
  stayAwake(): () => void
  /** Listens to the first installation; to be called in the worker's first turn. */
  onFirstInstall(greet: () => void): void
}

/** Well within the half minute after which a worker goes that asks the browser for nothing. */
const AWAKE_MS = 10_000

/** Where the page that a restart asks for waits. */
const RESTART = 'restart'

export function createRuntime(): Runtime {
  const { runtime } = browser
  return {
    id: runtime.id,
    origin: runtime.getURL('').replace(/\/$/, ''),
    version: runtime.getManifest().version,
    url: (path) => runtime.getURL(path),
    broadcast: (message) => runtime.sendMessage(message),
    onMessage: (answer) => runtime.onMessage.addListener(answer),
    onCommand: (name, act) =>
      browser.commands.onCommand.addListener((pressed) => {
        if (pressed === name) act()
      }),
    restart: async (path) => {
      await browser.storage.local.set({ [RESTART]: path })
      runtime.reload()
    },
    takeRestart: async () => {
      const { [RESTART]: path } = await browser.storage.local.get(RESTART)
      if (typeof path !== 'string') return null
      await browser.storage.local.remove(RESTART)
      return path
    },
    stayAwake: () => {
      const timer = setInterval(() => void runtime.getPlatformInfo(), AWAKE_MS)
      return () => clearInterval(timer)
    },
    onFirstInstall: (greet) =>
      runtime.onInstalled.addListener(({ reason }) => {
        if (reason === 'install') greet()
      }),
  }
}
