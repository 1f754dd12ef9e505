import { useWords } from '@/components/workbench/words'
import { useWorkbench } from '@/components/workbench/use-workbench'

import styles from './drop-zone.module.css'
import { asChoice } from './import-queue'
import type { ImportRow } from './import-row'

/** Asks which shop one file belongs to, where more than one of its marketplace is known. */
export function RowShop({ row }: { readonly row: ImportRow }) {
  const words = useWords()
  const { shops, queue } = useWorkbench()
  const { imports } = words.workbench
  const platform = row.kind?.platform ?? null
  const own = (shops ?? []).filter((shop) => platform === null || shop.platform === platform)
  if (own.length === 0) return <p>{imports.states.waiting}</p>
  const choose = (id: string): void => {
    const chosen = own.find((shop) => shop.id === id)
    if (chosen !== undefined) queue.chooseShopOf(row.id, asChoice(chosen))
  }
  return (
    <select
      className={styles['select']}
      aria-label={imports.shopOf(row.fileName)}
      data-testid="row-shop"
      value=""
      onChange={(event) => choose(event.target.value)}
    >
      <option value="" disabled>
        {imports.shopNone}
      </option>
      {own.map(({ id, name, nativeId }) => (
        <option key={id} value={id}>
          {[name ?? nativeId, nativeId].join(words.common.dot)}
        </option>
      ))}
    </select>
  )
}
