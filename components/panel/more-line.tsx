import { Icon } from '@/components/ui/icons'

import styles from './more-line.module.css'

export interface MoreLineProps {
  readonly label: string
  readonly value: string
  readonly onOpen: () => void
}

/** One fact with the way to its ground. */
export function MoreLine({ label, value, onOpen }: MoreLineProps) {
  return (
    <li className={styles['item']}>
      <button type="button" className={styles['line']} aria-haspopup="dialog" onClick={onOpen}>
        <span>{label}</span>
        <b>{value}</b>
        <Icon name="chevron" size={14} />
      </button>
    </li>
  )
}
