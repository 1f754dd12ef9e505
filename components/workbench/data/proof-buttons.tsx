import { Button } from '@/components/ui/button'
import { useWords } from '@/components/workbench/words'
import type { ErasureProof } from '@/lib/vault/erasure'

import { useServices } from '../services'
import { writeProofPage } from './proof-page'
import { savedName, usePageWords } from './use-page-words'

/** Saves the proof of an erasure, to print or as data. */
export function ProofButtons({ proof }: { readonly proof: ErasureProof }) {
  const words = useWords().persons.proofs
  const about = usePageWords()
  const { saveText } = useServices()
  const nameOf = (kind: 'json' | 'html'): string => savedName(words.name, proof.at, kind)
  return (
    <>
      <Button
        data-testid="proof-page"
        onClick={() => saveText(nameOf('html'), writeProofPage(proof, about), 'text/html')}
      >
        {words.page}
      </Button>
      <Button
        data-testid="proof-data"
        onClick={() => saveText(nameOf('json'), JSON.stringify(proof, null, 2), 'application/json')}
      >
        {words.data}
      </Button>
    </>
  )
}
