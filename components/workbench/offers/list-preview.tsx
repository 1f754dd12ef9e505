import { useWords } from '@/components/workbench/words'
import type { RefusedListRow } from '@/lib/offers/formats/list-cells'

import styles from './form.module.css'
import type { ListReading } from './list-draft'
import { useShop } from './shop-context'
import tableStyles from './sheet-table.module.css'
import { Unknown } from './unknown'

/** Rows of each sort that are shown. */
const SHOWN = { taken: 5, refused: 20 }

/** The first of what would be taken, and what would not be, with its reason. */
export function ListPreview({ reading }: { readonly reading: ListReading }) {
  const { lists: own } = useWords().sales
  const { formats } = useShop()
  const { products, figures, refused } = reading
  return (
    <>
      {products.length === 0 ? null : <Products products={products} />}
      {figures.length === 0 ? null : <Figures figures={figures} />}
      {refused.length === 0 ? null : (
        <section
          aria-label={own.refused(formats.number(refused.length))}
          data-testid="list-refused"
        >
          <h3>{own.refused(formats.number(refused.length))}</h3>
          <ul>
            {refused.slice(0, SHOWN.refused).map((row) => (
              <li key={row.row}>
                <Refused row={row} />
              </li>
            ))}
          </ul>
          {refused.length > SHOWN.refused ? (
            <p className={styles['note']}>
              {own.more(formats.number(refused.length - SHOWN.refused))}
            </p>
          ) : null}
        </section>
      )}
    </>
  )
}

function Refused({ row: { row, reason, cells } }: { readonly row: RefusedListRow }) {
  const { sales, common } = useWords()
  const { lists: own } = sales
  const { formats } = useShop()
  const said = cells.filter((cell) => cell.trim() !== '').join(common.dot)
  return (
    <>
      {own.row(formats.number(row))} <b>{own.refusals[reason]}</b>{' '}
      <span className={styles['note']}>{said}</span>
    </>
  )
}

interface PreviewTableProps {
  readonly heads: readonly string[]
  readonly rows: readonly { readonly key: string; readonly cells: readonly (string | null)[] }[]
}

function PreviewTable({ heads, rows }: PreviewTableProps) {
  const { sales, common } = useWords()
  return (
    <table
      className={tableStyles['table']}
      aria-label={sales.lists.preview}
      data-testid="list-preview"
    >
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [first = null, ...others] }) => (
          <tr key={key}>
            <th scope="row">{first ?? <Unknown>{common.unknown}</Unknown>}</th>
            {others.map((cell, at) => (
              <td key={heads[at + 1]}>{cell ?? <Unknown>{common.unknown}</Unknown>}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Products({ products }: Pick<ListReading, 'products'>) {
  const { lists: own } = useWords().sales
  const { formats } = useShop()
  const columns = own.columnNames
  return (
    <PreviewTable
      heads={[
        columns.title,
        columns.id,
        columns.price,
        columns.cost,
        columns.stock,
        columns.category,
      ]}
      rows={products.slice(0, SHOWN.taken).map(({ id, facts }, at) => ({
        key: `${at} ${id}`,
        cells: [
          facts.title ?? null,
          id,
          facts.price === undefined || facts.price === null ? null : formats.money(facts.price),
          facts.cost === undefined || facts.cost === null ? null : formats.money(facts.cost),
          facts.stock === undefined || facts.stock === null ? null : formats.number(facts.stock),
          facts.category ?? null,
        ],
      }))}
    />
  )
}

function Figures({ figures }: Pick<ListReading, 'figures'>) {
  const { lists: own } = useWords().sales
  const { formats } = useShop()
  const columns = own.columnNames
  const count = (value: number | null): string | null =>
    value === null ? null : formats.number(value)
  return (
    <PreviewTable
      heads={[columns.id, columns.visits, columns.visitors, columns.buyers, columns.favourites]}
      rows={figures.slice(0, SHOWN.taken).map((each, at) => ({
        key: `${at} ${each.productId ?? ''}`,
        cells: [
          each.productId ?? own.wholeShop,
          count(each.visits),
          count(each.visitors),
          count(each.buyers),
          count(each.favourites),
        ],
      }))}
    />
  )
}
