// The table of single characters alone: with its phrases and rules, which replies do not need, the package is 146 kB of gzip
// instead of 85.
import dict from 'pinyin-pro/dist/esm/data/dict1.mjs'

/** Marks of the four tones; the two dots of ü are none of them. */
const TONES = /[\u0300\u0301\u0304\u030c]/g

/** Readings of a character as people type them: without tones, and ü as both `v` and `u`. */
export function readingsOf(char: string): readonly string[] {
  const plain = (dict.get(char) ?? '').normalize('NFD').replaceAll(TONES, '').normalize('NFC')
  const typed = plain
    .split(' ')
    .flatMap((each) => [each.replaceAll('ü', 'v'), each.replaceAll('ü', 'u')])
  return [...new Set(typed)].filter((each) => /^[a-z]+$/.test(each))
}
