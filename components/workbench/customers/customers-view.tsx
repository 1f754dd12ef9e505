import { useWords } from '@/components/workbench/words'

import { arriving } from '../arriving'
import { DuplicatesView } from '../duplicates/duplicates-view'
import { Page } from '../frame'
import { PartLinks } from '../part-links'
import { useRouteDetail, useRoutePart, PARTS } from '../use-route'
import { FiguresView } from './figures-view'
import { ListView } from './list/list-view'

type Part = (typeof PARTS)['customers'][number]

const VIEWS: Readonly<Record<Part, () => React.ReactNode>> = {
  figures: FiguresView,
  list: ListView,
  duplicates: DuplicatesView,
}

const PersonPage = arriving(async () => (await import('./person/person-page')).PersonPage)

/** What is known of all customers together, lists of them, which of them may be one, and each by themselves. */
export function CustomersView() {
  const words = useWords()
  const named = useRoutePart()
  const detail = useRouteDetail()
  const part = PARTS.customers.find((each) => each === named)
  if (part === undefined && named !== '' && detail !== '')
    return <PersonPage key={`${named} ${detail}`} shopId={named} customerId={detail} />
  const View = VIEWS[part ?? 'figures']
  return (
    <Page
      title={words.workbench.nav.customers}
      aside={
        <PartLinks
          view="customers"
          parts={PARTS.customers}
          current={part ?? 'figures'}
          words={words.people.tabs}
        />
      }
    >
      <View />
    </Page>
  )
}
