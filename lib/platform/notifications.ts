import browser, { type Notifications as Api } from 'webextension-polyfill'

/** The system's notifications, under ids that we choose: creating one again replaces it. */
export interface Notifications {
  create(id: string, text: { readonly title: string; readonly message: string }): Promise<void>
  /** Ids that stand now; null when the browser cannot tell. */
  list(): Promise<readonly string[] | null>
  allowed(): Promise<boolean>
  clear(id: string): Promise<void>
  /** Listens to presses; to be called in the worker's first turn. */
  onPressed(open: (id: string) => void): void
}

/** Firefox has no `getPermissionLevel`, and refuses a `create` that asks for interaction. */
export function createNotifications({ iconUrl }: { readonly iconUrl: string }): Notifications {
  return {
    create: async (id, text) => {
      const options: Api.CreateNotificationOptions = { type: 'basic', iconUrl, ...text }
      const lasting = { ...options, requireInteraction: true }
      try {
        await browser.notifications.create(id, lasting)
      } catch {
        await browser.notifications.create(id, options)
      }
    },
    list: async () => {
      try {
        return Object.keys(await browser.notifications.getAll())
      } catch {
        return null
      }
    },
    allowed: async () => {
      const api: object = browser.notifications
      return !tellsPermission(api) || (await api.getPermissionLevel()) === 'granted'
    },
    clear: async (id) => {
      await browser.notifications.clear(id)
    },
    onPressed: (open) => browser.notifications.onClicked.addListener(open),
  }
}

interface PermissionTeller {
  getPermissionLevel(): Promise<string>
}
const tellsPermission = (api: object): api is PermissionTeller =>
  'getPermissionLevel' in api && typeof api.getPermissionLevel === 'function'
