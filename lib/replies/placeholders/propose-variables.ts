import type { BodyPiece } from './body-piece'
import { findPlaceholders } from './find-placeholders'
import { writeBody } from './write-body'

/** A placeholder that was found in a text, and what is proposed for it: a fact as templates write it, or a question under a label. */
export interface Proposal {
  readonly found: string
  readonly fact: string | null
  readonly ask: string | null
  /** false: a person should look at it. */
  readonly sure: boolean
}

function proposalOf(piece: BodyPiece): Proposal[] {
  switch (piece.piece) {
    case 'fact':
      return [{ found: piece.found, fact: piece.expression, ask: null, sure: piece.sure }]
    case 'ask':
      return [{ found: piece.found, fact: null, ask: piece.ask.label, sure: piece.sure }]
    case 'choose':
    case 'optional':
      return [{ found: piece.found, fact: null, ask: piece.label, sure: true }]
    case 'text':
    case 'end-optional':
      return []
  }
}

/** What pieces come to: a body, and what was found in them, each once. */
export function proposeFor(pieces: readonly BodyPiece[]): {
  readonly body: string
  readonly proposals: readonly Proposal[]
} {
  const proposals = new Map(
    pieces.flatMap(proposalOf).map((proposal) => [proposal.found, proposal] as const),
  )
  return { body: writeBody(pieces), proposals: [...proposals.values()] }
}

/**
 * Makes a body of a text from somewhere else: placeholders of any system become facts and questions, and whatever else
 * stands there reads in the end as it was.
 */
export const proposeVariables = (text: string) => proposeFor(findPlaceholders(text))
