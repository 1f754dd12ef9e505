import { SurveyLine } from '@/components/workbench/customers/survey-line'
import { useQueueState, useWorkbench } from '@/components/workbench/use-workbench'

import { Batch } from './batch'
import { DropZone } from './drop-zone'
import { RefusedRows } from './refused-rows'
import { ShopPicker } from './shop-picker'
import { UnclaimedNote } from './unclaimed-note'

/** Where files are dropped, whose they are, and what became of each. */
export function IncomingFiles() {
  const workbench = useWorkbench()
  const { rows } = useQueueState(workbench)
  return (
    <>
      <DropZone onFiles={workbench.queue.add}>
        <ShopPicker />
      </DropZone>
      {rows.length === 0 ? null : <Batch rows={rows} />}
      {rows.map((row) =>
        row.summary === null || row.summary.refusedCount === 0 ? null : (
          <RefusedRows key={row.id} fileName={row.fileName} summary={row.summary} />
        ),
      )}
      <UnclaimedNote rows={rows} />
      {(workbench.shops ?? []).map(({ id }) => (
        <SurveyLine key={id} shopId={id} onlyRunning />
      ))}
    </>
  )
}
