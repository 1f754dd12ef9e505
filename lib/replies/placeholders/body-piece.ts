/** What a form asks for. */
export interface Ask {
  /** In the words of the text it comes from. */
  readonly label: string
  readonly kind: 'text' | 'number' | 'money' | 'date'
  readonly default: string | null
}

/** A stretch of a body before it is written as a template. */
export type BodyPiece =
  | { readonly piece: 'text'; readonly text: string }
  /** `expression` is what a template writes for the fact, filters included. */
  | {
      readonly piece: 'fact'
      readonly found: string
      readonly expression: string
      readonly sure: boolean
    }
  | { readonly piece: 'ask'; readonly found: string; readonly ask: Ask; readonly sure: boolean }
  | {
      readonly piece: 'choose'
      readonly found: string
      readonly label: string
      readonly options: readonly string[]
    }
  /** What stands between the two is left out unless the agent wants it. */
  | { readonly piece: 'optional'; readonly found: string; readonly label: string }
  | { readonly piece: 'end-optional'; readonly found: string }

export const textPiece = (text: string): BodyPiece => ({ piece: 'text', text })
