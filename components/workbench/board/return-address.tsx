import { useState } from 'react'

import { Button } from '@/components/ui/button'
import { useWords } from '@/components/workbench/words'
import type { CaseView } from '@/lib/aftersales/case-view'
import { policyOf } from '@/lib/settings/policy-of'

import { Notice } from '../notice'
import { useServices } from '../services'
import { hrefOf } from '../use-route'
import { useWorkbench } from '../use-workbench'
import styles from './case-page.module.css'

/** Where the goods of a case go back to, to be copied into the chat. */
export function ReturnAddress({ of: { shopId } }: { readonly of: CaseView }) {
  const { board } = useWords()
  const { settings } = useWorkbench()
  const { copyText } = useServices()
  const [isCopied, setCopied] = useState<boolean | null>(null)
  const address = policyOf(settings, shopId).return_address ?? ''
  const { returnTo } = board.file
  return (
    <div className={styles['reply']}>
      <h3>{returnTo.title}</h3>
      {address === '' ? (
        <p>
          {returnTo.none} <a href={hrefOf('replies', 'policy')}>{returnTo.set}</a>
        </p>
      ) : (
        <>
          <p className={styles['address']}>{address}</p>
          <div className={styles['acts']}>
            <Button
              data-testid="copy-address"
              onClick={() => void copyText(address).then(setCopied)}
            >
              {board.file.copy}
            </Button>
            {isCopied === null ? null : (
              <Notice tone={isCopied ? 'good' : 'bad'}>
                {isCopied ? board.copied(returnTo.title) : board.notCopied}
              </Notice>
            )}
          </div>
        </>
      )}
    </div>
  )
}
