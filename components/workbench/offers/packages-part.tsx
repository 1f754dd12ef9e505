import { Button } from '@/components/ui/button'
import { useTyped } from '@/components/ui/typed'
import { useWords } from '@/components/workbench/words'
import type { Package } from '@/lib/offers/package'
import type { Product } from '@/lib/offers/product'

import { Card } from '../card'
import { Notice } from '../notice'
import { useServices } from '../services'
import { Failed } from './failed'
import styles from './offers.module.css'
import { emptyPackage } from './package-draft'
import { PackageRow } from './package-row'
import { PackageSheet } from './package-sheet'
import { Proposals } from './proposals'
import { useShop } from './shop-context'
import { usePackages, type PackageControls } from './use-packages'

/** A package on the way to being kept, and the products that are known already. */
interface Edited {
  readonly package: Package
  readonly products: readonly Product[]
  readonly isNew: boolean
}

/** The packages of the shop, reckoned through, and what its orders propose. */
export function PackagesPart() {
  const { workbench } = useWords()
  const { newId } = useServices()
  const controls = usePackages()
  const { packages, proposals } = controls
  const [edited, setEdited] = useTyped<Edited | null>('package', () => null)
  const make = (some: Partial<Package> = {}, products: readonly Product[] = []): void =>
    setEdited({ package: { ...emptyPackage(newId()), ...some }, products, isNew: true })
  return (
    <>
      <News controls={controls} />
      {packages.state === 'failed' ? (
        <Failed onAgain={() => void controls.reload()} />
      ) : packages.state === 'loading' ? (
        <p>{workbench.loading}</p>
      ) : (
        <PackageList controls={controls} lines={packages.value} onEdit={setEdited} onMake={make} />
      )}
      <Proposals
        proposals={proposals}
        onUse={({ products }) =>
          make(
            {
              title: products.map(({ title }) => title).join(' + '),
              members: products.map(({ id }) => ({ productId: id, pieces: 1 })),
            },
            products,
          )
        }
      />
      {edited === null ? null : (
        <PackageSheet
          key={edited.package.id}
          {...edited}
          onKeep={controls.keep}
          onTheirs={() => {
            setEdited(null)
            void controls.reload()
          }}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  )
}

function News({ controls: { news, restore } }: { readonly controls: PackageControls }) {
  const { sales } = useWords()
  if (news === null) return null
  if (news.what === 'failed') return <Notice tone="bad">{sales.notKept}</Notice>
  const { title } = news.package
  return (
    <div className={styles['line']}>
      <Notice tone="good">{sales.packages[news.what](title)}</Notice>
      {news.what === 'removed' ? (
        <Button data-testid="undo-package" onClick={() => void restore(news.package)}>
          {sales.undo}
        </Button>
      ) : null}
    </div>
  )
}

interface PackageListProps {
  readonly controls: PackageControls
  readonly lines: Extract<PackageControls['packages'], { readonly state: 'there' }>['value']
  readonly onEdit: (edited: Edited) => void
  readonly onMake: () => void
}

function PackageList({ controls, lines, onEdit, onMake }: PackageListProps) {
  const { packages: own } = useWords().sales
  const { formats } = useShop()
  return (
    <Card
      title={own.count(formats.number(lines.length), lines.length === 1)}
      actions={
        <Button
          variant={lines.length === 0 ? 'filled' : 'outline'}
          data-testid="add-package"
          onClick={() => onMake()}
        >
          {own.add}
        </Button>
      }
      testId="packages"
    >
      {lines.length === 0 ? (
        <p className={styles['empty']}>
          {own.empty} {own.emptyNext}
        </p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line.package.id} className={styles['row']}>
              <PackageRow
                line={line}
                onEdit={() => onEdit({ ...line, isNew: false })}
                onRemove={() => void controls.remove(line.package)}
              />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
