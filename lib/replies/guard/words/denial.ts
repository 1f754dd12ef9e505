import type { TextReading } from './text-reading'

/** Units of the text before a find in which a denial of it stands. */
const LOOK_BACK = 40

/** "Not", with nothing but words that carry it on up to the find; not the one of a question or of a way to propose. */
const DENIED = [
  /(?:(?<![要可能好是会行愿妨用])不(?!如|妨|然|过)|没有?|勿|别(?![的人处家])|禁止|严禁|无法|无需|无须|拒绝|谨防|避免|从未|并非|绝非|杜绝|难以)(?:会|要|好|替|它|加|能够?|可以?|需要|需|允许|得|再|敢|让|叫|要求|请|您|你|我们|客服|随意|随便|轻信|相信|私下|私自|在|去|用|使用|通过|添加|任何|进行|参与|提供|支持|接受|是|算|有|说|做|承诺|给|向|发|为|这种|这样|所谓|百分百)*["']?$/u,
  /\b(?:not|never|no|don't|dont|won't|wont|cannot|can't|cant|isn't|aren't|doesn't|didn't|wouldn't|without|avoid|refuse|unable to|nor)(?: (?:to|be|a|an|extra|additional|money|by|via|through|the|any|ask|asks|asking|you|your|our|us|for|accept|use|using|offer|give|say|claim|promise|share|send|sending|really|ever|able|it|is|in|on|as|necessarily|or|and|allowed|allow|make|made|making|take|taking|pay|provide|support|always|able|do|we|buyers|customers|anyone|exchange))* ?["']?$/u,
]

/** Whether what begins at a sign is denied right before: "we never ask for ...". */
export function isDenied({ plain }: TextReading, first: number): boolean {
  let unit = plain.at.indexOf(first)
  if (unit === -1) return false
  const before = plain.text.slice(Math.max(0, unit - LOOK_BACK), unit)
  unit = before.lastIndexOf('\n')
  const clause = before.slice(unit + 1).replace(/^.*[,:]/u, '')
  return DENIED.some((pattern) => pattern.test(clause))
}
