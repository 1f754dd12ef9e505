import type { Reply, ReplyGroup, ReplyStage } from '../reply'
import type { BodyPiece } from '../placeholders/body-piece'

/** Largest file that is read, in bytes, and most replies of one file. */
export const REPLY_FILE_LIMIT = 32 * 1024 * 1024
export const FILE_REPLIES_LIMIT = 20_000

/** Formats of files that hold replies. */
export const REPLY_FORMAT_IDS = [
  'tillside-json',
  'text-blaze',
  'espanso',
  'markdown-scripts',
  'phrase-table',
] as const
export type ReplyFormatId = (typeof REPLY_FORMAT_IDS)[number]

/** A table of a file: a sheet with its name, or the one of a text file. */
export interface ReplyTable {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

/** A file as readers get it: its text, null for a spreadsheet, and its tables. */
export interface ReplySource {
  readonly text: string | null
  readonly tables: readonly ReplyTable[]
}

/** Why something in a file is not taken. */
export const REPLY_REFUSALS = [
  'no-text',
  'text-too-long',
  /** A picture, a script's output or the like. */
  'no-plain-text',
  'extra-cells',
  /** Parts do not have the shape that the format says. */
  'malformed',
  'too-many',
] as const
export type ReplyRefusal = (typeof REPLY_REFUSALS)[number]

/** Something in a file that is not taken. */
export interface RefusedReply {
  /** Row of the table, line of the text, or place in the list, from 1; rows of a further sheet count on. */
  readonly row: number
  readonly reason: ReplyRefusal
  /** The beginning of what stands there. */
  readonly cell: string
}

/** What is worth knowing of something that was taken. */
export const REPLY_WARNINGS = [
  'title-shortened',
  'shortcut-dropped',
  'wording-name-shortened',
  'group-shortened',
  /** The mark of where the cursor stands has no counterpart. */
  'cursor-dropped',
  /** Pictures were named that the file does not hold. */
  'pictures-missing',
] as const
export type ReplyWarning = (typeof REPLY_WARNINGS)[number]

/** A wording as a file gives it. */
export interface ReplyDraft {
  readonly row: number
  /** Wordings of one reply have one; null: each is a reply of its own. */
  readonly id: string | null
  /** Names from the top down. */
  readonly group: readonly string[]
  readonly title: string | null
  readonly shortcut: string | null
  readonly lang: string | null
  readonly wording: string
  /** Pieces become a template; a text is one already. */
  readonly body: readonly BodyPiece[] | string
  readonly more: Partial<Pick<Reply, 'stage' | 'intents' | 'scope' | 'audience'>>
  readonly warnings: readonly ReplyWarning[]
}

/** A draft with nothing but a text; what the file gives beside it is laid over. */
export const draftOf = (
  row: number,
  body: ReplyDraft['body'],
  given: Partial<ReplyDraft> = {},
): ReplyDraft => ({
  row,
  id: null,
  group: [],
  title: null,
  shortcut: null,
  lang: null,
  wording: '',
  body,
  more: {},
  warnings: [],
  ...given,
})

/** A picture that a file carries, named as its replies name it. */
export interface FilePicture {
  readonly id: string
  /** Base64. */
  readonly data: string
}

/** What a format reads. */
export interface FormatReading {
  readonly drafts: readonly ReplyDraft[]
  /** Replies and groups that the file holds whole, with their ids. */
  readonly replies: readonly { readonly row: number; readonly reply: Reply }[]
  readonly groups: readonly ReplyGroup[]
  readonly pictures: readonly FilePicture[]
  readonly refused: readonly RefusedReply[]
}

/** A format of files that hold replies, known by what stands in a file. */
export interface ReplyFormat {
  readonly id: ReplyFormatId
  /** null: a file of another format. Never throws. */
  readonly read: (source: ReplySource) => FormatReading | null
}

/** A reading with only what is named. */
export const readingOf = (parts: Partial<FormatReading>): FormatReading => ({
  drafts: [],
  replies: [],
  groups: [],
  pictures: [],
  refused: [],
  ...parts,
})

const CELL_SHOWN = 80

export const refuse = (row: number, reason: ReplyRefusal, cell: string): RefusedReply => ({
  row,
  reason,
  cell: cell.slice(0, CELL_SHOWN).replace(/\p{Cs}$/u, ''),
})

/** Words by which groups and titles tell where in a sale their replies belong; the first that fits counts. */
const STAGE_WORDS: readonly (readonly [ReplyStage, RegExp])[] = [
  [
    'after-sale',
    /售后|售後|退货|退貨|退款|换货|換貨|纠纷|糾紛|质量|評價|评价|after.?sale|refund|return|complain|dispute|exchange/iu,
  ],
  ['care', /回访|回訪|生日|节日|節日|祝福|follow.?up|birthday|festival|win.?back/iu],
  ['welcome', /欢迎|歡迎|打招呼|首问|welcome|greet|hello/iu],
  ['in-sale', /售中|物流|发货|發貨|订单|訂單|催单|改地址|shipping|dispatch|order|tracking/iu],
  ['confirm', /催付|付款|核对|核對|payment|checkout/iu],
  ['lead', /优惠|優惠|活动|活動|促销|discount|coupon|promotion/iu],
]

/** Where in a sale a reply most likely belongs, by the names of its groups and its title. */
export const guessStage = (names: readonly (string | null)[]): ReplyStage => {
  const said = names.join(' ')
  return STAGE_WORDS.find(([, words]) => words.test(said))?.[0] ?? 'purpose'
}
