/**
 * Holds replies of the starter library, with statements of policy mixed in, against a policy sheet.
 *   policy --replies N
 */
import { parseArgs } from 'node:util'

import { contradictions } from '@/lib/replies/policy/contradictions'
import type { PolicySheet } from '@/lib/replies/policy/policy-sheet'
import { starterReplies } from '@/lib/replies/starter/starter'

import { median, percentile, report, rounded } from './lib/figures.mts'

const { values } = parseArgs({
  options: { replies: { type: 'string', default: '1000' }, json: { type: 'boolean' } },
})
const RUNS = 21

const SHEET: PolicySheet = {
  return_days: 7,
  free_shipping_from: { minor: 9_900, currency: 'CNY' },
  dispatch_cutoff: '16:00',
  dispatch_hours: 48,
  warranty_months: 12,
}

/** What a reply may state besides: the first of each pair as the sheet says it, the second not. */
const STATED = {
  en: [
    ['7-day returns.', 'Returns are accepted within 30 days.'],
    ['Free shipping over ¥99.', 'Free shipping over ¥88.'],
    ['12-month warranty.', 'The warranty lasts for two years.'],
    ['Order by 4 pm and it ships the same day.', 'Order by 6 pm and it ships the same day.'],
  ],
  zh: [
    ['支持七天无理由。', '支持十五天无理由。'],
    ['满99元包邮。', '满88元包邮。'],
    ['质保一年。', '质保两年。'],
    ['16:00前下单当天发货。', '下午六点前下单当天发货。'],
  ],
} as const

interface Said {
  readonly lang: string
  readonly text: string
  readonly isWrong: boolean
}

/** A third of the replies states nothing, a third what the sheet says, a third something else. */
function makeReplies(count: number): Said[] {
  const bodies = starterReplies.flatMap(({ texts }) =>
    texts.flatMap(({ lang, wordings }) => wordings.map(({ body }) => ({ lang, body }))),
  )
  return Array.from({ length: count }, (_, index) => {
    const { lang, body } = bodies[index % bodies.length] ?? { lang: 'en', body: '' }
    const pairs = lang.startsWith('zh') ? STATED.zh : STATED.en
    const [right, wrong] = pairs[Math.floor(index / 3) % pairs.length] ?? pairs[0]
    const stated = ['', right, wrong][index % 3] ?? ''
    return { lang, text: `${body} ${stated}`, isWrong: stated === wrong }
  })
}

const said = makeReplies(Number(values.replies))
const took: number[] = []
let found: readonly boolean[] = []
for (let run = 0; run < RUNS; run++) {
  const start = performance.now()
  found = said.map(({ text, lang }) => contradictions(text, SHEET, lang).length > 0)
  took.push(performance.now() - start)
}
report({
  replies: said.length,
  characters: said.reduce((sum, { text }) => sum + text.length, 0),
  contradicting: said.filter(({ isWrong }) => isWrong).length,
  missed: said.filter(({ isWrong }, index) => isWrong && found[index] === false).length,
  wronglyFlagged: said.filter(({ isWrong }, index) => !isWrong && found[index] === true).length,
  firstMs: rounded(took[0] ?? 0),
  medianMs: rounded(median(took)),
  p95Ms: rounded(percentile(took, 0.95)),
})
