/** How much of what must not go out the guard catches, and how much of what may it stops; `--help` tells the shape of a file. */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

import { checkText } from '@/lib/replies/guard/check-text'
import { compileGuard, type CompiledGuard } from '@/lib/replies/guard/compile-guard'
import type { GuardFinding, Severity } from '@/lib/replies/guard/finding'
import { DEFAULT_GUARD_BOOK, guardRules } from '@/lib/replies/guard/guard-book'
import { noFacts, type GuardFacts } from '@/lib/replies/guard/guard-facts'
import { shippedGuardPacks } from '@/lib/replies/guard/shipped-packs'
import { readingsOf } from '@/lib/replies/search/readings'
import type { PlatformId } from '@/lib/shared/platforms'

import { percentile, report } from './lib/figures.mts'
import { makeBad, makeClean } from './lib/guard-corpus'
import { makeDrafts, NOW } from './lib/guard-drafts'
import { readGuardLines } from './lib/guard-lines'
import { createRandom } from './lib/make-queues'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean' },
    json: { type: 'boolean' },
  },
})

const USAGE = `How much of what must not go out the guard catches, and how much of what may it stops. A warning counts as caught.
  guard [--data FILE] [--seed S]
FILE: jsonl of {text, platform, order?, policy?, expect: "pass" | "warn" | "block", rule?}.
  platform: an id of ours; any other is an unknown platform, where all rules hold.
  order: an object or a list of them, any of number, amount (128, "¥128", {value, currency}, amountMinor), currency,
    item or items (texts or {title, price}), colour, size, buyer (a name or {name, phone, address}), address, phone, status,
    deadline (ISO, a date, epoch), now, tier, benefits, tiers, others (names, numbers of other buyers), stock, offerEnds;
    other usual names of these, Chinese ones too, are read as well, and unknown ones let be.
  policy: an object (returnDays, freeShippingFrom, dispatchHours, dispatchCutoff, warrantyMonths, numbers or texts such as
    "2 years"; other members with a number are facts of the shop's own) or its sentences.
`

interface Case {
  readonly text: string
  readonly facts: GuardFacts
  /** When the text is written, epoch ms. */
  readonly now: number
  readonly expect: 'pass' | Severity
  readonly rule: string
  readonly hasFacts: boolean
  /** Of a made corpus: every third sentence, kept apart until the packs were written; read once since, and mended after. */
  readonly isHeldOut?: boolean
}

interface Outcome extends Case {
  readonly got: 'pass' | Severity
  readonly by: string
  readonly ms: number
}

if (values.help === true) {
  console.log(USAGE)
  process.exit(0)
}

const ZONE = 'Asia/Shanghai'
const DRAFT_ROUNDS = 7
const MOST_WRONG = 20

const rules = guardRules(DEFAULT_GUARD_BOOK, shippedGuardPacks())
const guards = new Map<PlatformId | null, CompiledGuard>()
function guardOf(platform: PlatformId | null): CompiledGuard {
  const guard = guards.get(platform) ?? compileGuard(rules, platform, readingsOf)
  guards.set(platform, guard)
  return guard
}

function madeCases(seed: number): readonly Case[] {
  const random = createRandom(seed)
  const texts = [...makeBad(random), ...makeClean(random)].map(
    ({ text, platform, expect, rule, isHeldOut }): Case => ({
      text,
      expect,
      rule,
      isHeldOut,
      facts: noFacts(platform, ZONE),
      now: NOW,
      hasFacts: false,
    }),
  )
  const drafts = makeDrafts(random, DRAFT_ROUNDS).map(({ text, facts, isWrong, rule }): Case => ({
    text,
    facts,
    now: NOW,
    expect: isWrong ? 'block' : 'pass',
    rule,
    hasFacts: true,
  }))
  return [...texts, ...drafts]
}

const gravest = (found: readonly GuardFinding[]): GuardFinding | undefined =>
  found.find(({ severity }) => severity === 'block') ??
  found.find(({ severity }) => severity === 'warn')

function judge(each: Case): Outcome {
  const guard = guardOf(each.facts.platform)
  const start = performance.now()
  const worst = gravest(checkText(each.text, guard, each.facts, each.now))
  const ms = performance.now() - start
  return { ...each, got: worst?.severity ?? 'pass', by: worst?.ruleId ?? '', ms }
}

const isBad = ({ expect }: Case): boolean => expect === 'block' || expect === 'warn'
const isCaught = ({ got }: Outcome): boolean => got !== 'pass'

/** null where there is nothing to share. */
const caughtShare = (outcomes: readonly Outcome[]): number | null =>
  outcomes.length === 0
    ? null
    : Math.round((10_000 * outcomes.filter(isCaught).length) / outcomes.length) / 10_000

function figuresOf(outcomes: readonly Outcome[]) {
  const words = outcomes.filter(({ hasFacts }) => !hasFacts)
  const drafts = outcomes.filter(({ hasFacts }) => hasFacts)
  return {
    n: outcomes.length,
    recall: caughtShare(words.filter(isBad)),
    falseAlarms: caughtShare(words.filter((each) => !isBad(each))),
    factRecall: caughtShare(drafts.filter(isBad)),
    factFalseBlocks: caughtShare(drafts.filter((each) => !isBad(each))),
  }
}

const LONG = 500
const LONG_TEXTS = 200

/** Time for texts of 500 characters, made of the sentences at hand; the first round warms up. */
function longTextMs(cases: readonly Case[]): number {
  const joined = cases.map(({ text }) => text).join(' ')
  const enough = joined.repeat(Math.ceil((LONG * LONG_TEXTS) / Math.max(1, joined.length)))
  const round = (): number[] =>
    Array.from({ length: LONG_TEXTS }, (_, at) => {
      const text = enough.slice(at * LONG, (at + 1) * LONG)
      return judge({ ...(cases[at % cases.length] ?? empty), text }).ms
    })
  round()
  return Math.round(percentile(round(), 0.95) * 1_000) / 1_000
}
const empty: Case = {
  text: '',
  facts: noFacts(null, ZONE),
  now: NOW,
  expect: 'pass',
  rule: '',
  hasFacts: false,
}

const cases =
  values.data === undefined
    ? madeCases(Number(values.seed))
    : readGuardLines(readFileSync(values.data, 'utf8'), Date.now())
const outcomes = cases.map(judge)
const wrong = outcomes.filter((each) => isBad(each) !== isCaught(each))
const firstOfEach = [
  ...new Map(wrong.toReversed().map((each) => [`${each.rule} ${each.by}`, each])).values(),
]
report({
  ...figuresOf(outcomes),
  p95Ms: longTextMs(cases),
  ...(values.data === undefined
    ? { heldOut: figuresOf(outcomes.filter((each) => each.isHeldOut === true)) }
    : {}),
  wrong: [...firstOfEach, ...wrong.filter((each) => !firstOfEach.includes(each))]
    .slice(0, MOST_WRONG)
    .map(({ text, expect, got, rule, by }) => ({ text, expect, got, rule: by === '' ? rule : by })),
})
