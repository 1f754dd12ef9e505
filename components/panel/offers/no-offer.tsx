import type { ReactNode } from 'react'

import { Button } from '@/components/ui/button'
import { useFormats, useWords } from '@/components/ui/words'
import type { OffersView } from '@/lib/messaging/offer-calls'
import type { MissingData } from '@/lib/offers/offer'

import styles from './no-offer.module.css'
import { OfferFrame } from './offer-frame'
import { excludedWords } from './offer-words'
import type { OffersProps } from './offers'

type Unfit = Exclude<OffersView['answer'], { readonly state: 'fits' }>

interface ReasonProps {
  readonly text: string
  readonly more?: string | null
  readonly act?: ReactNode
}

function Reason({ text, more = null, act }: ReasonProps) {
  return (
    <div className={styles['none']}>
      <p>{text}</p>
      {more === null ? null : <p className={styles['more']}>{more}</p>}
      {act}
    </div>
  )
}

/** The first thing that is missing is the one to mend: without orders or products no context helps. */
const gravestOf = (missing: readonly MissingData[]): MissingData =>
  (['orders', 'products', 'context'] as const).find((each) => missing.includes(each)) ?? 'context'

function TooLittle({
  missing,
  desk,
}: Pick<OffersProps, 'desk'> & { missing: readonly MissingData[] }) {
  const words = useWords().offers
  const { openImport, openProducts } = desk.actions
  const gravest = gravestOf(missing)
  const acts: Readonly<Record<MissingData, ReactNode>> = {
    orders: <Button onClick={openImport}>{words.importOrders}</Button>,
    products: <Button onClick={openProducts}>{words.addProducts}</Button>,
    context: null,
  }
  return <Reason text={words.missing[gravest]} act={acts[gravest]} />
}

/** The reason why nothing is offered; null: the question was not answered. */
export function NoOffer({
  answer,
  desk,
  hasRecords,
}: OffersProps & { readonly answer: Unfit | null }) {
  const words = useWords()
  const formats = useFormats()
  const { offers } = words
  const { none } = offers
  if (answer === null)
    return (
      <OfferFrame state="failed">
        <Reason
          text={offers.failed}
          act={<Button onClick={() => void desk.offers.again()}>{offers.retry}</Button>}
        />
      </OfferFrame>
    )
  if (answer.state === 'too-little-data')
    return (
      <OfferFrame state={answer.state}>
        <TooLittle missing={answer.missing} desk={desk} />
      </OfferFrame>
    )
  const { showRecords } = desk.parts
  switch (answer.why) {
    case 'complaint-open':
      return (
        <OfferFrame state={answer.why}>
          <Reason
            text={none.complaint}
            act={hasRecords ? <Button onClick={showRecords}>{none.openRecords}</Button> : null}
          />
        </OfferFrame>
      )
    case 'refund':
    case 'grievance':
      return (
        <OfferFrame state={answer.why}>
          <Reason text={none[answer.why]} />
        </OfferFrame>
      )
    case 'nothing-fits': {
      const fell = excludedWords(answer.excluded, { words, formats })
      return (
        <OfferFrame state={answer.why}>
          <Reason text={none.nothing} more={fell === null ? none.noTie : none.fellAway(fell)} />
        </OfferFrame>
      )
    }
  }
}
