import type { RefObject } from 'react'

import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { Icon } from '@/components/ui/icons'
import { KeyCap } from '@/components/ui/key-cap'
import { SelectField } from '@/components/ui/select-field'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { CaseFigures } from '@/lib/aftersales/find-cases'
import type { Money } from '@/lib/shared/money'

import { useWorkbench } from '../use-workbench'
import { BOARD_SORTS, type BoardChoice } from './board-state'
import styles from './board.module.css'

/** Least amounts that are offered, minor units. */
const FROM_MINOR = [5_000, 20_000, 100_000]

export interface BoardToolbarProps {
  /** Null until they are summed. */
  readonly figures: CaseFigures | null
  /** The currency most cases are in. */
  readonly currency: string | null
  readonly choice: BoardChoice
  readonly shiftEnd: string
  readonly searchRef: RefObject<HTMLInputElement | null>
  readonly onChoice: (choice: BoardChoice) => void
  readonly onShiftEnd: (time: string) => void
  readonly onTrack: () => void
}

/** Search, filters, order and the end of the shift. */
export function BoardToolbar(props: BoardToolbarProps) {
  const { board } = useWords()
  const { choice, onChoice, searchRef, shiftEnd, onShiftEnd, onTrack } = props
  return (
    <div className={styles['tools']}>
      <div className={styles['search']}>
        <TextField
          ref={searchRef}
          label={board.search}
          placeholder={board.searchHint}
          before={<Icon name="search" size={14} />}
          after={<KeyCap>/</KeyCap>}
          testId="board-search"
          value={choice.text}
          onChange={(event) => onChoice({ ...choice, text: event.target.value })}
        />
      </div>
      <PlatformFilter {...props} />
      <Filters {...props} />
      <SelectField
        label={board.sort}
        testId="board-sort"
        value={choice.sort}
        options={BOARD_SORTS.map((value) => ({ value, label: board.sorts[value] }))}
        onValue={(value) =>
          onChoice({ ...choice, sort: BOARD_SORTS.find((each) => each === value) ?? 'time' })
        }
      />
      <TextField
        type="time"
        label={board.shiftEnd}
        testId="shift-end"
        value={shiftEnd}
        onChange={(event) => onShiftEnd(event.target.value)}
      />
      <Button size="large" data-testid="track" onClick={onTrack}>
        {board.track} <KeyCap>N</KeyCap>
      </Button>
    </div>
  )
}

/** Marketplaces: only where there is a choice. */
function PlatformFilter({ figures, choice, onChoice }: BoardToolbarProps) {
  const { board, common } = useWords()
  const platforms = figures?.platforms ?? []
  if (platforms.length < 2) return null
  return (
    <SelectField
      label={board.platform}
      testId="board-platform"
      value={choice.platform ?? ''}
      options={[
        { value: '', label: board.allPlatforms },
        ...platforms.map((id) => ({ value: id, label: common.platforms[id] })),
      ]}
      onValue={(value) =>
        onChoice({ ...choice, platform: platforms.find((id) => id === value) ?? null })
      }
    />
  )
}

function Filters({ figures, currency, choice, onChoice }: BoardToolbarProps) {
  const words = useWords()
  const formats = useFormats()
  const { board, common } = words
  const { shops } = useWorkbench()
  const kinds = figures?.kinds ?? []
  const named = (figures?.shopIds ?? []).map((id) => {
    const shop = shops?.find((each) => each.id === id)
    return { value: id, label: shop?.name ?? shop?.nativeId ?? common.unknown }
  })
  const amounts: readonly Money[] =
    currency === null ? [] : FROM_MINOR.map((minor) => ({ minor, currency }))
  return (
    <>
      <SelectField
        label={board.shop}
        testId="board-shop"
        value={choice.shopId ?? ''}
        options={[{ value: '', label: board.allShops }, ...named]}
        onValue={(value) => onChoice({ ...choice, shopId: value === '' ? null : value })}
      />
      <SelectField
        label={board.kind}
        testId="board-kind"
        value={choice.kind ?? ''}
        options={[
          { value: '', label: board.allKinds },
          ...kinds.map((kind) => ({ value: kind, label: common.caseKinds[kind] })),
        ]}
        onValue={(value) =>
          onChoice({ ...choice, kind: kinds.find((kind) => kind === value) ?? null })
        }
      />
      <SelectField
        label={board.money}
        testId="board-money"
        value={choice.from === null ? '' : String(choice.from.minor)}
        options={[
          { value: '', label: board.anyMoney },
          ...amounts.map((amount) => ({
            value: String(amount.minor),
            label: board.from(formats.money(amount)),
          })),
        ]}
        onValue={(value) =>
          onChoice({
            ...choice,
            from: amounts.find(({ minor }) => String(minor) === value) ?? null,
          })
        }
      />
    </>
  )
}
