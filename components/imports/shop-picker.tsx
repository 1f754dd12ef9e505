import { useId, useState, type SubmitEvent } from 'react'

import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { useTyped } from '@/components/ui/typed'
import { useWords } from '@/components/workbench/words'
import { useQueueState, useWorkbench } from '@/components/workbench/use-workbench'
import type { ShopChoice } from '@/lib/files/work-protocol'
import { PLATFORM_IDS, type PlatformId } from '@/lib/shared/platforms'

import styles from './drop-zone.module.css'
import { asChoice } from './import-queue'

const OTHER = 'other'
const keyOf = ({ platform, nativeId }: Pick<ShopChoice, 'platform' | 'nativeId'>): string =>
  `${platform} ${nativeId}`

/** Asks which shop the files belong to, since they do not say it themselves. */
export function ShopPicker() {
  const words = useWords()
  const selectId = useId()
  const workbench = useWorkbench()
  const { shop, rows } = useQueueState(workbench)
  const [isOther, setOther] = useTyped('other shop', () => false)
  const known = (workbench.shops ?? []).map(asChoice)
  const isNew = shop !== null && !known.some((each) => keyOf(each) === keyOf(shop))
  const choices = isNew ? [...known, shop] : known
  const choose = (key: string): void => {
    setOther(key === OTHER)
    workbench.queue.chooseShop(choices.find((each) => keyOf(each) === key) ?? null)
  }
  const waiting = rows
    .filter(({ status }) => status === 'waiting')
    .flatMap(({ kind }) => kind?.platform ?? [])
    .find((platform) => platform !== shop?.platform)
  const isUnknown = (platform: PlatformId): boolean =>
    !choices.some((each) => each.platform === platform)
  const isFirst = workbench.shops !== null && choices.length === 0
  const asksNew = isOther || isFirst || (waiting !== undefined && isUnknown(waiting))
  return (
    <div className={styles['shop']}>
      <label htmlFor={selectId} className={styles['label']}>
        {words.workbench.imports.shop}
      </label>
      <select
        id={selectId}
        className={styles['select']}
        data-testid="shop-select"
        value={shop === null ? (asksNew ? OTHER : '') : keyOf(shop)}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="" disabled>
          {words.workbench.imports.shopNone}
        </option>
        {choices.map((each) => (
          <option key={keyOf(each)} value={keyOf(each)}>
            {[words.common.platforms[each.platform], each.name, each.nativeId].join(
              words.common.dot,
            )}
          </option>
        ))}
        <option value={OTHER}>{words.workbench.imports.shopOther}</option>
      </select>
      <span className={styles['note']}>{words.workbench.imports.shopNote}</span>
      {asksNew ? (
        <NewShop
          key={waiting}
          platform={waiting ?? PLATFORM_IDS[0]}
          onShop={(made) => {
            setOther(false)
            workbench.queue.chooseShop(made)
          }}
        />
      ) : null}
    </div>
  )
}

/** Shop ids of the marketplaces: numbers, names or domains, without a gap. */
const SHOP_ID = /^[\w.@-]{2,60}$/

/** Name and id of a shop that neither a page nor a file has told yet. */
function NewShop(props: {
  /** The one that a file waits for. */
  readonly platform: PlatformId
  readonly onShop: (shop: ShopChoice) => void
}) {
  const { common, workbench } = useWords()
  const words = workbench.imports
  const platformId = useId()
  const [platform, setPlatform] = useTyped('new shop platform', () => props.platform)
  const [nativeId, setNativeId] = useTyped('new shop id', () => '')
  const [name, setName] = useTyped('new shop name', () => '')
  const [isWrong, setWrong] = useState(false)
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const id = nativeId.trim()
    setWrong(!SHOP_ID.test(id))
    if (SHOP_ID.test(id)) props.onShop({ platform, nativeId: id, name: name.trim() || id })
  }
  return (
    <form className={styles['newShop']} onSubmit={submit} noValidate>
      <label htmlFor={platformId} className={styles['label']}>
        {words.marketplace}
      </label>
      <select
        id={platformId}
        className={styles['select']}
        data-testid="new-shop-platform"
        value={platform}
        onChange={({ target }) =>
          setPlatform(PLATFORM_IDS.find((id) => id === target.value) ?? platform)
        }
      >
        {PLATFORM_IDS.map((id) => (
          <option key={id} value={id}>
            {common.platforms[id]}
          </option>
        ))}
      </select>
      <TextField
        label={words.shopId}
        note={words.shopIdNote}
        error={isWrong ? words.shopIdWrong : null}
        maxLength={60}
        value={nativeId}
        testId="new-shop-id"
        onChange={(event) => setNativeId(event.target.value)}
      />
      <TextField
        label={words.shopName}
        maxLength={60}
        value={name}
        testId="new-shop-name"
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" data-testid="use-shop">
        {words.useShop}
      </Button>
    </form>
  )
}
