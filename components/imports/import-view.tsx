import { FileParts } from '@/components/workbench/exports/file-parts'
import { Page } from '@/components/workbench/frame'
import { KeptMappings } from '@/components/workbench/mapping/kept-mappings'
import { Notice } from '@/components/workbench/notice'
import { useWorkbench } from '@/components/workbench/use-workbench'
import { useWords } from '@/components/workbench/words'

import { IncomingFiles } from './incoming-files'
import { PastImports } from './past-imports'
import { SampleCard } from './sample-card'

/** Files in, with what became of each; and the sample shop. */
export function ImportView() {
  const words = useWords().workbench
  const { storeFailure } = useWorkbench()
  return (
    <Page title={words.nav.imports} aside={<FileParts current="in" />}>
      {storeFailure === null ? null : (
        <Notice tone="bad">{words.imports.failures[storeFailure]}</Notice>
      )}
      <IncomingFiles />
      <PastImports />
      <KeptMappings />
      <SampleCard />
    </Page>
  )
}
