import { Icon } from '@/components/ui/icons'
import { KeyCap } from '@/components/ui/key-cap'
import { useWords } from '@/components/ui/words'

import styles from './search-bar.module.css'

export interface SearchBarProps {
  readonly onOpen: () => void
  readonly onHelp: () => void
}

/** The way to the replies, at the panel's foot. */
export function SearchBar({ onOpen, onHelp }: SearchBarProps) {
  const { palette } = useWords()
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
      <button type="button" className={styles['help']} aria-keyshortcuts="Shift+?" onClick={onHelp}>
        {palette.keys} <KeyCap>?</KeyCap>
      </button>
    </div>
  )
}
