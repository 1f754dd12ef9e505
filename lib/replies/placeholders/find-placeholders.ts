import { textPiece, type BodyPiece } from './body-piece'
import { meaningOf } from './known-words'
import { readTextBlaze } from './text-blaze-commands'

/**
 * Whatever may be a placeholder: `{{…}}`, `${…}`, `{…}`, `[…]`, `%s`, and between other signs what only known words make
 * one. A bracket before a round one is a link.
 */
const CANDIDATE =
  /\{\{(?<double>[^{}\n]{1,80})\}\}|\$?\{(?<single>[^{}]{1,400})\}|\[(?<square>[^[\]\n]{1,60})\](?!\()|(?<![\d%])(?<printf>%(?:\d+\$)?[sd])(?![\p{L}\p{N}])|【(?<lens>[^【】\n]{1,40})】|<(?<angle>[^<>\n]{1,40})>|#(?<hash>[^#\n]{1,40})#|%(?<percent>[^%\n]{1,40})%|«(?<guillemet>[^«»\n]{1,40})»/gu

/** Faces that chats write in square brackets. */
const FACES = new Set(
  '微笑 撇嘴 色 发呆 得意 流泪 害羞 闭嘴 睡 大哭 尴尬 发怒 调皮 呲牙 惊讶 难过 囧 抓狂 吐 偷笑 愉快 白眼 傲慢 困 惊恐 憨笑 悠闲 咒骂 疑问 嘘 晕 衰 再见 擦汗 鼓掌 坏笑 鄙视 委屈 快哭了 亲亲 可怜 笑脸 生病 破涕为笑 捂脸 嘿哈 机智 耶 拥抱 强 弱 握手 胜利 抱拳 勾引 拳头 OK 爱心 心碎 玫瑰 凋谢 礼物 红包 發 福 太阳 月亮 庆祝 合十 加油 爱你 飞吻 可爱 大笑 花 鲜花 咖啡 蛋糕 赞 谢谢 比心 smile rose heart'.split(
    ' ',
  ),
)

const hasWord = (inside: string): boolean => /[\p{L}\p{N}]/u.test(inside)
const isName = (inside: string): boolean =>
  /^\s*[\p{L}\p{N}_][\p{L}\p{N}_ .:\-/]*\s*$/u.test(inside)

/** Whether square brackets stand around something else than a placeholder: a face, a footnote, a tick. */
const isOrnament = (inside: string): boolean =>
  FACES.has(inside.trim()) ||
  !hasWord(inside) ||
  /^\s*\d{1,3}\s*$/u.test(inside) ||
  /^https?:/iu.test(inside)

/** What a word in a placeholder comes to; a word that nobody knows is asked for under its own name. */
function pieceOf(found: string, word: string): BodyPiece {
  const meaning = meaningOf(word)
  if (meaning !== null && 'fact' in meaning)
    return { piece: 'fact', found, expression: meaning.fact, sure: meaning.sure }
  const label = word.trim()
  const ask = { label, kind: meaning?.ask ?? 'text', default: null } as const
  return { piece: 'ask', found, ask, sure: meaning?.sure ?? false }
}

const knownPieceOf = (found: string, word: string): BodyPiece | null =>
  meaningOf(word) === null ? null : pieceOf(found, word)

type Found = Readonly<Record<string, string | undefined>>

/** Reads one candidate; null where it is text after all. */
function readCandidate(found: string, groups: Found): BodyPiece | null {
  const { double, single, square, printf, lens, angle, hash, percent, guillemet } = groups
  // Filters and defaults of other template languages stand behind a bar.
  if (double !== undefined) {
    const [word = ''] = double.split('|')
    return isName(word) ? pieceOf(found, word) : null
  }
  if (single !== undefined) {
    const command = readTextBlaze(found, single)
    if (command !== null) return command
    return isName(single) && single.length <= 60 ? pieceOf(found, single) : null
  }
  if (square !== undefined) return isOrnament(square) ? null : pieceOf(found, square)
  if (printf !== undefined) return pieceOf(found, printf)
  return knownPieceOf(found, lens ?? angle ?? hash ?? percent ?? guillemet ?? '')
}

/** Turns optional parts that do not open and close in turn, or with nothing between, back into text. */
function settleOptionals(pieces: readonly BodyPiece[]): BodyPiece[] {
  const paired = new Set<number>()
  const open: number[] = []
  for (const [index, { piece }] of pieces.entries()) {
    if (piece === 'optional') open.push(index)
    if (piece !== 'end-optional') continue
    const start = open.pop()
    if (start !== undefined) paired.add(start).add(index)
  }
  return pieces.map((piece, index) =>
    (piece.piece === 'optional' || piece.piece === 'end-optional') && !paired.has(index)
      ? textPiece(piece.found)
      : piece,
  )
}

const BEFORE_AMOUNT = /[$¥￥€£₩₫฿]\s*$/u
const AFTER_AMOUNT = /^\s*(?:[元块塊圆圓$¥￥€£]|RMB|CNY|USD|EUR|GBP|dollars?\b)/u

/** An amount whose currency stands beside it already: written with its own it would have two. */
const withoutCurrency = (piece: BodyPiece): BodyPiece => {
  if (piece.piece === 'ask' && piece.ask.kind === 'money')
    return { ...piece, ask: { ...piece.ask, kind: 'number' } }
  return piece.piece === 'fact' && piece.expression.endsWith('| money')
    ? { ...piece, sure: false }
    : piece
}

const settleAmounts = (pieces: readonly BodyPiece[]): BodyPiece[] =>
  pieces.map((piece, index) => {
    const before = pieces[index - 1]
    const after = pieces[index + 1]
    const isBeside =
      (before?.piece === 'text' && BEFORE_AMOUNT.test(before.text)) ||
      (after?.piece === 'text' && AFTER_AMOUNT.test(after.text))
    return isBeside ? withoutCurrency(piece) : piece
  })

/** Splits a text into what stands as it is and what is to be filled in. */
export function findPlaceholders(text: string): BodyPiece[] {
  const pieces: BodyPiece[] = []
  let from = 0
  for (const match of text.matchAll(CANDIDATE)) {
    const piece = readCandidate(match[0], match.groups ?? {})
    if (piece === null) continue
    pieces.push(textPiece(text.slice(from, match.index)), piece)
    from = match.index + match[0].length
  }
  pieces.push(textPiece(text.slice(from)))
  return settleAmounts(
    settleOptionals(pieces.filter((piece) => piece.piece !== 'text' || piece.text !== '')),
  )
}
