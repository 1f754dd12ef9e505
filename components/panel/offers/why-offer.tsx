import type { ReactNode } from 'react'

import { useWords } from '@/components/ui/words'
import type {
  AssociationLine,
  AssociationsView,
  OfferReasonView,
  OfferView,
} from '@/lib/messaging/offer-calls'
import type { PlatformId } from '@/lib/shared/platforms'

import { Sheet } from '../sheet'
import { useAnswer } from '@/components/ui/use-answer'
import type { Desk } from '../use-desk'
import { Part, Row } from '../why/why-parts'
import whyStyles from '../why/why.module.css'
import { excludedWords, liftWords, movesWords, reasonWords, type OfferSpeech } from './offer-words'
import { useShownOffers } from './use-shown-offers'
import { useSpeech } from './use-speech'

type Together = Extract<OfferReasonView, { readonly kind: 'together' }>

/** How often the two products of a pair were bought, the one that is asked about first. */
interface Pair {
  readonly both: number
  readonly asked: number
  readonly offered: number
}

const pairOf = (line: AssociationLine, askedId: string): Pair => {
  const isFirst = line.one.id === askedId
  return {
    both: line.count,
    asked: isFirst ? line.oneCount : line.otherCount,
    offered: isFirst ? line.otherCount : line.oneCount,
  }
}

const joins = ({ one, other }: AssociationLine, id: string): boolean =>
  one.id === id || other.id === id

interface FiguresProps {
  readonly view: AssociationsView
  readonly reason: Together
  readonly offer: OfferView
  readonly productId: string
  readonly speech: OfferSpeech
}

/** The counts behind "bought together", from which everybody can reckon the rest. */
function Figures({ view, reason, offer, productId, speech }: FiguresProps) {
  const { words, formats, now } = speech
  const said = words.offers.whySheet
  const line = view.lines.find((each) => joins(each, productId) && joins(each, reason.productId))
  if (line === undefined) return <p className={whyStyles['text']}>{said.gone}</p>
  const { both, asked, offered } = pairOf(line, reason.productId)
  const counted = view.minedAt === null ? null : said.counted(formats.moment(view.minedAt, now))
  return (
    <ul>
      <Row label={said.both} value={formats.number(both)} />
      <Row label={said.with(reason.title)} value={formats.number(asked)} />
      <Row label={said.with(offer.title)} value={formats.number(offered)} />
      <Row
        label={said.confidence}
        value={asked === 0 ? null : formats.percent(both / asked)}
        ground={said.share(formats.number(both), formats.number(asked))}
      />
      <Row
        label={said.lift}
        value={said.times(liftWords(line.lift, formats))}
        ground={line.isSignificant ? said.noAccident : said.accident}
      />
      <Row label={said.behind} value={formats.number(view.baskets)} ground={counted} />
    </ul>
  )
}

interface TogetherProps extends Omit<FiguresProps, 'view'> {
  readonly read: Desk['offers']['readFigures']
}

function TogetherPart({ read, ...figures }: TogetherProps) {
  const said = useWords().offers.whySheet
  const { asked } = useAnswer(() => read(figures.reason.productId))
  return (
    <Part title={said.figures}>
      {asked.state === 'there' ? (
        <Figures {...figures} view={asked.value} />
      ) : (
        <p className={whyStyles['text']} aria-busy={asked.state === 'loading'}>
          {asked.state === 'loading' ? said.loading : said.failed}
        </p>
      )}
    </Part>
  )
}

/** Its price, when that ends, and what it moves of the order's value. */
function OrderPart({
  offer,
  asked,
  speech,
}: Pick<FiguresProps, 'offer' | 'speech'> & { readonly asked: ReadonlySet<string> }) {
  const { words, formats, now } = speech
  const said = words.offers.whySheet
  const { item, price, endsAt } = offer
  return (
    <Part title={said.order}>
      <ul>
        <Row
          label={said.price}
          value={price === null ? null : formats.money(price)}
          ground={item.kind === 'product' ? said.listPrice : said.setPrice}
        />
        {endsAt === null ? null : (
          <Row label={said.ends} value={formats.moment(endsAt, now)} ground={said.zone} />
        )}
        <Row label={said.moves} value={movesWords(offer, asked, speech)} />
      </ul>
    </Part>
  )
}

export interface WhyOfferProps {
  readonly offerId: string
  readonly platform: PlatformId
  /** Whose page it is. */
  readonly aside: ReactNode
  readonly desk: Desk
}

/** Why an offer is made: its reasons with their counts, its price, what it moves, and what was left out. */
export function WhyOffer({ offerId, platform, aside, desk }: WhyOfferProps) {
  const speech = useSpeech(platform, desk.offers)
  const shown = useShownOffers(desk.offers)
  const { words } = speech
  const said = words.offers.whySheet
  const { closeSheet } = desk.parts
  const view = shown?.state === 'there' ? shown.value : null
  const answer = view?.answer.state === 'fits' ? view.answer : null
  const offer = answer?.offers.find((each) => each.offerId === offerId)
  if (view === null || answer === null || offer === undefined) return null
  const { item, reasons, points } = offer
  const together = reasons.find((reason) => reason.kind === 'together')
  const asked = new Set(view.asked.map(({ id }) => id))
  const [point] = points
  return (
    <Sheet title={said.title} aside={aside} onBack={closeSheet}>
      <div className={whyStyles['lead']}>
        <p>
          <b>{offer.title}</b>
        </p>
        <p>{reasonWords(reasons[0], speech)}</p>
      </div>
      {together !== undefined && item.kind === 'product' ? (
        <TogetherPart
          reason={together}
          offer={offer}
          productId={item.productId}
          speech={speech}
          read={desk.offers.readFigures}
        />
      ) : null}
      {reasons.length > 1 ? (
        <Part title={said.speaks}>
          {reasons.slice(1).map((reason) => (
            <p key={reason.kind} className={whyStyles['text']}>
              {reasonWords(reason, speech)}
            </p>
          ))}
        </Part>
      ) : null}
      <OrderPart offer={offer} asked={asked} speech={speech} />
      <Part title={said.points}>
        <p className={whyStyles['text']}>
          {point === undefined
            ? said.noPoints
            : words.offers.sentences.point(point.feature, point.advantage, point.benefit)}
        </p>
      </Part>
      <Part title={said.leftOut}>
        <p className={whyStyles['text']}>
          {excludedWords(answer.excluded, speech) ?? said.leftOutNone}
        </p>
      </Part>
    </Sheet>
  )
}
