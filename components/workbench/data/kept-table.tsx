import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { BackupLook, Kept } from '@/lib/files/work-backup-protocol'

import sheet from '../offers/sheet-table.module.css'

interface Row {
  readonly name: string
  readonly brings: number | undefined
  readonly replaces: number | undefined
}

const keyOf = ({ platform, name }: Kept['shops'][number]): string => `${platform} ${name}`

const countIn = ({ counts }: Kept, table: string): number | undefined =>
  new Map(Object.entries(counts)).get(table)

const ordersIn = ({ shops }: Kept, key: string): number | undefined =>
  shops.find((shop) => keyOf(shop) === key)?.orders

/** What a backup brings, and beside it what that replaces. */
export function KeptTable({ look }: { readonly look: BackupLook }) {
  const { restore: words } = useWords().backup
  const { common } = useWords()
  const formats = useFormats()
  const { brings, replaces } = look
  const platforms: Readonly<Record<string, string>> = common.platforms
  const shops = new Map([...brings.shops, ...replaces.shops].map((shop) => [keyOf(shop), shop]))
  const rows: Row[] = [
    ...Array.from(shops, ([key, { platform, name }]) => ({
      name: words.orders([platforms[platform] ?? platform, name].join(common.dot)),
      brings: ordersIn(brings, key),
      replaces: ordersIn(replaces, key),
    })),
    ...Object.entries(words.counts).map(([table, name]) => ({
      name,
      brings: countIn(brings, table),
      replaces: countIn(replaces, table),
    })),
  ]
  const shown = (count: number | undefined): string =>
    count === undefined || count === 0 ? words.nothing : formats.number(count)
  return (
    <div className={sheet['scroll']}>
      <table className={sheet['table']} data-testid="kept">
        <thead>
          <tr>
            <th scope="col" data-text>
              {words.what}
            </th>
            <th scope="col">{words.brings}</th>
            <th scope="col">{words.replaces}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              <td>{shown(row.brings)}</td>
              <td>{shown(row.replaces)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
