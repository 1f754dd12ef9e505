import { useWords } from '@/components/workbench/words'

import { DuplicatesView } from '../duplicates/duplicates-view'
import { Page } from '../frame'
import { PartLinks } from '../part-links'
import { useRoutePart } from '../use-route'
import { FiguresView } from './figures-view'

const PARTS = ['figures', 'duplicates'] as const

/** What is known of all customers together, and which of them may be one. */
export function CustomersView() {
  const words = useWords()
  const named = useRoutePart()
  const part = PARTS.find((each) => each === named) ?? 'figures'
  return (
    <Page
      title={words.workbench.nav.customers}
      aside={<PartLinks view="customers" parts={PARTS} current={part} words={words.people.tabs} />}
    >
      {part === 'figures' ? <FiguresView /> : <DuplicatesView />}
    </Page>
  )
}
