import { useWords } from '@/components/workbench/words'
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
export function ProductLists(props: ProductPartProps) {
  return (
    <>
      <Points {...props} />
      <Rivals {...props} />
      <Attributes {...props} />
    </>
  )
}

/** Says where an entry of a list lacks something. */
function useErrorAt(
  { errors }: ProductPartProps,
  list: ListName,
): (place: number) => string | null {
  const { form } = useWords().sales.products
  return (place) => (errors.has(`${list} ${place}`) ? form.incomplete : null)
}

function Points(props: ProductPartProps) {
  const { form } = useWords().sales.products
  return (
    <EntryList
      label={form.points}
      note={form.pointsNote}
      fields={[
        { key: 'group', label: form.group, note: form.groupNote, maxLength: NAME_SIGNS },
        { key: 'feature', label: form.feature, maxLength: TEXT_LIMIT },
        { key: 'advantage', label: form.advantage, maxLength: TEXT_LIMIT },
        { key: 'benefit', label: form.benefit, maxLength: TEXT_LIMIT },
      ]}
      entries={props.draft.points}
      nameOf={form.pointNumber}
      errorAt={useErrorAt(props, 'points')}
      most={MOST}
      addLabel={form.addPoint}
      blank={BLANK.points}
      testId="point"
      onChange={(points) => props.onChange({ points })}
    />
  )
}

function Rivals(props: ProductPartProps) {
  const { form } = useWords().sales.products
  return (
    <EntryList
      label={form.rivals}
      fields={[
        { key: 'rival', label: form.rival, maxLength: NAME_SIGNS },
        { key: 'difference', label: form.difference, maxLength: TEXT_LIMIT },
      ]}
      entries={props.draft.rivals}
      nameOf={form.rivalNumber}
      errorAt={useErrorAt(props, 'rivals')}
      most={MOST}
      addLabel={form.addRival}
      blank={BLANK.rivals}
      testId="rival"
      onChange={(rivals) => props.onChange({ rivals })}
    />
  )
}

function Attributes(props: ProductPartProps) {
  const { form } = useWords().sales.products
  const { attributes } = props.draft
  const lackAt = useErrorAt(props, 'attributes')
  /** Whole, and still wrong: its name is there twice. */
  const isWhole = (place: number): boolean =>
    Object.values(attributes[place] ?? {}).every((text) => text.trim() !== '')
  return (
    <EntryList
      label={form.attributes}
      fields={[
        { key: 'name', label: form.name, maxLength: NAME_SIGNS },
        { key: 'value', label: form.value, maxLength: TEXT_LIMIT },
      ]}
      entries={attributes}
      nameOf={form.attributeNumber}
      errorAt={(place) => (lackAt(place) !== null && isWhole(place) ? form.twice : lackAt(place))}
      most={MOST}
      addLabel={form.addAttribute}
      blank={BLANK.attributes}
      testId="attribute"
      onChange={(next) => props.onChange({ attributes: next })}
    />
  )
}
