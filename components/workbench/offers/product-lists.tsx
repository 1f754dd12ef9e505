import { useWords } from '@/components/ui/words'
import { TEXT_LIMIT } from '@/lib/shared/text-limit'

import { EntryList } from './entry-list'
import type { ListName } from './product-draft'
import type { ProductPartProps } from './product-sheet'

const NAME_SIGNS = 120
const MOST = 20
const BLANK = {
  points: { group: '', feature: '', advantage: '', benefit: '' },
  rivals: { rival: '', difference: '' },
  attributes: { name: '', value: '' },
} as const

/** Selling points by buyer group, what sets it apart from rivals, attributes. */
export function ProductLists({ draft, errors, onChange }: ProductPartProps) {
  const { form } = useWords().sales.products
  const errorAt =
    (list: ListName) =>
    (place: number): string | null =>
      errors.has(`${list} ${place}`) ? form.incomplete : null
  const nameTwice = (place: number): string | null => {
    const { name = '', value = '' } = draft.attributes[place] ?? {}
    const isWhole = name.trim() !== '' && value.trim() !== ''
    return errorAt('attributes')(place) === null ? null : isWhole ? form.twice : form.incomplete
  }
  return (
    <>
      <EntryList
        label={form.points}
        note={form.pointsNote}
        fields={[
          { key: 'group', label: form.group, note: form.groupNote, maxLength: NAME_SIGNS },
          { key: 'feature', label: form.feature, maxLength: TEXT_LIMIT },
          { key: 'advantage', label: form.advantage, maxLength: TEXT_LIMIT },
          { key: 'benefit', label: form.benefit, maxLength: TEXT_LIMIT },
        ]}
        entries={draft.points}
        nameOf={form.pointNumber}
        errorAt={errorAt('points')}
        most={MOST}
        addLabel={form.addPoint}
        blank={BLANK.points}
        testId="point"
        onChange={(points) => onChange({ points })}
      />
      <EntryList
        label={form.rivals}
        fields={[
          { key: 'rival', label: form.rival, maxLength: NAME_SIGNS },
          { key: 'difference', label: form.difference, maxLength: TEXT_LIMIT },
        ]}
        entries={draft.rivals}
        nameOf={form.rivalNumber}
        errorAt={errorAt('rivals')}
        most={MOST}
        addLabel={form.addRival}
        blank={BLANK.rivals}
        testId="rival"
        onChange={(rivals) => onChange({ rivals })}
      />
      <EntryList
        label={form.attributes}
        fields={[
          { key: 'name', label: form.name, maxLength: NAME_SIGNS },
          { key: 'value', label: form.value, maxLength: TEXT_LIMIT },
        ]}
        entries={draft.attributes}
        nameOf={form.attributeNumber}
        errorAt={nameTwice}
        most={MOST}
        addLabel={form.addAttribute}
        blank={BLANK.attributes}
        testId="attribute"
        onChange={(attributes) => onChange({ attributes })}
      />
    </>
  )
}
