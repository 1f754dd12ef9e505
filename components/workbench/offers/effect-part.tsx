import { useAnswer } from '@/components/ui/use-answer'
import { Button } from '@/components/ui/button'
import { useWords } from '@/components/workbench/words'
import type { OfferFigures } from '@/lib/messaging/offer-calls'

import { Card } from '../card'
import { Figure } from '../figure'
import { Notice } from '../notice'
import { useServices } from '../services'
import { EffectTable } from './effect-table'
import { Failed } from './failed'
import styles from './offers.module.css'
import { useShop } from './shop-context'
import { Uplift } from './uplift'
import { useRetiring, type Retiring } from './use-retiring'

/** How offers did, what they add, and which are better retired. */
export function EffectPart() {
  const { workbench } = useWords()
  const { call } = useServices()
  const { shopId } = useShop()
  const { asked, again } = useAnswer(() => call('readOfferFigures', { shopId }))
  if (asked.state === 'loading') return <p>{workbench.loading}</p>
  if (asked.state === 'failed') return <Failed onAgain={() => void again()} />
  return <Effect figures={asked.value} />
}

function Effect({ figures }: { readonly figures: OfferFigures }) {
  const { effect: own } = useWords().sales
  const retiring = useRetiring(figures.offers)
  if (figures.offered === 0)
    return (
      <Card title={own.title} testId="effect">
        <p className={styles['empty']}>{own.empty}</p>
      </Card>
    )
  return (
    <>
      <News retiring={retiring} />
      <Counts figures={figures} />
      <Uplift uplift={figures.uplift} />
      <EffectTable offers={figures.offers} retiring={retiring} />
    </>
  )
}

/** What became of the offer that was retired or taken back last. */
function News({ retiring: { news, set } }: { readonly retiring: Retiring }) {
  const { sales } = useWords()
  if (news === null) return null
  const { what, offer } = news
  if (what === 'failed') return <Notice tone="bad">{sales.notKept}</Notice>
  const { effect: own } = sales
  if (what === 'restored') return <Notice tone="good">{own.restored(offer.title)}</Notice>
  const say = offer.item === 'product' ? own.retiredProduct : own.retiredPackage
  return (
    <div className={styles['line']}>
      <Notice tone="good">{say(offer.title)}</Notice>
      <Button data-testid="undo-retire" onClick={() => void set(offer, false)}>
        {sales.undo}
      </Button>
    </div>
  )
}

/** Offered, taken, refused, ordered. */
function Counts({ figures }: { readonly figures: OfferFigures }) {
  const { sales, common } = useWords()
  const { effect: own } = sales
  const { formats } = useShop()
  const { offered, taken, refused, ordered, orderedWithout } = figures
  const share = (hits: number, of: number): string =>
    of === 0 ? common.unknown : formats.percent(hits / of)
  const grounds = [
    own.ofTalks(formats.number(ordered.hits), formats.number(ordered.of)),
    own.without(share(orderedWithout.hits, orderedWithout.of)),
  ]
  const cells = [
    { label: own.offered, value: formats.number(offered), ground: '' },
    ...(
      [
        [own.taken, taken],
        [own.refused, refused],
      ] as const
    ).map(([label, count]) => ({
      label,
      value: formats.number(count),
      ground: own.ofOffered(share(count, offered)),
    })),
    {
      label: own.ordered,
      value: share(ordered.hits, ordered.of),
      ground: grounds.join(common.dot),
    },
  ]
  return (
    <section className={styles['counts']} aria-label={own.counts} data-testid="effect">
      {cells.map((cell) => (
        <Figure key={cell.label} {...cell} />
      ))}
    </section>
  )
}
