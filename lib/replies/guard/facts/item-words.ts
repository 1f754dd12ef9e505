/** Colours as rows of one colour in each language: a title and a text may name them differently. */
const COLOURS: readonly RegExp[] = [
  /[黑](?=色|款|的|\s|$|[a-z\d])|(?<![a-z])black/u,
  /[白](?=色|款|的|\s|$|[a-z\d])|(?<![a-z])white|ivory/u,
  /[红](?=色|款|的|\s|$|[a-z\d])|(?<![a-z])red(?![a-z])/u,
  /[粉](?=色|款|的|\s|$|[a-z\d])|(?<![a-z])pink/u,
  /[蓝](?=色|款|的|\s|$|[a-z\d])|(?<![a-z])(?:blue|navy)/u,
  /[绿](?=色|款|的|\s|$|[a-z\d])|(?<![a-z])green/u,
  /[黄](?=色|款|的|\s|$|[a-z\d])|(?<![a-z])yellow/u,
  /[紫](?=色|款|的|\s|$|[a-z\d])|(?<![a-z])purple/u,
  /[灰](?=色|款|的|\s|$|[a-z\d])|(?<![a-z])gr[ae]y/u,
  /[棕褐](?=色|款|的|\s|$|[a-z\d])|咖色|咖啡色|(?<![a-z])brown/u,
  /[橙橘](?=色|款|的|\s|$|[a-z\d])|(?<![a-z])orange/u,
  /[银](?=色|款|的|\s|$|[a-z\d])|(?<![a-z])silver/u,
  /[金](?=色|款|的|\s|$|[a-z\d])|(?<![a-z])gold/u,
  /[驼](?=色|款|的|\s|$|[a-z\d])|(?<![a-z])camel/u,
  /卡其|khaki/u,
  /[藏青](?=色|青)/u,
  /[杏](?=色|款|的|\s|$|[a-z\d])|米色|米白|(?<![a-z])beige/u,
]
/** Words that say what a thing is like, not what it is. */
const OF_ANYTHING =
  /[黑白红粉蓝绿黄紫灰棕咖橙银金米驼杏]色|(?<![a-z])(?:black|white|red|pink|blue|green|yellow|purple|gr[ae]y|brown|orange|silver|gold|beige|small|large|medium|new|set|size|colou?r|pack|piece|pair|with|for|and|the|your|of|pro|mini|one)(?![a-z])/gu

const plain = (text: string): string => text.normalize('NFKC').toLowerCase()

const pairsOf = (text: string): readonly string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)).filter(
    (pair) => /^\p{Script=Han}{2}$/u.test(pair),
  )
const wordsOf = (text: string): readonly string[] =>
  (text.match(/[a-z]{3,}/gu) ?? []).map((word) => word.replace(/(?:es|s)$/u, ''))

const partsOf = (text: string): readonly string[] => {
  const things = plain(text).replaceAll(OF_ANYTHING, ' ')
  return [...pairsOf(things), ...wordsOf(things)]
}

/** Whether two names can mean the same thing: they share a word that says what it is. */
export function sharesWord(one: string, other: string): boolean {
  const parts = new Set(partsOf(one))
  return partsOf(other).some((part) => parts.has(part))
}

const coloursOf = (text: string): readonly RegExp[] =>
  COLOURS.filter((row) => row.test(plain(text)))

/** Whether a text names a colour where the title names only others. */
export function isOfOtherColour(said: string, title: string): boolean {
  const own = coloursOf(title)
  const told = coloursOf(said)
  return own.length > 0 && told.length > 0 && !told.some((colour) => own.includes(colour))
}
