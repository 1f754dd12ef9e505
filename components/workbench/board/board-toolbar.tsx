import type { RefObject } from 'react'

import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { Icon } from '@/components/ui/icons'
import { KeyCap } from '@/components/ui/key-cap'
import { SelectField } from '@/components/ui/select-field'
import { useFormats, useWords } from '@/components/ui/words'
import type { CaseView } from '@/lib/aftersales/case-view'
import type { Money } from '@/lib/shared/money'
import { CASE_KINDS } from '@/lib/shared/cases'

import { BOARD_SORTS, shopOf, type BoardChoice } from './board-state'
import styles from './board.module.css'

/** Least amounts that are offered, minor units. */
const FROM_MINOR = [5_000, 20_000, 100_000]

export interface BoardToolbarProps {
  readonly cases: readonly CaseView[]
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
          value={choice.query}
          onChange={(event) => onChoice({ ...choice, query: event.target.value })}
        />
      </div>
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

function Filters({ cases, currency, choice, onChoice }: BoardToolbarProps) {
  const words = useWords()
  const formats = useFormats()
  const { board, common } = words
  const shops = [...new Set(cases.map(shopOf))].toSorted()
  const kinds = CASE_KINDS.filter((kind) => cases.some((each) => each.kind === kind))
  const amounts: readonly Money[] =
    currency === null ? [] : FROM_MINOR.map((minor) => ({ minor, currency }))
  return (
    <>
      <SelectField
        label={board.shop}
        testId="board-shop"
        value={choice.shop ?? ''}
        options={[
          { value: '', label: board.allShops },
          ...shops.map((shop) => ({ value: shop, label: shop })),
        ]}
        onValue={(value) => onChoice({ ...choice, shop: value === '' ? null : value })}
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
          onChoice({ ...choice, kind: CASE_KINDS.find((kind) => kind === value) ?? null })
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
