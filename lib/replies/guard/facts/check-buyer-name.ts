import type { CheckFact } from './fact-hit'
import { findPattern, squeezed } from './fact-text'

/** The family names that seven in eight people of China bear (Ministry of Public Security, report on names of 2020). */
const FAMILY_NAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段钱汤尹黎易常武乔贺赖龚文'
const CHINESE = [
  new RegExp(
    String.raw`(?:^|[,。!?\s:])(?:尊敬的|亲爱的)?(?<name>[${FAMILY_NAMES}]\p{Script=Han}{1,2}?)(?:先生|女士|小姐|同学)?[,\s]?(?:您好|你好|您的|你的)`,
    'gu',
  ),
  new RegExp(String.raw`(?<name>[${FAMILY_NAMES}]\p{Script=Han}{0,2}?)(?:先生|女士|小姐)`, 'gu'),
  new RegExp(
    String.raw`(?:收件人|收货人|收货姓名|姓名|签收人)(?:是|为|叫|写的是)?\s*:?\s*(?<name>[${FAMILY_NAMES}]\p{Script=Han}{1,2}?)(?=[,。!?\s]|对|吗|没|是|的|$)`,
    'gu',
  ),
]
const ENGLISH =
  /(?:^|[^a-z])(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)|recipient(?: is|:)?|addressed to|mr\.?|mrs\.?|ms\.?)\s+(?:(?:mr|mrs|ms|miss|dr)\.?\s+)?(?<name>[a-z][a-z'-]+(?: [a-z][a-z'-]+){0,2}?)(?=\s*(?:[,.!:\n]|$)|,| right| -)/gu
const TITLE = /(?:先生|女士|小姐|同学)$/u
const NO_NAME =
  /\b(?:there|all|dear|sir|madam|ma'am|customers?|friends?|sis|bro|team|everyone|everybody|again|buyers?|valued|guys|folks|boss|kak|hun|love|seller|support|from|mr|mrs|ms|miss|dr|amazon|ebay|shopee|and|my|the|you|support|ladies|gentlemen|neighbou?r|mate|client|shopper|bidder)\b/u

const wordsOf = (name: string): readonly string[] => name.toLowerCase().match(/[a-z]{2,}/gu) ?? []
const hasHan = (name: string): boolean => /\p{Script=Han}/u.test(name)

/** Whether two names can be those of one person: Chinese ones share the family name and what is said of the rest, others share a word. */
function canBeOne(own: string, said: string): boolean {
  if (!hasHan(said)) return wordsOf(own).some((word) => wordsOf(said).includes(word))
  const known = own.normalize('NFKC')
  if (/[*＊x某]/iu.test(known)) return known.startsWith(said.slice(0, 1))
  const plain = squeezed(said)
  return plain.length === 1
    ? known.startsWith(plain)
    : known.includes(plain) || plain.includes(known)
}

/** A name by which the text speaks to or of the buyer, though they go by another. */
export const checkBuyerName: CheckFact = ({ reading: { signs, text }, facts: { buyer } }) => {
  if (buyer === null || buyer.names.length === 0) return []
  const names = [...buyer.names, ...(buyer.nick === null ? [] : [buyer.nick])]
  const told = [...CHINESE, ENGLISH]
    .flatMap((pattern) => findPattern(signs, pattern))
    .flatMap(({ groups, from, said }) => {
      const name = (groups['name'] ?? '').replace(TITLE, '')
      const start = text.toLowerCase().indexOf(name, from)
      return start === -1 || said === '' ? [] : [{ name, from: start, to: start + name.length }]
    })
  return told
    .filter(({ name, from }) => {
      const isSpoken = hasHan(name) || (/\p{Lu}/u.test(text[from] ?? '') && !NO_NAME.test(name))
      const canTell = names.some((own) => hasHan(own) === hasHan(name))
      return isSpoken && canTell && !names.some((own) => canBeOne(own, name))
    })
    .map(({ from, to }) => ({ from, to, known: { kind: 'texts', texts: names }, isSure: false }))
}
