import { createButton, createHost, type HostOptions } from './host-element'
import { styleHost } from './host-style'

export interface UpdateBarOptions extends HostOptions {
  readonly text: string
  readonly onReload: () => void
  readonly signal: AbortSignal
}

const PLACE = { folded: false, top: 16, width: 300, height: 40 }

/** Shows, where the panel stood, that the page has to be loaded again after an update; pressing it does so. */
export function showUpdateBar(options: UpdateBarOptions): void {
  const { document, signal } = options
  const { host, root } = createHost(options)
  root.append(createButton(document, options.text, options.onReload, signal))
  styleHost(host, PLACE)
  document.documentElement.append(host)
  signal.addEventListener('abort', () => host.remove(), { once: true })
}
