import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icons'
import { KeyCap } from '@/components/ui/key-cap'
import { useWords } from '@/components/ui/words'

import styles from './search-bar.module.css'

export interface SearchBarProps {
  readonly onOpen: () => void
  readonly onHelp: () => void
  /** Absent where the page has no chat box. */
  readonly onCheck: (() => void) | undefined
}

/** The way to the replies, at the panel's foot. */
export function SearchBar({ onOpen, onHelp, onCheck }: SearchBarProps) {
  const { guard, palette } = useWords()
  return (
    <div className={styles['bar']}>
      <button
        type="button"
        className={styles['search']}
        data-testid="open-search"
        aria-haspopup="listbox"
        aria-keyshortcuts="/"
        onClick={onOpen}
      >
        <Icon name="search" />
        <span>{palette.placeholderLong}</span>
        <KeyCap>/</KeyCap>
      </button>
      {onCheck === undefined ? null : (
        <Button
          variant="icon"
          data-testid="check-box"
          aria-label={guard.box.check}
          title={`${guard.box.check} (G)`}
          aria-keyshortcuts="G"
          onClick={onCheck}
        >
          <Icon name="shield" />
        </Button>
      )}
      <button type="button" className={styles['help']} aria-keyshortcuts="Shift+?" onClick={onHelp}>
        {palette.keys} <KeyCap>?</KeyCap>
      </button>
    </div>
  )
}
