import { Button } from '@/components/ui/button'
import { useTyped } from '@/components/ui/typed'
import { MappingSheet } from '@/components/workbench/mapping/mapping-sheet'
import { useWorkbench } from '@/components/workbench/use-workbench'
import { useWords } from '@/components/workbench/words'
import type { FileTable } from '@/lib/files/work-desk'

/** Lets the owner say what the columns of a file are that nobody knows; then it is looked at again. */
export function ExplainTable({ rowId }: { readonly rowId: string }) {
  const words = useWords().workbench.imports
  const { queue } = useWorkbench()
  const [source, setSource] = useTyped<FileTable | undefined>(`table ${rowId}`, () => undefined)
  return (
    <>
      <Button data-testid="explain-table" onClick={() => setSource(queue.sourceOf(rowId))}>
        {words.mapColumns}
      </Button>
      {source === undefined ? null : (
        <MappingSheet
          source={source}
          onClose={() => setSource(undefined)}
          onKept={() => {
            setSource(undefined)
            queue.retry(rowId)
          }}
        />
      )}
    </>
  )
}
