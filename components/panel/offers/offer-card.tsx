import { useCallback } from 'react'

import { Button } from '@/components/ui/button'
import { KeyCap } from '@/components/ui/key-cap'
import { useNow } from '@/components/ui/use-now'
import { useWords } from '@/components/ui/words'
import type { OfferView } from '@/lib/messaging/offer-calls'

import type { Desk } from '../use-desk'
import { OfferActs } from './offer-acts'
import styles from './offer-card.module.css'
import { reasonWords, type OfferSpeech } from './offer-words'

interface PartProps {
  readonly offer: OfferView
  readonly speech: OfferSpeech
}

/** The price, and when it ends where it does. */
function Price({ offer: { price, endsAt }, speech }: PartProps) {
  const { words, formats, now } = speech
  const { noPrice, until, ended } = words.offers
  const untilEnd = useCallback(
    (at: number) => (endsAt === null || endsAt <= at ? Infinity : endsAt - at),
    [endsAt],
  )
  const isOver = useNow(untilEnd) >= (endsAt ?? Infinity)
  return (
    <span className={styles['price']}>
      {price === null ? <i>{noPrice}</i> : <b>{formats.money(price)}</b>}
      {endsAt === null ? null : (
        <span className={styles['end']}>{isOver ? ended : until(formats.moment(endsAt, now))}</span>
      )}
    </span>
  )
}

/** What a package is made of, and what comes with it. */
function PackageLine({ offer: { members, gift, freeShipping }, speech }: PartProps) {
  const { common, offers } = speech.words
  const parts = members.map(({ title, pieces }) =>
    pieces === 1 ? title : offers.member(title, speech.formats.number(pieces)),
  )
  if (gift !== null) parts.push(offers.gift(gift))
  if (freeShipping) parts.push(offers.freeShipping)
  return parts.length === 0 ? null : (
    <span className={styles['members']}>{parts.join(common.dot)}</span>
  )
}

function CardActs({ offer, desk: { offers, parts } }: Pick<OfferCardProps, 'offer' | 'desk'>) {
  const words = useWords().offers
  const { offerId, title, noted } = offer
  const sheet = (name: 'offer-wording' | 'offer-why', label: string) => (
    <Button
      variant="text"
      size="small"
      data-testid={name}
      aria-haspopup="dialog"
      aria-label={`${label}: ${title}`}
      onClick={() => {
        offers.pick(offerId)
        parts.openSheet(name)
      }}
    >
      {label}
    </Button>
  )
  return (
    <div className={styles['acts']}>
      {sheet('offer-wording', words.wording)}
      {sheet('offer-why', words.why)}
      {noted === null ? null : (
        <OfferActs
          title={title}
          noted={noted}
          onNote={(what) => offers.noteAnswer(offerId, what)}
        />
      )}
    </div>
  )
}

export interface OfferCardProps extends PartProps {
  /** What it moves, where the head of the section does not say it. */
  readonly moves: string | null
  readonly desk: Desk
}

/** An offer with its reasons: pressed, its sentence is filled in; what came of it is noted below. */
export function OfferCard({ offer, moves, desk, speech }: OfferCardProps) {
  const { offers } = desk
  const words = speech.words.offers
  const isFirst = offers.offers[0]?.offerId === offer.offerId
  const [point] = offer.points
  const said = offer.reasons.map((reason) => reasonWords(reason, speech))
  if (point !== undefined) said.push(words.sentences.benefit(point.benefit))
  // What is shown may be covered; what is filled in is the offer as it is.
  const meant = offers.offers.find(({ offerId }) => offerId === offer.offerId)
  return (
    <li className={styles['item']} data-testid="offer" data-offer={offer.offerId}>
      <button
        type="button"
        className={styles['offer']}
        data-testid="fill-offer"
        title={isFirst ? words.fillKey : words.fills(offer.title)}
        aria-keyshortcuts={isFirst ? '4 Alt+4' : undefined}
        onClick={() => desk.fillOffer(meant)}
      >
        <span className={styles['key']}>{isFirst ? <KeyCap>4</KeyCap> : null}</span>
        <span className={styles['body']}>
          <span className={styles['title']}>
            <b>{offer.title}</b>
            <Price offer={offer} speech={speech} />
          </span>
          {moves === null ? null : <span className={styles['members']}>{moves}</span>}
          <span className={styles['reasons']} data-testid="offer-reason">
            {words.sentences.join(said)}
          </span>
          {offer.story === '' ? null : <span className={styles['story']}>{offer.story}</span>}
          <PackageLine offer={offer} speech={speech} />
        </span>
      </button>
      <CardActs offer={offer} desk={desk} />
    </li>
  )
}
