import { findPlaceholders } from '../placeholders/find-placeholders'
import { cleanBody } from './clean-text'
import {
  draftOf,
  readingOf,
  refuse,
  type RefusedReply,
  type ReplyDraft,
  type ReplyFormat,
} from './reply-format'

const HEADING = /^(#{1,6})\s+(.*?)\s*#*\s*$/u
const NUMBERED = /^\d{1,3}\s*[.、)）:：]\s*/u
const FENCE = /^\s*(`{3,}|~{3,})/u
/** `**Scene:** what it is for`, in either language. */
const SCENE = /^\s*\*\*[^*]{1,40}[:：]\s*\*\*\s*(.+)$|^\s*\*\*[^*]{1,40}\*\*\s*[:：]\s*(.+)$/u

/** Where the reader stands in the file. */
interface Place {
  /** Headings above, by depth. */
  readonly headings: ReadonlyMap<number, string>
  readonly scene: string | null
}

/** A fenced block, with what stands over it. */
interface Block extends Place {
  /** Line of its first text, from 1. */
  readonly row: number
  readonly text: string
  readonly closed: boolean
}

function under(headings: ReadonlyMap<number, string>, depth: number, name: string) {
  return new Map([...headings].filter(([above]) => above < depth)).set(depth, name)
}

const isWhole = ({ closed, headings }: Block): boolean => closed && headings.size > 0

/** Every fenced block of a text; one that is never closed reaches to the end. */
function findBlocks(text: string): Block[] {
  const blocks: Block[] = []
  let place: Place = { headings: new Map(), scene: null }
  let open: { readonly mark: string; readonly row: number; readonly lines: string[] } | null = null
  for (const [index, line] of text.split('\n').entries()) {
    const mark = FENCE.exec(line)?.[1] ?? null
    if (open !== null) {
      if (mark?.startsWith(open.mark) === true && line.trim() === mark) {
        blocks.push({ ...place, row: open.row, text: open.lines.join('\n'), closed: true })
        open = null
      } else open.lines.push(line)
    } else if (mark !== null) open = { mark, row: index + 2, lines: [] }
    else {
      const [, depth, name] = HEADING.exec(line) ?? []
      const [, scene, other] = SCENE.exec(line) ?? []
      if (depth !== undefined && name !== undefined)
        place = { headings: under(place.headings, depth.length, name), scene: null }
      else if (scene !== undefined || other !== undefined)
        place = { ...place, scene: scene ?? other ?? null }
    }
  }
  if (open !== null)
    blocks.push({ ...place, row: open.row, text: open.lines.join('\n'), closed: false })
  return blocks
}

/** Words of a scene that find the reply: short ones whole, longer ones by their parts. */
const intentsOf = (scene: string | null): string[] =>
  (scene ?? '')
    .split(/[,，、;；/]|\s+or\s+|或者?/u)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part.length <= 30)

function draft({ row, text, headings, scene }: Block): ReplyDraft {
  const names = [...headings.values()]
  const [first] = names
  const title = names.at(-1)?.replace(NUMBERED, '') ?? null
  return draftOf(row, findPlaceholders(cleanBody(text)), {
    group: first === undefined || names.length < 2 ? [] : [first],
    title: title === '' ? null : title,
    more: { intents: intentsOf(scene) },
  })
}

/** Markdown with scripts: a numbered heading, a bold line that says what for, and the words in a fenced block. */
export const markdownScripts: ReplyFormat = {
  id: 'markdown-scripts',
  read: ({ text }) => {
    if (text === null) return null
    const blocks = findBlocks(text.replace(/\r\n?/gu, '\n'))
    if (!blocks.some(({ headings }) => headings.size > 0)) return null
    const refused: RefusedReply[] = blocks
      .filter((block) => !isWhole(block))
      .map(({ row, text: said }) => refuse(row, 'malformed', said))
    return readingOf({ drafts: blocks.filter(isWhole).map(draft), refused })
  },
}
