import { Button } from '@/components/ui/button'
import { ProgressBar } from '@/components/ui/progress-bar'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { AuditCheck } from '@/lib/files/work-audit-protocol'

import { Notice } from '../notice'
import styles from './safety.module.css'
import { useAuditCheck } from './use-audit'

/** Reckons the chain anew, and says whether it holds. */
export function AuditCheckPart() {
  const words = useWords().roles.audit
  const { checking, start, stop } = useAuditCheck()
  if (checking.is === 'running')
    return (
      <div className={styles['running']}>
        <ProgressBar value={checking.share} label={words.checking} />
        <Button onClick={stop}>{words.stop}</Button>
      </div>
    )
  return (
    <div className={styles['part']}>
      <Button data-testid="audit-check" onClick={() => void start()}>
        {words.check}
      </Button>
      {checking.is === 'failed' ? <Notice tone="bad">{words.notChecked}</Notice> : null}
      {checking.is === 'done' ? <Verdict check={checking.check} /> : null}
    </div>
  )
}

function Verdict({ check: { entries, breaks, head } }: { readonly check: AuditCheck }) {
  const words = useWords().roles.audit
  const formats = useFormats()
  return (
    <>
      {breaks.length === 0 ? (
        <Notice tone="good">{words.holds(formats.number(entries))}</Notice>
      ) : (
        breaks.map(({ device, seq, fault }) => (
          <Notice key={device} tone="bad">
            {words.faults[fault](formats.number(seq))}
          </Notice>
        ))
      )}
      {head === null ? null : (
        <p className={styles['quiet']}>{words.head(formats.number(head.seq), head.link)}</p>
      )}
    </>
  )
}
