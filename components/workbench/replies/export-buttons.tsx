import { useState } from 'react'

import { Button } from '@/components/ui/button'
import { useFormats, useLocale } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'

import { Notice } from '../notice'
import { useServices } from '../services'
import { EXPORT_KINDS, exportLibrary, type ExportKind } from './export-library'
import { partOfLibrary } from './group-tree'
import styles from './replies.module.css'
import { useShownLibrary } from './use-library'

/** Saves the library, or the chosen group of it, as a file. */
export function ExportButtons({ groupId }: { readonly groupId: string | null }) {
  const { library: said } = useWords().replies
  const formats = useFormats()
  const lang = useLocale()
  const services = useServices()
  const library = useShownLibrary()
  const [outcome, setOutcome] = useState<number | 'failed'>(0)
  const save = async (kind: ExportKind): Promise<void> => {
    const { replies, groups } = library
    const part = groupId === null ? { replies, groups } : partOfLibrary(library, groupId)
    try {
      setOutcome(await exportLibrary(part, { kind, fileName: said.exportFile, lang }, services))
    } catch {
      setOutcome('failed')
    }
  }
  return (
    <div className={styles['export']}>
      <span className={styles['quiet']}>{said.export}</span>
      {EXPORT_KINDS.map((kind) => (
        <Button
          key={kind}
          size="small"
          aria-label={said.exportAs(kind.toUpperCase())}
          data-testid={`export-${kind}`}
          onClick={() => void save(kind)}
        >
          {kind.toUpperCase()}
        </Button>
      ))}
      {outcome === 'failed' ? <Notice tone="bad">{said.exportFailed}</Notice> : null}
      {typeof outcome === 'number' && outcome > 0 ? (
        <Notice tone="warn">{said.picturesMissing(formats.number(outcome))}</Notice>
      ) : null}
    </div>
  )
}
