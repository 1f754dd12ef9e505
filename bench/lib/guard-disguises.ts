/** Ways to write words so that a list of words does not find them. */
const HOMOPHONES: Readonly<Record<string, string>> = {
  微: '薇',
  信: '芯',
  返: '反',
  评: '坪',
  账: '帐',
  减: '剪',
  治: '志',
  疗: '疗',
  低: '底',
  傻: '煞',
  逼: '比',
}
const TRADITIONAL: Readonly<Record<string, string>> = {
  转: '轉',
  账: '賬',
  评: '評',
  红: '紅',
  开: '開',
  发: '發',
  绝: '絕',
  对: '對',
  国: '國',
  级: '級',
  顶: '頂',
  独: '獨',
  无: '無',
  减: '減',
  压: '壓',
  疗: '療',
  证: '證',
  关: '關',
  单: '單',
  脑: '腦',
  删: '刪',
  选: '選',
  拍: '拍',
  错: '錯',
  质: '質',
  题: '題',
  诉: '訴',
  涨: '漲',
  价: '價',
  个: '個',
  线: '線',
  银: '銀',
}
const LOOK_ALIKE: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  o: 'о',
  p: 'р',
  x: 'х',
  i: 'і',
  s: 'ѕ',
  y: 'у',
}
const CHINESE_FIGURES = '零一二三四五六七八九'
const CIRCLED = '⓪①②③④⑤⑥⑦⑧⑨'

type Disguise = (words: string) => string

const swapped =
  (table: Readonly<Record<string, string>>): Disguise =>
  (words) =>
    Array.from(words, (sign) => table[sign] ?? sign).join('')
const joined =
  (between: string): Disguise =>
  (words) =>
    Array.from(words).join(between)
const inWords =
  (between: string): Disguise =>
  (words) =>
    words.replaceAll(/[a-z]{3,}/giu, (word) => Array.from(word).join(between))
const figures =
  (signs: string): Disguise =>
  (words) =>
    words.replaceAll(/\d/gu, (figure) => Array.from(signs)[Number(figure)] ?? figure)
const fullWidth: Disguise = (words) =>
  words.replaceAll(/[!-~]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfe_e0))
const plain: Disguise = (words) => words

export const CHINESE_DISGUISES: Readonly<Record<string, Disguise>> = {
  plain,
  zeroWidth: joined('\u200B'),
  spaces: joined(' '),
  dots: joined('·'),
  pictures: joined('🌸'),
  homophones: swapped(HOMOPHONES),
  traditional: swapped(TRADITIONAL),
  fullWidth,
}
export const ENGLISH_DISGUISES: Readonly<Record<string, Disguise>> = {
  plain,
  capitals: (words) => words.toUpperCase(),
  zeroWidth: joined('\u200B'),
  lookAlikes: swapped(LOOK_ALIKE),
  fullWidth,
  dots: inWords('.'),
  spaces: inWords(' '),
  pictures: inWords('⭐'),
}
export const NUMBER_DISGUISES: Readonly<Record<string, Disguise>> = {
  plain,
  fullWidth,
  zeroWidth: joined('\u200B'),
  chinese: figures(CHINESE_FIGURES),
  circled: figures(CIRCLED),
  spaces: joined(' '),
  pictures: (words) => words.replaceAll(/(\d{3})(?=\d)/gu, '$1🌸'),
  dashes: (words) => words.replace(/^(\d{3})(\d{4})(\d{4})$/u, '$1-$2-$3'),
}
