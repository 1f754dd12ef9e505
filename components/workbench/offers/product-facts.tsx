import { TextField } from '@/components/ui/field'
import { useWords } from '@/components/workbench/words'
import { TEXT_LIMIT } from '@/lib/shared/text-limit'

import styles from './form.module.css'
import type { ProductDraft, ProductField } from './product-draft'
import type { ProductPartProps } from './product-sheet'

type TextFact = ProductField | 'category'

interface FactField {
  readonly name: TextFact
  readonly label: string
  readonly note: string | null
  readonly wrong: string
  readonly inputMode: 'text' | 'decimal' | 'numeric'
  readonly maxLength: number
}

const AMOUNT_SIGNS = 14
const COUNT_SIGNS = 9

function useFields({ currency }: ProductDraft): readonly FactField[] {
  const { sales } = useWords()
  const { form } = sales.products
  const amount = {
    note: form.unknownNote,
    wrong: sales.amountWrong,
    inputMode: 'decimal' as const,
    maxLength: AMOUNT_SIGNS,
  }
  const count = { inputMode: 'numeric' as const, maxLength: COUNT_SIGNS }
  return [
    { ...amount, name: 'price', label: form.price(currency) },
    { ...amount, name: 'cost', label: form.cost(currency) },
    {
      ...count,
      name: 'stock',
      label: form.stock,
      note: form.unknownNote,
      wrong: sales.wholeWrong,
    },
    {
      name: 'category',
      label: form.category,
      note: form.unknownNote,
      wrong: '',
      inputMode: 'text',
      maxLength: 120,
    },
    {
      ...count,
      name: 'cycleDays',
      label: form.cycle,
      note: form.cycleNote,
      wrong: form.cycleWrong,
    },
  ]
}

/** Title, number, money and counts. */
export function ProductFacts(props: ProductPartProps & { readonly isNew: boolean }) {
  const { draft, errors, onChange, isNew } = props
  const { form } = useWords().sales.products
  const fields = useFields(draft)
  return (
    <div className={styles['fields']}>
      <TextField
        className={styles['wide']}
        label={form.title}
        maxLength={TEXT_LIMIT}
        testId="product-title"
        value={draft.title}
        error={errors.has('title') ? form.titleEmpty : null}
        onChange={(event) => onChange({ title: event.target.value })}
      />
      <TextField
        label={form.id}
        note={form.idNote}
        maxLength={64}
        readOnly={!isNew}
        testId="product-id"
        value={draft.id}
        error={errors.has('id') ? form.idEmpty : null}
        onChange={(event) => onChange({ id: event.target.value })}
      />
      {fields.map(({ name, wrong, ...field }) => (
        <TextField
          key={name}
          {...field}
          testId={`product-${name}`}
          value={draft[name]}
          error={name !== 'category' && errors.has(name) ? wrong : null}
          onChange={(event) => onChange({ [name]: event.target.value })}
        />
      ))}
    </div>
  )
}
