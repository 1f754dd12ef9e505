import { classes } from '@/components/ui/classes'
import { useWords } from '@/components/ui/words'

import { DuplicatesView } from '../duplicates/duplicates-view'
import { Page } from '../frame'
import { hrefOf, useRoutePart } from '../use-route'
import styles from './customers-view.module.css'
import { FiguresView } from './figures-view'

const PARTS = ['figures', 'duplicates'] as const

/** What is known of all customers together, and which of them may be one. */
export function CustomersView() {
  const words = useWords()
  const { tabs } = words.people
  const named = useRoutePart()
  const part = PARTS.find((each) => each === named) ?? 'figures'
  return (
    <Page
      title={words.workbench.nav.customers}
      aside={
        <nav aria-label={tabs.label}>
          <ul className={styles['tabs']}>
            {PARTS.map((each) => (
              <li key={each}>
                <a
                  className={classes(styles['tab'], each === part && styles['current'])}
                  href={hrefOf('customers', each)}
                  aria-current={each === part ? 'page' : undefined}
                >
                  {tabs[each]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      }
    >
      {part === 'figures' ? <FiguresView /> : <DuplicatesView />}
    </Page>
  )
}
