import { useEffect, useState } from 'react'

import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { ErasureProof } from '@/lib/vault/erasure'

import { Card } from '../card'
import { Notice } from '../notice'
import { useServices } from '../services'
import settings from '../settings.module.css'
import styles from './data.module.css'
import { ProofButtons } from './proof-buttons'
import { sumsOf } from './proof-page'

/** The proofs as they stood when the card came. */
function useProofs(): readonly ErasureProof[] | 'failed' | null {
  const { desk } = useServices()
  const [proofs, setProofs] = useState<readonly ErasureProof[] | 'failed' | null>(null)
  useEffect(() => {
    let isCurrent = true
    const load = async (): Promise<void> => {
      const end = await desk.persons.proofs()
      if (isCurrent) setProofs(end.how === 'done' ? end.value : 'failed')
    }
    void load()
    return () => {
      isCurrent = false
    }
  }, [desk])
  return proofs
}

/** Who was erased, without a name. */
export function ProofsCard() {
  const words = useWords().persons.proofs
  const proofs = useProofs()
  if (proofs === null) return null
  return (
    <Card title={words.title} testId="erasure-proofs">
      <p className={styles['padded']}>{words.lead}</p>
      {proofs === 'failed' ? <Notice tone="bad">{words.failed}</Notice> : null}
      {proofs.length === 0 ? <p className={styles['padded']}>{words.empty}</p> : null}
      {proofs === 'failed' ? null : (
        <ul>
          {proofs.map((proof) => (
            <ProofRow key={proof.id} proof={proof} />
          ))}
        </ul>
      )}
    </Card>
  )
}

function ProofRow({ proof }: { readonly proof: ErasureProof }) {
  const { common, persons } = useWords()
  const formats = useFormats()
  const { clock } = useServices()
  const { gone, kept } = sumsOf(proof)
  const words = persons.proofs
  const how = [
    words.by[proof.why],
    proof.doneAt === null
      ? words.unfinished
      : words.counts(formats.number(gone), formats.number(kept)),
  ]
  return (
    <li className={settings['row']} data-testid="erasure-proof">
      <span className={settings['rowName']}>
        {formats.moment(proof.at, clock())}
        <span className={settings['note']}>{how.join(common.dot)}</span>
      </span>
      <span className={styles['buttons']}>
        <ProofButtons proof={proof} />
      </span>
    </li>
  )
}
