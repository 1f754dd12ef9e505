import { AreaField } from '@/components/ui/area-field'
import { TextField } from '@/components/ui/field'
import { useWords } from '@/components/workbench/words'
import { TEXT_LIMIT } from '@/lib/shared/text-limit'

import type { PackagePartProps } from './package-sheet'

/** What the package is called and why its parts belong together. */
export function PackageWords({ draft, errors, onChange }: PackagePartProps) {
  const { editor } = useWords().sales.packages
  return (
    <>
      <TextField
        label={editor.title}
        maxLength={TEXT_LIMIT}
        testId="package-title"
        value={draft.title}
        error={errors.has('title') ? editor.titleEmpty : null}
        onChange={(event) => onChange({ title: event.target.value })}
      />
      <AreaField
        label={editor.story}
        placeholder={editor.storyNote}
        rows={2}
        maxLength={TEXT_LIMIT}
        testId="package-story"
        value={draft.story}
        onChange={(event) => onChange({ story: event.target.value })}
      />
    </>
  )
}
