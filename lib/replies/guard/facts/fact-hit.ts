import type { BetterWording, KnownFact } from '../finding'
import type { GuardFacts } from '../guard-facts'
import type { TextSpan } from '../text-span'
import type { TextReading } from '../words/text-reading'

/** Words of a text that a fact speaks to. */
export interface FactHit extends TextSpan {
  readonly known: KnownFact | null
  /** Whether what is known leaves no doubt; a doubt only warns. */
  readonly isSure: boolean
  /** Where the fact itself says what is right. */
  readonly better?: BetterWording
}

/** What a fact check looks at. */
export interface FactQuestion {
  readonly reading: TextReading
  /** Where the phrases of the rule are said. */
  readonly said: readonly TextSpan[]
  readonly facts: GuardFacts
  /** Epoch ms. */
  readonly now: number
}

/** Holds a text against facts. */
export type CheckFact = (question: FactQuestion) => readonly FactHit[]
