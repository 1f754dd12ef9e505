import { describe, expect, it } from 'vitest'

import { textIn } from '@/lib/replies/reply'
import { starterReplies } from '@/lib/replies/starter/starter'
import { LOCALES, type Locale } from '@/lib/settings/settings'

const bodiesIn = (locale: Locale): readonly string[] =>
  starterReplies.flatMap((reply) => textIn(reply, locale).wordings.map(({ body }) => body))

const titlesIn = (locale: Locale): readonly string[] =>
  starterReplies.map((reply) => textIn(reply, locale).title)

/** Of the tags only the words that may be chosen are written. */
const withoutTags = (body: string): string =>
  body
    .replaceAll(/\{% choose "[^"]*", label: "[^"]*", (.*?) %\}/gu, (_, options: string) =>
      options.replaceAll(/[",]/gu, ''),
    )
    .replaceAll(/\{%.*?%\}|\{\{.*?\}\}/gu, 'x')

/** Words that no body may hold: what each would be, a sentence with it, and how it is said. */
const FORBIDDEN = [
  [
    'en',
    'a promise',
    'It arrives tomorrow, guaranteed.',
    /\b(?:guarantee|definitely|certainly|promise|we assure|for sure)\w*/i,
  ],
  [
    'en',
    'an absolute',
    'This is the best one we have.',
    /\b(?:best|perfect|cheapest|lowest|number one|always|100 ?%)/i,
  ],
  ['en', 'a cure', 'It cures back pain.', /\b(?:cures?|heals?|treats?(?! every)|medical|detox)\b/i],
  [
    'en',
    'pressure',
    'Last chance, only today!',
    /\b(?:hurry up|last chance|only today|act now|before it's gone|last ten)\b/i,
  ],
  [
    'en',
    'a way off the platform',
    'Write to me on WhatsApp.',
    /whatsapp|wechat|telegram|\bline id|phone number|https?:|www\./i,
  ],
  [
    'en',
    'a traded review',
    'Leave a good review and get a gift.',
    /cash ?back|5[- ]star|five[- ]star|(?:good|positive|nice) review/i,
  ],
  [
    'en',
    'a traded withdrawal',
    'Withdraw the request and we send a coupon.',
    /withdraw|close the (?:case|request|dispute)/i,
  ],
  [
    'en',
    'a flat no',
    'No, we cannot do that.',
    /^(?:sorry, )?no[,.!]|\b(?:impossible|we can't|cannot|not possible)\b/i,
  ],
  ['zh-CN', 'a promise', '明天一定到。', /保证|一定|肯定|绝对|必须|包您|放心(?:买|拍)/],
  ['zh-CN', 'an absolute', '全网第一。', /最|第一|100 ?%|百分百|唯一|顶级|全网|永久|万能/],
  ['zh-CN', 'a cure', '有治疗效果。', /治疗|疗效|根治|药用|保健|抗癌|减肥/],
  [
    'zh-CN',
    'pressure',
    '仅剩十件，抓紧下单。',
    /仅剩|手慢无|再不(?:买|拍)|抓紧|赶紧|马上涨价|错过|秒杀/,
  ],
  [
    'zh-CN',
    'a way off the platform',
    '加我微信聊。',
    /微信|QQ|电话|手机号|加我|二维码|转账|链接|http/i,
  ],
  ['zh-CN', 'a traded review', '五星好评返现。', /好评|五星|返现|晒图有|送红包/],
  ['zh-CN', 'a traded withdrawal', '先把申请撤销。', /撤销|撤回|取消退款|撤掉/],
  ['zh-CN', 'a flat no', '这个不能退。', /不行|不可以|没办法|做不了|(?<!能)不能|无法|不支持/],
  ['zh-TW', 'a promise', '保證明天到。', /保證|一定|肯定|絕對|必須|包您|放心(?:買|下單)/],
  ['zh-TW', 'an absolute', '全網最低價。', /最|第一|100 ?%|百分百|唯一|頂級|全網|永久|萬能/],
  ['zh-TW', 'a cure', '有治療效果。', /治療|療效|根治|藥用|保健|抗癌|減肥/],
  [
    'zh-TW',
    'pressure',
    '僅剩十件，趕快下單。',
    /僅剩|手刀|再不(?:買|下單)|抓緊|趕緊|趕快|馬上漲價|錯過|秒殺/,
  ],
  [
    'zh-TW',
    'a way off the platform',
    '加我LINE聊。',
    /微信|LINE|電話|手機號|加我|QR|匯款|轉帳|連結|http/i,
  ],
  ['zh-TW', 'a traded review', '五星好評送紅包。', /好評|五星|返現|回饋金|送紅包/],
  ['zh-TW', 'a traded withdrawal', '先把申請撤回。', /撤銷|撤回|取消退款|撤掉/],
  ['zh-TW', 'a flat no', '這個不能退。', /不行|不可以|沒辦法|做不了|(?<!能)不能|無法|不支援/],
] as const

/** Reasons of a platform's refund form: whoever names one suggests it. */
const REASONS = {
  en: /no longer want|changed (?:my|your) mind|not as described|ordered by mistake|out of stock/i,
  'zh-CN': /不想要|拍错|多拍|七天无理由|质量问题|与描述不符|缺货|未按约定/,
  'zh-TW': /不想要|下錯|多買|七天無理由|品質問題|與描述不符|缺貨|未依約定/,
} as const satisfies Record<Locale, RegExp>

/** Words of the mainland for which a shop in Taiwan says something else. */
const MAINLAND =
  /發貨|收貨地址|信息|視頻|質量|默認|反饋|工作日|郵費|包郵|保修|質保|補發|屏幕|二維碼|激活|咨詢|截屏|投訴|拍下|尺碼|網絡|軟件|賬|親，|登錄|優惠碼|支持|打折/

/** The signs of a two-byte character set within these bytes: the rows of Han, without later extensions. */
function hanOf(encoding: string, rows: readonly (readonly [number, number])[], low: number) {
  const decoder = new TextDecoder(encoding)
  const signs = new Set<string>()
  for (const [first, last] of rows)
    for (let row = first; row <= last; row += 1)
      for (let cell = low; cell <= 0xfe; cell += 1)
        signs.add(decoder.decode(Uint8Array.of(row, cell)))
  return signs
}

const hanIn = (text: string): readonly string[] => text.match(/\p{Script=Han}/gu) ?? []

/** Han that GB 2312 (simplified) and Big5 (traditional) know: a sign of the other script is in neither's own set. */
const SCRIPTS = [
  ['zh-CN', hanOf('gbk', [[0xb0, 0xf7]], 0xa1)],
  [
    'zh-TW',
    hanOf(
      'big5',
      [
        [0xa4, 0xc6],
        [0xc9, 0xf9],
      ],
      0x40,
    ),
  ],
] as const

describe('the words of the starter replies', () => {
  it.each(FORBIDDEN)('in %s hold no sign of %s', (locale, _, sentence, pattern) => {
    expect(sentence).toMatch(pattern)
    expect(bodiesIn(locale).filter((body) => pattern.test(withoutTags(body)))).toEqual([])
  })

  it.each(LOCALES)('in %s name no refund reason while a refund is asked for', (locale) => {
    const refunds = starterReplies.filter(({ groupId }) => groupId === 'refund')
    expect(refunds.length).toBeGreaterThan(0)
    for (const reply of refunds)
      for (const { body } of textIn(reply, locale).wordings)
        expect(withoutTags(body)).not.toMatch(REASONS[locale])
  })

  it.each(SCRIPTS)('in %s keep to its script', (locale, known) => {
    expect(known.size).toBeGreaterThan(6_000)
    const texts = [...titlesIn(locale), ...bodiesIn(locale)].join('')
    expect(hanIn(texts).filter((sign) => !known.has(sign))).toEqual([])
  })

  it.each([
    ['zh-CN', '貨', '货'],
    ['zh-TW', '货', '貨'],
  ] as const)('in %s would be seen with %s', (locale, strange, own) => {
    const known = SCRIPTS.find(([lang]) => lang === locale)?.[1]
    expect(known?.has(own)).toBe(true)
    expect(known?.has(strange)).toBe(false)
  })

  it('in zh-TW are those of Taiwan', () => {
    const texts = [...titlesIn('zh-TW'), ...bodiesIn('zh-TW')]
    expect(texts.filter((text) => MAINLAND.test(text))).toEqual([])
  })

  it.each(LOCALES)('in %s give each reply its own title', (locale) => {
    const titles = titlesIn(locale).map((title) => title.toLowerCase())
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([])
  })

  it.each([
    ['en', 260],
    ['zh-CN', 80],
    ['zh-TW', 80],
  ] as const)('in %s are short: at most %d signs', (locale, most) => {
    expect(bodiesIn(locale).filter((body) => withoutTags(body).length > most)).toEqual([])
  })

  it.each(LOCALES)(
    'in %s are set as the language is, with and without what is optional',
    (locale) => {
      const slip =
        locale === 'en'
          ? /\s{2}|\s[.,;:?!]|[.,;:?!]{2}|[^\x20-\x7E]/
          : /\s{2}|[,;:?!"]|[，。；：？！]{2}/
      const written = bodiesIn(locale).flatMap((body) =>
        ['$1', ''].map((kept) =>
          withoutTags(body.replaceAll(/\{% optional .*?%\}(.*?)\{% endoptional %\}/gu, kept)),
        ),
      )
      expect(written.filter((text) => slip.test(text) || text !== text.trim())).toEqual([])
    },
  )

  it.each(LOCALES)('in %s end as sentences do', (locale) => {
    const end = locale === 'en' ? /[.?!]$/ : /[。？！]$/
    const bodies = bodiesIn(locale).map((body) => body.replaceAll(/\{%.*?%\}/gu, ''))
    expect(bodies.filter((body) => !end.test(body.trim()))).toEqual([])
  })
})

describe('the intents of the starter replies', () => {
  it.each(starterReplies.map(({ id, intents }) => [id, intents] as const))(
    'of %s are words of all three languages, each once',
    (_, intents) => {
      expect(new Set(intents).size).toBe(intents.length)
      expect(intents.some((word) => /^[\x20-\x7E]+$/.test(word))).toBe(true)
      for (const [, known] of SCRIPTS) {
        const own = intents.filter(
          (word) => hanIn(word).length > 0 && hanIn(word).every((sign) => known.has(sign)),
        )
        expect(own.length).toBeGreaterThan(0)
      }
    },
  )
})
