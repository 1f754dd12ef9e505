import { pinyin } from 'pinyin-pro'

/** Readings of a character as people type them: without tones, and ü as both `v` and `u`. */
export function readingsOf(char: string): readonly string[] {
  const read = pinyin(char, { multiple: true, toneType: 'none', type: 'array' })
  const typed = read.flatMap((each) =>
    each.includes('ü') ? [each.replaceAll('ü', 'v'), each.replaceAll('ü', 'u')] : [each],
  )
  return [...new Set(typed)].filter((each) => /^[a-z]+$/.test(each))
}
