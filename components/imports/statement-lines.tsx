import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { Foresight, ImportSummary } from '@/lib/files/work-protocol'

import styles from './batch.module.css'

/** What a statement or a list of customers would add, before anything of it is taken. */
export function Foreseen({ foresight }: { readonly foresight: Foresight }) {
  const words = useWords()
  const formats = useFormats()
  const { statements } = words
  const { unknown, buyers, keepsUnknown } = foresight
  const count = (value: number): string => formats.number(value)
  const parts = (['refunds', 'payments', 'returns'] as const)
    .filter((kind) => foresight[kind] > 0)
    .map((kind) => statements[kind](count(foresight[kind]), foresight[kind] === 1))
  const rest = keepsUnknown ? statements.waiting : statements.notKept
  if (buyers > 0)
    return (
      <>
        <p>{statements.names(count(buyers), buyers === 1)}</p>
        <p className={styles['columns']}>{statements.noUndo}</p>
      </>
    )
  return (
    <>
      <p>
        {parts.length === 0
          ? statements.addsNothing
          : statements.adds(parts.join(words.common.comma))}
      </p>
      {unknown === 0 ? null : (
        <p className={styles['columns']}>{rest(count(unknown), unknown === 1)}</p>
      )}
    </>
  )
}

/** What a statement or a list of customers has added. */
export function Added({ summary }: { readonly summary: ImportSummary }) {
  const { statements } = useWords()
  const formats = useFormats()
  const { updated, buyers } = summary
  return (
    <strong>
      {buyers === undefined
        ? statements.changed(formats.number(updated), updated === 1)
        : statements.named(formats.number(buyers), buyers === 1)}
    </strong>
  )
}
