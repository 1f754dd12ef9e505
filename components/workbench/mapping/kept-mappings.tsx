import { useState } from 'react'

import { Button } from '@/components/ui/button'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { ColumnMapping } from '@/lib/files/mapping/column-mapping'
import { writeMappingFile } from '@/lib/files/mapping/mapping-file'

import { Card } from '../card'
import form from '../offers/form.module.css'
import { useServices } from '../services'
import styles from './mapping.module.css'
import { useMappings } from './use-mapping'

/** Tables that the owner has explained: each can be shared and forgotten. */
export function KeptMappings() {
  const words = useWords().mapping
  const { known } = useMappings()
  if (known.length === 0) return null
  return (
    <Card title={words.kept} meta={words.keptNote} testId="kept-mappings">
      <ul>
        {known.map((mapping) => (
          <li key={JSON.stringify(mapping.header)} className={styles['kept']}>
            <KeptMapping mapping={mapping} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function KeptMapping({ mapping }: { readonly mapping: ColumnMapping }) {
  const { mapping: words, common } = useWords()
  const formats = useFormats()
  const { saveText } = useServices()
  const { forget } = useMappings()
  const [isAsked, setAsked] = useState(false)
  return (
    <>
      <span className={styles['keptName']}>
        <strong>{mapping.name}</strong>{' '}
        <span className={form['note']}>
          {[
            common.platforms[mapping.platform],
            words.keptColumns(formats.number(mapping.header.length)),
          ].join(common.dot)}
        </span>
      </span>
      <Button
        onClick={() =>
          saveText(words.fileName(mapping.name), writeMappingFile(mapping), 'application/json')
        }
      >
        {words.save}
      </Button>
      <Button
        aria-label={isAsked ? undefined : words.forgetNamed(mapping.name)}
        data-testid="forget-mapping"
        onClick={() => (isAsked ? void forget(mapping) : setAsked(true))}
        onBlur={() => setAsked(false)}
      >
        {isAsked ? words.forgetSure : words.forget}
      </Button>
    </>
  )
}
