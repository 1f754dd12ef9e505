import { classes } from '@/components/ui/classes'

import styles from './part-links.module.css'
import { hrefOf } from './use-route'

export interface PartLinksProps<Part extends string> {
  readonly view: Parameters<typeof hrefOf>[0]
  readonly parts: readonly Part[]
  readonly current: Part
  /** What the links are called together, and each of them. */
  readonly words: Readonly<Record<Part | 'label', string>>
}

/** Links to the parts of a view, in its head. */
export function PartLinks<Part extends string>(props: PartLinksProps<Part>) {
  const { view, parts, current, words } = props
  return (
    <nav aria-label={words.label}>
      <ul className={styles['tabs']}>
        {parts.map((part) => (
          <li key={part}>
            <a
              className={classes(styles['tab'], part === current && styles['current'])}
              href={hrefOf(view, part)}
              aria-current={part === current ? 'page' : undefined}
            >
              {words[part]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
