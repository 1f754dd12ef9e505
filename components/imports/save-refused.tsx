import { useState } from 'react'

import { Button } from '@/components/ui/button'
import { useFormats } from '@/components/ui/words'
import { Notice } from '@/components/workbench/notice'
import { useServices } from '@/components/workbench/services'
import { useWords } from '@/components/workbench/words'
import type { Job } from '@/lib/files/work-desk'
import type { ImportSummary } from '@/lib/files/work-protocol'

export interface SaveRefusedProps {
  readonly fileName: string
  readonly summary: ImportSummary
}

/** Writes all refused rows of a file into one that can be mended and imported again. */
export function SaveRefused({ fileName, summary }: SaveRefusedProps) {
  const { mapping, workbench } = useWords()
  const { report: words } = mapping
  const { imports } = workbench
  const formats = useFormats()
  const { desk, saveFile } = useServices()
  const [doing, setDoing] = useState<{ readonly job: Job<Blob>; readonly share: number } | null>(
    null,
  )
  const [isFailed, setFailed] = useState(false)
  const save = async (): Promise<void> => {
    setFailed(false)
    const job = desk.tables.saveRefused(
      summary.spool,
      summary.header,
      { row: words.row, reason: words.because, reasons: imports.reasons },
      ({ share }) => setDoing({ job, share }),
    )
    setDoing({ job, share: 0 })
    const end = await job.ended
    setDoing(null)
    if (end.how === 'done') saveFile(imports.refusedFile(fileName), end.value)
    setFailed(end.how === 'failed')
  }
  return (
    <>
      {isFailed ? <Notice tone="bad">{words.failed}</Notice> : null}
      {doing === null ? (
        <Button data-testid="save-refused" onClick={() => void save()}>
          {imports.saveRefused}
        </Button>
      ) : (
        <>
          <output>{words.saving(formats.percent(doing.share))}</output>
          <Button onClick={doing.job.cancel}>{words.stop}</Button>
        </>
      )}
    </>
  )
}
