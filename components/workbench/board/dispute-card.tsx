import { useCallback, useRef, useState } from 'react'

import { Button } from '@/components/ui/button'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { CaseView } from '@/lib/aftersales/case-view'
import type { VerifiedDispute } from '@/lib/aftersales/dispute/dispute-file'

import { Card } from '../card'
import { Notice } from '../notice'
import { useServices } from '../services'
import styles from './case-page.module.css'
import { PrintedDispute } from './printed-dispute'

interface Said {
  readonly tone: 'good' | 'bad'
  readonly text: string
}

/** Saves what is known of a case as a file in which a change shows, and checks such a file. */
export function DisputeCard({ of: each }: { readonly of: CaseView }) {
  const { board } = useWords()
  const { file } = board
  const input = useRef<HTMLInputElement>(null)
  const { said, printed, save, print, check, putAway } = useDispute(each)
  return (
    <Card title={file.dispute} padded testId="dispute">
      <p className={styles['ground']}>{file.disputeNote}</p>
      <div className={styles['acts']}>
        <Button data-testid="save-dispute" onClick={() => void save()}>
          {file.dispute}
        </Button>
        <Button data-testid="print-dispute" onClick={() => void print()}>
          {file.print}
        </Button>
        <Button onClick={() => input.current?.click()}>{file.check}</Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label={file.check}
          data-testid="check-dispute"
          onChange={(event) => {
            const chosen = event.target.files?.[0]
            if (chosen !== undefined) void check(chosen)
            event.target.value = ''
          }}
        />
      </div>
      {said === null ? null : <Notice tone={said.tone}>{said.text}</Notice>}
      {printed === null ? null : <PrintedDispute file={printed} onPrinted={putAway} />}
    </Card>
  )
}

function useDispute({ caseId, caseNumber }: CaseView) {
  const { board, workbench } = useWords()
  const formats = useFormats()
  const { call, saveText } = useServices()
  const [said, setSaid] = useState<Said | null>(null)
  const { file } = board
  const [printed, setPrinted] = useState<VerifiedDispute | null>(null)
  const putAway = useCallback(() => setPrinted(null), [])
  const fail = (text: string): void => setSaid({ tone: 'bad', text })
  const save = async (): Promise<void> => {
    const answer = await call('writeDispute', { caseId })
    if (!answer.ok) return fail(workbench.noAnswer)
    if (answer.value === null) return fail(file.gone)
    saveText(`dispute-${caseNumber}.json`, answer.value, 'application/json')
    return setSaid(null)
  }
  const print = async (): Promise<void> => {
    const answer = await call('readDispute', { caseId })
    if (!answer.ok) return fail(workbench.noAnswer)
    if (answer.value === null) return fail(file.gone)
    setSaid(null)
    return setPrinted(answer.value)
  }
  const check = async (chosen: File): Promise<void> => {
    const answer = await call('verifyDispute', { text: await chosen.text() })
    if (!answer.ok) return fail(workbench.noAnswer)
    const checked = answer.value
    if (checked.ok) {
      const { caseNumber: number, entries } = checked.value
      return setSaid({ tone: 'good', text: file.intact(number, formats.number(entries)) })
    }
    const fault = checked.error
    return fail(
      fault.why === 'changed' && fault.entry !== null
        ? file.changedAt(formats.number(fault.entry + 1))
        : file.faults[fault.why],
    )
  }
  return { said, printed, save, print, check, putAway }
}
