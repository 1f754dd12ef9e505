import { ImportView } from '@/components/imports/import-view'

import { CleaningView } from '../cleaning/cleaning-view'
import { useRoutePart } from '../use-route'
import { ExportsView } from './exports-view'
import { filePartOf } from './file-parts'

/** Files in, files out, and what is wrong with what came in. */
export function FilesView() {
  const part = filePartOf(useRoutePart())
  if (part === 'out') return <ExportsView />
  if (part === 'clean') return <CleaningView />
  return <ImportView />
}
