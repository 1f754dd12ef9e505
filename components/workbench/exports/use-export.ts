import { useEffect, useRef, useState } from 'react'

import { useLocale } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { CustomerFilter } from '@/lib/customers/roster/customer-filter'
import type { Job } from '@/lib/files/work-desk'
import type { ExportKind, ExportWhat } from '@/lib/files/work-exports-protocol'
import type { KnownShop } from '@/lib/files/work-protocol'

import { useServices } from '../services'

/** How far a table on its way out has come. */
export type ExportState =
  | { readonly phase: 'rest' | 'stopped' | 'failed' }
  | { readonly phase: 'writing'; readonly share: number }
  | { readonly phase: 'done'; readonly rows: number }
  | { readonly phase: 'too-long'; readonly most: number }

export interface ExportWish {
  readonly shop: KnownShop
  readonly what: ExportWhat
  readonly kind: ExportKind
  readonly contacts: boolean
  /** Only these of the customers; none: all. */
  readonly filter?: CustomerFilter | null | undefined
}

/** Writes tables, one at a time, and saves them; leaving the page ends one that is not done. */
export function useExport() {
  const { desk, saveFile } = useServices()
  const { exports: words } = useWords()
  const language = useLocale()
  const [state, setState] = useState<ExportState>({ phase: 'rest' })
  const job = useRef<Job<unknown> | null>(null)
  useEffect(() => () => job.current?.cancel(), [])
  const write = async ({ shop, what, kind, contacts, filter }: ExportWish): Promise<void> => {
    setState({ phase: 'writing', share: 0 })
    const { customers, cases, figures } = words
    const running = desk.exportTable(
      {
        shopId: shop.id,
        what,
        kind,
        contacts,
        ...(what === 'customers' && filter ? { filter } : {}),
        language,
        words: { customers, cases, figures },
      },
      ({ share }) => setState({ phase: 'writing', share }),
    )
    job.current = running
    const end = await running.ended
    job.current = null
    if (end.how !== 'done')
      return setState({ phase: end.how === 'cancelled' ? 'stopped' : 'failed' })
    const { value } = end
    if (value.how === 'too-long') return setState({ phase: 'too-long', most: value.most })
    saveFile(`${words.fileName(words.whats[what], shop.name ?? shop.nativeId)}.${kind}`, value.file)
    setState({ phase: 'done', rows: value.rows })
  }
  return { state, write: (wish: ExportWish) => void write(wish), stop: () => job.current?.cancel() }
}
