import { useEffect, useState, type KeyboardEvent } from 'react'

import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { Icon } from '@/components/ui/icons'
import { useTyped } from '@/components/ui/typed'
import { useWords } from '@/components/workbench/words'
import type { Product } from '@/lib/offers/product'

import { useServices } from '../services'
import styles from './offers.module.css'
import { useShop } from './shop-context'

const SHOWN = 8

export interface ProductPickerProps {
  readonly label: string
  /** Products that cannot be chosen again. */
  readonly without: ReadonlySet<string>
  readonly testId: string
  readonly onPick: (product: Product) => void
}

/** Finds a product of the shop by its title, SKU or category; Enter takes the first. */
export function ProductPicker({ label, without, testId, onPick }: ProductPickerProps) {
  const { sales, common } = useWords()
  const [search, setSearch] = useTyped(testId, () => '')
  const found = useFound(search.trim())
  const shown = found?.filter(({ id }) => !without.has(id)).slice(0, SHOWN) ?? []
  const pick = (product: Product): void => {
    setSearch('')
    onPick(product)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    const [first] = shown
    if (first !== undefined) pick(first)
  }
  return (
    <div className={styles['picker']}>
      <TextField
        label={label}
        placeholder={sales.findHint}
        before={<Icon name="search" size={14} />}
        maxLength={200}
        testId={testId}
        value={search}
        onKeyDown={onKeyDown}
        onChange={(event) => setSearch(event.target.value)}
      />
      {found === null || search.trim() === '' ? null : shown.length === 0 ? (
        <output className={styles['quiet']}>{sales.findNone}</output>
      ) : (
        <ul className={styles['found']}>
          {shown.map((product) => (
            <li key={product.id}>
              <Button variant="text" data-testid={`${testId}-found`} onClick={() => pick(product)}>
                {[product.title, product.id].join(common.dot)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** What fits the words; null before the first answer. */
function useFound(search: string): readonly Product[] | null {
  const { call } = useServices()
  const { shopId } = useShop()
  const [found, setFound] = useState<readonly Product[] | null>(null)
  useEffect(() => {
    let isCurrent = true
    const look = async (): Promise<void> => {
      const limit = SHOWN * 3
      const answer = await call('listProducts', {
        shopId,
        search,
        order: 'orders',
        offset: 0,
        limit,
      })
      if (isCurrent && answer.ok) setFound(answer.value.products.map(({ product }) => product))
    }
    if (search !== '') void look()
    return () => {
      isCurrent = false
    }
  }, [call, shopId, search])
  return found
}
