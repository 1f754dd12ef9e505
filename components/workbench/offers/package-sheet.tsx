import { useMemo, useState, type SubmitEvent } from 'react'

import { Button } from '@/components/ui/button'
import { useTyped } from '@/components/ui/typed'
import { useWords } from '@/components/workbench/words'
import { checkPackage, type PackageCheck } from '@/lib/offers/check-package'
import type { Package } from '@/lib/offers/package'
import type { Product } from '@/lib/offers/product'

import { Notice } from '../notice'
import { useServices } from '../services'
import { EditSheet } from './edit-sheet'
import styles from './form.module.css'
import { PackageCheckPane } from './package-check-pane'
import {
  draftPackage,
  readPackageDraft,
  type PackageDraft,
  type PackageErrors,
} from './package-draft'
import { PackageExtras } from './package-extras'
import { PackageMembers } from './package-members'
import { PackagePrice } from './package-price'
import { PackageWords } from './package-words'
import { useShop } from './shop-context'
import type { KeepEnd } from './use-packages'

export interface PackageSheetProps {
  readonly package: Package
  /** Members that are known already. */
  readonly products: readonly Product[]
  readonly isNew: boolean
  readonly onKeep: (pack: Package, base?: Package) => Promise<KeepEnd>
  /** Somebody else was faster, and theirs stays. */
  readonly onTheirs: () => void
  readonly onClose: () => void
}

/** What every part of the form is given. */
export interface PackagePartProps {
  readonly draft: PackageDraft
  /** What cannot be read; empty until somebody tried to save. */
  readonly errors: PackageErrors
  readonly onChange: (some: Partial<PackageDraft>) => void
}

const NO_ERRORS: PackageErrors = new Set()

/** What is typed of a package, the products that it names, and what is reckoned from both. */
function usePackageDraft(props: PackageSheetProps) {
  const { package: pack, isNew } = props
  const { currency, zone, terms } = useShop()
  const now = useServices().clock()
  const [first] = useState(() => draftPackage(pack, currency, zone))
  const [draft, setDraft] = useTyped(`package ${pack.id}`, () => first)
  const [products, setProducts] = useTyped(
    `products ${pack.id}`,
    () => new Map(props.products.map((product) => [product.id, product])),
  )
  const reading = useMemo(() => readPackageDraft(draft, zone), [draft, zone])
  const check = checkPackage(reading.package, products, terms, now)
  const isChanged = isNew || JSON.stringify(draft) !== JSON.stringify(first)
  return { draft, setDraft, products, setProducts, reading, check, isChanged }
}

/** A package being made or changed, reckoned through at every key. */
export function PackageSheet(props: PackageSheetProps) {
  const { package: pack, isNew, onClose } = props
  const { packages: own } = useWords().sales
  const { newId } = useServices()
  const { draft, setDraft, products, setProducts, reading, check, isChanged } =
    usePackageDraft(props)
  const keeping = useKeeping(props)
  const part: PackagePartProps = {
    draft,
    errors: keeping.isTried ? reading.errors : NO_ERRORS,
    onChange: (some) => setDraft({ ...draft, ...some }),
  }
  const send = (event: SubmitEvent): void => {
    event.preventDefault()
    const isReady = reading.errors.size === 0 && check.refusals.length === 0
    void keeping.keep(isReady ? reading.package : null, isNew ? undefined : pack)
  }
  return (
    <EditSheet
      title={isNew ? own.editor.fresh : pack.title}
      isChanged={isChanged}
      onClose={onClose}
      testId="package-sheet"
    >
      <form className={styles['form']} noValidate onSubmit={send}>
        <div className={styles['beside']}>
          <div className={styles['column']}>
            <PackageWords {...part} />
            <PackageMembers
              {...part}
              products={products}
              onAdd={(product) => {
                setProducts(new Map(products).set(product.id, product))
                part.onChange({
                  members: [...draft.members, { productId: product.id, pieces: '1' }],
                })
              }}
            />
            <PackagePrice {...part} sum={check.listPrice} />
            <PackageExtras {...part} />
          </div>
          <PackageCheckPane check={check} products={products} />
        </div>
        {keeping.end === 'changed-since' ? (
          <Merge
            onMine={() => void keeping.keep(reading.package)}
            onBoth={() => void keeping.keep({ ...reading.package, id: newId() })}
            onTheirs={props.onTheirs}
          />
        ) : (
          <Buttons check={check} keeping={keeping} errors={part.errors} isChanged={isChanged} />
        )}
      </form>
    </EditSheet>
  )
}

/** Keeps a package that nothing stands against; null stands for one that must be mended. */
function useKeeping({ onKeep, onClose }: PackageSheetProps) {
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [end, setEnd] = useState<KeepEnd | null>(null)
  const keep = async (pack: Package | null, base?: Package): Promise<void> => {
    setTried(true)
    setEnd(null)
    if (pack === null) return
    setBusy(true)
    const next = await onKeep(pack, base)
    setBusy(false)
    setEnd(next)
    if (next === 'kept') onClose()
  }
  return { isTried, isBusy, end, keep }
}

interface MergeProps {
  readonly onMine: () => void
  readonly onTheirs: () => void
  readonly onBoth: () => void
}

/** Somebody else has changed the package since it was opened: whoever writes says what holds. */
function Merge({ onMine, onTheirs, onBoth }: MergeProps) {
  const { merge } = useWords().records
  return (
    <div className={styles['buttons']} data-testid="package-merge">
      <Notice tone="warn">{merge.title}</Notice>
      <Button data-testid="keep-mine" onClick={onMine}>
        {merge.mine}
      </Button>
      <Button data-testid="keep-theirs" onClick={onTheirs}>
        {merge.theirs}
      </Button>
      <Button data-testid="keep-both" onClick={onBoth}>
        {merge.both}
      </Button>
    </div>
  )
}

interface ButtonsProps {
  readonly check: PackageCheck
  readonly keeping: ReturnType<typeof useKeeping>
  readonly errors: PackageErrors
  readonly isChanged: boolean
}

function Buttons({ check, keeping, errors, isChanged }: ButtonsProps) {
  const { sales } = useWords()
  const { isTried, isBusy, end } = keeping
  const isRefused = (isTried && check.refusals.length > 0) || Array.isArray(end)
  return (
    <div className={styles['buttons']}>
      <Button
        type="submit"
        variant="filled"
        busy={isBusy}
        data-testid="keep-package"
        disabledReason={isChanged ? null : sales.nothingChanged}
      >
        {sales.save}
      </Button>
      {isRefused ? (
        <Notice tone="bad">{sales.packages.editor.refused}</Notice>
      ) : errors.size > 0 ? (
        <Notice tone="warn">{sales.mendFirst}</Notice>
      ) : null}
      {end === 'failed' ? <Notice tone="bad">{sales.notKept}</Notice> : null}
    </div>
  )
}
