import { SurveyLine } from '@/components/workbench/customers/survey-line'
import { FileParts } from '@/components/workbench/exports/file-parts'
import { Page } from '@/components/workbench/frame'
import { KeptMappings } from '@/components/workbench/mapping/kept-mappings'
import { Notice } from '@/components/workbench/notice'
import { useQueueState, useWorkbench } from '@/components/workbench/use-workbench'
import { useWords } from '@/components/workbench/words'

import { Batch } from './batch'
import { DropZone } from './drop-zone'
import { PastImports } from './past-imports'
import { RefusedRows } from './refused-rows'
import { SampleCard } from './sample-card'
import { ShopPicker } from './shop-picker'
import { UnclaimedNote } from './unclaimed-note'

/** Files in, with what became of each; and the sample shop. */
export function ImportView() {
  const words = useWords().workbench
  const workbench = useWorkbench()
  const { rows } = useQueueState(workbench)
  return (
    <Page title={words.nav.imports} aside={<FileParts current="in" />}>
      {workbench.storeFailure === null ? null : (
        <Notice tone="bad">{words.imports.failures[workbench.storeFailure]}</Notice>
      )}
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
      <PastImports />
      <KeptMappings />
      <SampleCard />
    </Page>
  )
}
