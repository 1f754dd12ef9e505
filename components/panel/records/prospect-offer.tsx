import { Suspense, useState } from 'react'

import { Button } from '@/components/ui/button'
import { useScreenShare } from '@/components/ui/screen-share'
import { useWords } from '@/components/ui/words'
import type { PlatformId } from '@/lib/shared/platforms'

import type { Agent } from '../agent'
import type { RecordActions } from '../use-panel-actions'
import styles from './prospect-offer.module.css'
import { LazyRecordForm } from './record-form-lazy'

export interface ProspectOfferProps {
  readonly platform: PlatformId
  readonly actions: RecordActions
  readonly agent: Agent
}

/** Keeps a buyer who asks without an order as a potential customer. */
export function ProspectOffer({ platform, actions, agent }: ProspectOfferProps) {
  const { prospect } = useWords().records
  const isShared = useScreenShare()
  const [step, setStep] = useState<'offered' | 'open' | 'kept'>('offered')
  if (isShared) return null
  return (
    <section className={styles['offer']} aria-label={prospect.title}>
      <h2>{prospect.title}</h2>
      {step === 'kept' ? <output>{prospect.kept}</output> : <p>{prospect.text}</p>}
      {step === 'offered' ? (
        <Button size="small" data-testid="keep-prospect" onClick={() => setStep('open')}>
          {prospect.button}
        </Button>
      ) : null}
      {step === 'open' ? (
        <Suspense fallback={null}>
          <LazyRecordForm
            kind="prospect"
            facts={null}
            platform={platform}
            agent={agent}
            onKeep={async (facts) => {
              const isKept = await actions.keepRecord(facts)
              if (isKept) setStep('kept')
              return isKept
            }}
            onClose={() => setStep((now) => (now === 'open' ? 'offered' : now))}
          />
        </Suspense>
      ) : null}
    </section>
  )
}
