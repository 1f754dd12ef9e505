import { useState } from 'react'

import { Button } from '@/components/ui/button'
import { MappingSheet } from '@/components/workbench/mapping/mapping-sheet'
import { useWorkbench } from '@/components/workbench/use-workbench'
import { useWords } from '@/components/workbench/words'

/** Lets the owner say what the columns of a file are that nobody knows; then it is looked at again. */
export function ExplainTable({ rowId }: { readonly rowId: string }) {
  const words = useWords().workbench.imports
  const { queue } = useWorkbench()
  const [file, setFile] = useState<File | undefined>()
  return (
    <>
      <Button data-testid="explain-table" onClick={() => setFile(queue.fileOf(rowId))}>
        {words.mapColumns}
      </Button>
      {file === undefined ? null : (
        <MappingSheet
          file={file}
          onClose={() => setFile(undefined)}
          onKept={() => {
            setFile(undefined)
            queue.retry(rowId)
          }}
        />
      )}
    </>
  )
}
