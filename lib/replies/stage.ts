import type { OrderState } from '@/lib/shared/orders'

import type { ReplyStage } from './reply'
import { toSaid, wasSaid } from './said'
import type { HandStage, Situation } from './situation'
import { enStageWords } from './stage-words/en'
import { STAGE_SIGNALS, type StageSignal, type StageWords } from './stage-words/stage-words'
import { zhCnStageWords } from './stage-words/zh-CN'
import { zhTwStageWords } from './stage-words/zh-TW'

/** Where a talk stands, and what tells so: words, the newest order, an open case, that it has only begun, or somebody. */
export interface TalkStage {
  readonly stage: ReplyStage
  readonly by: 'said' | 'order' | 'case' | 'start' | 'hand'
}

/** More messages than this are past the welcome. */
const WELCOME_MESSAGES = 3

/** Buyers write in their own language, whatever the panel speaks. */
const LANGUAGES: readonly StageWords[] = [enStageWords, zhCnStageWords, zhTwStageWords]

/** Stages that fit by the state of the newest order, the likeliest first. */
const STAGES_BY_STATE: Readonly<Record<OrderState, readonly [ReplyStage, ReplyStage]>> = {
  unpaid: ['confirm', 'purpose'],
  paid: ['in-sale', 'confirm'],
  shipped: ['in-sale', 'after-sale'],
  received: ['care', 'after-sale'],
  refunding: ['after-sale', 'in-sale'],
  refunded: ['after-sale', 'care'],
  closed: ['purpose', 'confirm'],
}

/** Stages that fit the buyer's state, whatever was said, the likeliest first. */
export function stagesByState(
  situation: Pick<Situation, 'orderState' | 'hasOrder' | 'hasOpenCase'>,
): readonly [ReplyStage, ReplyStage] {
  if (situation.hasOpenCase) return ['after-sale', 'in-sale']
  if (situation.orderState !== null) return STAGES_BY_STATE[situation.orderState]
  return situation.hasOrder ? ['confirm', 'in-sale'] : ['welcome', 'purpose']
}

const isUnderWay = (state: OrderState | null): boolean =>
  state === 'paid' || state === 'shipped' || state === 'received'

/** The stage of a talk that ends with thanks; null: something is still open. */
function stageOfThanks({ orderState, hasOpenCase }: Situation): ReplyStage | null {
  if (hasOpenCase || orderState === 'unpaid' || orderState === 'refunding') return null
  return orderState === 'received' || orderState === 'refunded' ? 'care' : 'record'
}

type StageFor = (situation: Situation) => ReplyStage | null

/** The stage that a kind of word means for this buyer; null: for them it decides nothing. */
const STAGE_OF_SIGNAL: Readonly<Record<StageSignal, StageFor>> = {
  trouble: ({ hasOrder, hasOpenCase }) => (hasOrder || hasOpenCase ? 'after-sale' : null),
  // Before a payment the same words ask how it would be: that is buying.
  parcel: ({ orderState, hasOrder }) =>
    isUnderWay(orderState) || (hasOrder && orderState === null) ? 'in-sale' : null,
  paying: ({ orderState }) => (isUnderWay(orderState) ? null : 'confirm'),
  buying: () => 'lead',
  advice: () => 'approach',
  need: () => 'purpose',
  thanks: stageOfThanks,
  greeting: ({ hasOrder, hasOpenCase }) => (hasOrder || hasOpenCase ? null : 'welcome'),
}

/** Whether any of the words of a kind was said, in any language. */
function tells(message: string, kind: keyof StageWords): boolean {
  const said = toSaid(message)
  return LANGUAGES.some((words) => words[kind].some((word) => wasSaid(word, said)))
}

function stageSaid(situation: Situation): ReplyStage | null {
  const { lastMessage, shopMessage, hasOpenCase } = situation
  if (lastMessage === null)
    return shopMessage && !hasOpenCase && tells(shopMessage, 'farewell') ? 'review' : null
  for (const signal of STAGE_SIGNALS) {
    const stage = STAGE_OF_SIGNAL[signal](situation)
    if (stage !== null && tells(lastMessage, signal)) return stage
  }
  return null
}

/**
 * Where the talk stands. A stage set by hand counts as long as its conversation is open; else what was said last decides,
 * then an open case, then the newest order. The eighth step, keeping a frequent answer, is only ever set by hand.
 */
export function stageOf(
  situation: Situation,
  hand: HandStage | null = null,
  contextId: string | null = null,
): TalkStage {
  if (hand !== null && hand.contextId === contextId) return { stage: hand.stage, by: 'hand' }
  const said = stageSaid(situation)
  if (said !== null) return { stage: said, by: 'said' }
  const [stage] = stagesByState(situation)
  if (situation.hasOpenCase) return { stage, by: 'case' }
  if (situation.hasOrder) return { stage, by: 'order' }
  const isPastWelcome = (situation.messageCount ?? 0) > WELCOME_MESSAGES
  return { stage: isPastWelcome ? 'purpose' : stage, by: 'start' }
}
