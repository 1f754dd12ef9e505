import { Parser } from 'saxen'

import { BrokenFileError } from '../broken-file'

/** What is heard of a document; names and attributes come without their prefixes. */
export interface XmlEvents {
  readonly open: (name: string, attribute: (name: string) => string | undefined) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

/** Characters without a single tag: more than any honest document has. */
const TAGLESS_LIMIT = 4 * 1024 * 1024

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** An attribute by its name, whatever prefix the document gives it. */
function findAttribute(attributes: Record<string, string>, name: string): string | undefined {
  if (Object.hasOwn(attributes, name)) return attributes[name]
  const key = Object.keys(attributes).find((each) => localName(each) === name)
  return key === undefined || key.startsWith('xmlns') ? undefined : attributes[key]
}

/**
 * Reads a document piece by piece without holding it, calling back while it does; throws `BrokenFileError` where it is
 * none or is not complete. Entities that a document defines by itself are never unfolded.
 */
export async function readXml(
  bytes: AsyncIterable<Uint8Array>,
  events: XmlEvents,
  afterPiece: (bytesDone: number) => void = () => undefined,
): Promise<void> {
  for await (const bytesDone of streamXml(bytes, events)) afterPiece(bytesDone)
}

/** The same piece by piece: what was heard of a piece can be taken before the next is read. */
export async function* streamXml(
  bytes: AsyncIterable<Uint8Array>,
  events: XmlEvents,
): AsyncGenerator<number> {
  const decoder = new TextDecoder('utf-8')
  let tagless = 0
  const parser = createParser(events, () => {
    tagless = 0
  })
  let bytesDone = 0
  for await (const piece of bytes) {
    bytesDone += piece.byteLength
    tagless += piece.byteLength
    parse(() => parser.write(decoder.decode(piece, { stream: true })))
    if (tagless > TAGLESS_LIMIT) throw new BrokenFileError('damaged')
    yield bytesDone
  }
  parse(() => parser.write(decoder.decode()).end())
}

function createParser({ open, close, text }: XmlEvents, tagSeen: () => void): Parser {
  const names = new Map<string, string>()
  const nameOf = (name: string): string => {
    const known = names.get(name) ?? localName(name)
    names.set(name, known)
    return known
  }
  return new Parser()
    .on('openTag', (name, attributes, decode) => {
      tagSeen()
      open(nameOf(name), (wanted) => {
        const raw = findAttribute(attributes(), wanted)
        return raw === undefined ? undefined : decode(raw)
      })
    })
    .on('closeTag', (name) => close(nameOf(name)))
    .on('text', (raw, decode) => text(decode(raw)))
    .on('cdata', text)
}

function parse(step: () => void): void {
  try {
    step()
  } catch (error) {
    throw error instanceof BrokenFileError
      ? error
      : new BrokenFileError('damaged', { cause: error })
  }
}
