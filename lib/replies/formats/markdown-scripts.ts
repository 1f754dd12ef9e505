import { findPlaceholders } from '../placeholders/find-placeholders'
import { cleanBody } from './clean-text'
import { draftOf, readingOf, refuse, type ReplyDraft, type ReplyFormat } from './reply-format'

const HEADING = /^(#{1,6})\s+(.*?)\s*#*\s*$/u
const NUMBERED = /^\d{1,3}\s*[.、)）:：]\s*/u
const FENCE = /^\s*(`{3,}|~{3,})/u
/** `**Scene:** what it is for`, in either language. */
const SCENE = /^\s*\*\*[^*]{1,40}[:：]\s*\*\*\s*(.+)$|^\s*\*\*[^*]{1,40}\*\*\s*[:：]\s*(.+)$/u

interface Heading {
  /** Line, from 1. */
  readonly row: number
  readonly name: string
}

/** Where the reader stands in the file. */
interface Place {
  /** Headings above, by depth. */
  readonly headings: ReadonlyMap<number, Heading>
  readonly scene: string | null
}

/** A fenced block, with what stands over it. */
interface Block extends Place {
  /** Line of its first text, from 1. */
  readonly row: number
  readonly text: string
  readonly closed: boolean
}

/** What a text is made of. */
interface Parts {
  readonly blocks: readonly Block[]
  readonly headings: readonly Heading[]
}

const under = (headings: Place['headings'], depth: number, heading: Heading): Place['headings'] =>
  new Map([...headings].filter(([above]) => above < depth)).set(depth, heading)

/** Where the reader stands behind a line outside fences. */
function pass(place: Place, line: string, row: number): Place {
  const [, depth, name] = HEADING.exec(line) ?? []
  if (depth !== undefined && name !== undefined)
    return { headings: under(place.headings, depth.length, { row, name }), scene: null }
  const [, scene, other] = SCENE.exec(line) ?? []
  return { ...place, scene: scene ?? other ?? place.scene }
}

/** Every heading and fenced block of a text; a block that is never closed reaches to the end. */
function findParts(text: string): Parts {
  const blocks: Block[] = []
  const headings: Heading[] = []
  let place: Place = { headings: new Map(), scene: null }
  let open: { readonly mark: string; readonly row: number; readonly lines: string[] } | null = null
  for (const [index, line] of text.split('\n').entries()) {
    const mark = FENCE.exec(line)?.[1] ?? null
    if (open === null && mark !== null) open = { mark, row: index + 2, lines: [] }
    else if (open === null) {
      place = pass(place, line, index + 1)
      headings.push(...[...place.headings.values()].filter(({ row }) => row === index + 1))
    } else if (mark?.startsWith(open.mark) === true && line.trim() === mark) {
      blocks.push({ ...place, row: open.row, text: open.lines.join('\n'), closed: true })
      open = null
    } else open.lines.push(line)
  }
  if (open !== null)
    blocks.push({ ...place, row: open.row, text: open.lines.join('\n'), closed: false })
  return { blocks, headings }
}

/** Numbered headings, which announce a script, with no fenced block under them. */
function findBare({ blocks, headings }: Parts): Heading[] {
  const filled = new Set(
    blocks.flatMap((block) => [...block.headings.values()].map(({ row }) => row)),
  )
  return headings.filter(({ row, name }) => NUMBERED.test(name) && !filled.has(row))
}

const isWhole = ({ closed, headings }: Block): boolean => closed && headings.size > 0

/** Words of a scene that find the reply: short ones whole, longer ones by their parts. */
const intentsOf = (scene: string | null): string[] =>
  (scene ?? '')
    .split(/[,，、;；/]|\s+or\s+|或者?/u)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part.length <= 30)

function draft({ row, text, headings, scene }: Block): ReplyDraft {
  const names = [...headings.values()].map(({ name }) => name)
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
    const parts = findParts(text.replace(/\r\n?/gu, '\n'))
    const { blocks } = parts
    if (!blocks.some(({ headings }) => headings.size > 0)) return null
    return readingOf({
      drafts: blocks.filter(isWhole).map(draft),
      refused: [
        ...findBare(parts).map(({ row, name }) => refuse(row, 'no-text', name)),
        ...blocks
          .filter((block) => !isWhole(block))
          .map(({ row, text: said }) => refuse(row, 'malformed', said)),
      ],
    })
  },
}
