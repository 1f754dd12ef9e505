import { useWords } from '@/components/workbench/words'

import { PartLinks } from '../part-links'
import { PARTS } from '../use-route'

/** What is done with files: in, out, and cleaning up what came in. */
export type FilePart = (typeof PARTS)['imports'][number]

/** The part of the files' view that an address names; files in where it names none. */
export const filePartOf = (named: string): FilePart =>
  PARTS.imports.find((part) => part === named) ?? 'in'

/** Links to what is done with files. */
export function FileParts({ current }: { readonly current: FilePart }) {
  return (
    <PartLinks
      view="imports"
      parts={PARTS.imports}
      current={current}
      words={useWords().exports.parts}
    />
  )
}
