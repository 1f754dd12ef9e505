import type { BuyerContact } from '@/lib/intake/order-import'
import { CONTACT_LIMIT } from '@/lib/store/rows'

import type { RowView } from './import-format'

/** Digits, covered ones too, and what people group them with; 转 stands before an extension. */
const PHONE = /^(?=(?:[^\d*•]*[\d*•]){5})[\d\s()+*•./\-转]{5,40}$/u
const EMAIL = /^[^\s@]{1,64}@[^\s@]{3,190}$/u

/** Columns that may tell how to reach a buyer: of each kind the best first. */
export type ContactColumns<Column extends string> = Readonly<
  Record<'name' | 'phone' | 'email', readonly Column[]>
> & {
  /** Sets of columns of which each makes a whole address, the street first: without one there is none. */
  readonly address: readonly (readonly Column[])[]
}

/** A cell without the apostrophe that keeps spreadsheets from reading it as a number. */
const tidy = (text: string): string => text.replace(/^'+/u, '').trim()

/** How a row says that the buyer is reached: hostile text, cleaned and cut; what is no phone number or address is left out. */
export function readContact<Column extends string>(
  row: RowView<Column>,
  columns: ContactColumns<Column>,
): BuyerContact {
  const first = (names: readonly Column[], isIt: (text: string) => boolean): string | undefined => {
    for (const name of names) {
      const text = tidy(row.text(name))
      if (text !== '' && isIt(text)) return text.slice(0, CONTACT_LIMIT)
    }
    return undefined
  }
  const phone = first(columns.phone, (text) => PHONE.test(text))?.replace(/\.0+$/u, '')
  const email = first(columns.email, (text) => EMAIL.test(text))
  const name = first(columns.name, () => true)
  const address = columns.address
    .map((parts) => parts.map((part) => tidy(row.text(part))))
    .find(([street]) => street !== '')
    ?.filter((part) => part !== '')
    .join(', ')
    .slice(0, CONTACT_LIMIT)
  return {
    ...(name === undefined ? {} : { name }),
    ...(phone === undefined ? {} : { phone }),
    ...(email === undefined ? {} : { email }),
    ...(address === undefined ? {} : { address }),
  }
}
