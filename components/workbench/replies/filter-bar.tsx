import { Button } from '@/components/ui/button'
import { useLocale } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import { REPLY_STAGES } from '@/lib/replies/reply'
import { LOCALES } from '@/lib/settings/settings'
import { PLATFORM_IDS } from '@/lib/shared/platforms'

import { useWorkbench } from '../use-workbench'
import { languageName } from './language-name'
import { isNarrowed, NO_FILTER, type LibraryFilter } from './library-filters'
import styles from './replies.module.css'
import { useShownLibrary } from './use-library'

export interface FilterBarProps {
  readonly filter: LibraryFilter
  readonly onFilter: (filter: LibraryFilter) => void
}

interface PickProps {
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [value: string, label: string])[]
  readonly onPick: (value: string) => void
}

function Pick({ label, value, options, onPick }: PickProps) {
  return (
    <select
      className={styles['pick']}
      aria-label={label}
      value={value}
      onChange={(event) => onPick(event.target.value)}
    >
      {options.map(([each, name]) => (
        <option key={each} value={each}>
          {name}
        </option>
      ))}
    </select>
  )
}

/** Languages that anything in the library is said in, ours first. */
function useLanguages(): readonly string[] {
  const { replies } = useShownLibrary()
  const said = new Set(replies.flatMap(({ texts }) => texts.map(({ lang }) => lang)))
  return [...new Set<string>([...LOCALES, ...said])]
}

/** What narrows the list beside group and words. */
export function FilterBar({ filter, onFilter }: FilterBarProps) {
  const { replies } = useWords()
  const words = replies.library
  const narrow = (some: Partial<LibraryFilter>): void => onFilter({ ...filter, ...some })
  return (
    <div className={styles['filters']}>
      <StagePick filter={filter} narrow={narrow} />
      <PlacePick filter={filter} narrow={narrow} />
      <GapPick filter={filter} narrow={narrow} />
      <Pick
        label={words.audience}
        value={filter.audience ?? ''}
        options={[
          ['', words.anyAudience],
          ['shop', words.shop],
          ['private', words.private],
        ]}
        onPick={(value) =>
          narrow({ audience: value === 'shop' || value === 'private' ? value : null })
        }
      />
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={filter.contradicts}
          onChange={(event) => narrow({ contradicts: event.target.checked })}
        />
        {words.contradicts}
      </label>
      {isNarrowed(filter) ? (
        <Button
          variant="text"
          size="small"
          onClick={() => onFilter({ ...NO_FILTER, groupId: filter.groupId })}
        >
          {words.clear}
        </Button>
      ) : null}
    </div>
  )
}

interface PartProps {
  readonly filter: LibraryFilter
  readonly narrow: (some: Partial<LibraryFilter>) => void
}

function StagePick({ filter, narrow }: PartProps) {
  const { panel, replies } = useWords()
  return (
    <Pick
      label={replies.library.stage}
      value={filter.stage ?? ''}
      options={[
        ['', replies.library.anyStage],
        ...REPLY_STAGES.map((stage) => [stage, panel.stages[stage]] as const),
      ]}
      onPick={(value) => narrow({ stage: REPLY_STAGES.find((each) => each === value) ?? null })}
    />
  )
}

function PlacePick({ filter, narrow }: PartProps) {
  const { common, replies } = useWords()
  const { shops } = useWorkbench()
  return (
    <Pick
      label={replies.library.place}
      value={filter.shopId ?? filter.platform ?? ''}
      options={[
        ['', replies.library.anyPlace],
        ...PLATFORM_IDS.map((id) => [id, common.platforms[id]] as const),
        ...(shops ?? []).map(({ id, name, nativeId }) => [id, name ?? nativeId] as const),
      ]}
      onPick={(value) => {
        const shop = shops?.find(({ id }) => id === value)
        const platform = shop?.platform ?? PLATFORM_IDS.find((id) => id === value) ?? null
        narrow({ platform, shopId: shop?.id ?? null })
      }}
    />
  )
}

function GapPick({ filter, narrow }: PartProps) {
  const words = useWords().replies.library
  const locale = useLocale()
  const languages = useLanguages()
  return (
    <Pick
      label={words.gap}
      value={filter.without ?? ''}
      options={[
        ['', words.anyGap],
        ...languages.map((lang) => [lang, words.without(languageName(lang, locale))] as const),
      ]}
      onPick={(value) => narrow({ without: value === '' ? null : value })}
    />
  )
}
