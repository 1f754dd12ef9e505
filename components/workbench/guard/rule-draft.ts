import {
  textIn,
  type GuardSubject,
  type LocalText,
  type Severity,
} from '@/lib/replies/guard/finding'
import type { GuardRuleInForce } from '@/lib/replies/guard/guard-book'
import type { GuardRule } from '@/lib/replies/guard/guard-pack'
import { isPhrase } from '@/lib/replies/guard/phrase'
import type { Locale } from '@/lib/settings/settings'
import type { PlatformId } from '@/lib/shared/platforms'
import { fail, ok, type Result } from '@/lib/shared/result'

/** A rule as an owner writes it, in the language that they see. */
export interface RuleDraft {
  readonly subject: GuardSubject
  readonly severity: Severity
  readonly reason: string
  /** One a line. */
  readonly phrases: string
  readonly except: string
  readonly better: string
  readonly betterOf: 'words' | 'sentence'
  readonly platforms: readonly PlatformId[]
  readonly source: string
}

/** What is wrong with a draft, by field. */
export interface RuleProblems {
  readonly reason?: 'missing'
  readonly phrases?: PhraseProblem
  readonly except?: PhraseProblem
}
export type PhraseProblem =
  | { readonly kind: 'missing' | 'too-many' }
  | { readonly kind: 'malformed'; readonly line: string }

/** What a draft becomes a rule with. */
export interface RuleMaking {
  readonly id: string
  /** The rule that it changes; null: it is a new one. */
  readonly base: GuardRuleInForce | null
  readonly locale: Locale
  /** Day on which it is written, ISO 8601. */
  readonly day: string
  /** What stands for a source that nobody named. */
  readonly ownSource: string
}

export const EMPTY_DRAFT: RuleDraft = {
  subject: 'promise',
  severity: 'warn',
  reason: '',
  phrases: '',
  except: '',
  better: '',
  betterOf: 'words',
  platforms: [],
  source: '',
}

/** Lines that a pack takes of one kind, and signs of one line. */
const MOST_LINES = 60
const LINE_LIMIT = 1_000

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** A rule as its owner changes it. */
export const draftOfRule = (rule: GuardRuleInForce, locale: Locale): RuleDraft => ({
  subject: rule.subject,
  severity: rule.severity,
  reason: rule.reason[locale],
  phrases: rule.phrases.join('\n'),
  except: (rule.except ?? []).join('\n'),
  better: rule.better?.text[locale] ?? '',
  betterOf: rule.better?.of ?? 'words',
  platforms: rule.platforms,
  source: textIn(rule.source, locale),
})

/** A text in the language it was written in, and in the others where they never said anything else. */
function localText(before: LocalText | undefined, text: string, locale: Locale): LocalText {
  const same = { en: text, 'zh-CN': text, 'zh-TW': text }
  if (before === undefined || new Set(Object.values(before)).size === 1) return same
  return { ...before, [locale]: text }
}

function phraseProblem(lines: readonly string[], mayBeEmpty: boolean): PhraseProblem | undefined {
  if (lines.length === 0) return mayBeEmpty ? undefined : { kind: 'missing' }
  if (lines.length > MOST_LINES) return { kind: 'too-many' }
  const line = lines.find((each) => each.length > LINE_LIMIT || !isPhrase(each))
  return line === undefined ? undefined : { kind: 'malformed', line: line.slice(0, 60) }
}

/** What a changed rule keeps of the one that it stands for. */
function keptOf(base: GuardRuleInForce | null, { severity }: RuleDraft): Partial<GuardRule> {
  if (base === null) return {}
  const { check, evenDenied, unlessSaid, severityOn } = base
  return {
    ...(check === undefined ? {} : { check }),
    ...(evenDenied === undefined ? {} : { evenDenied }),
    ...(unlessSaid === undefined ? {} : { unlessSaid }),
    ...(severityOn === undefined || severity !== base.severity ? {} : { severityOn }),
  }
}

/** The better wording of a draft; one that says nothing and said nothing before leaves the words out. */
function betterOf(draft: RuleDraft, { base, locale }: RuleMaking): Pick<GuardRule, 'better'> {
  const before = base?.better
  const text = draft.better.trim()
  if (text === '' && before?.text[locale] !== '') return {}
  return { better: { of: draft.betterOf, text: localText(before?.text, text, locale) } }
}

/** Whence a rule comes, in every language still where its owner left it as it was. */
function sourceOf(
  { source }: RuleDraft,
  { base, locale, ownSource }: RuleMaking,
): GuardRule['source'] {
  const text = source.trim()
  if (base !== null && text === textIn(base.source, locale)) return base.source
  return text || ownSource
}

/** The rule that a draft makes, or what is wrong with it. */
export function makeRule(draft: RuleDraft, making: RuleMaking): Result<GuardRule, RuleProblems> {
  const { id, base, locale, day } = making
  const reason = draft.reason.trim()
  const [phrases, except] = [linesOf(draft.phrases), linesOf(draft.except)]
  const wrong = {
    reason: reason === '' ? ('missing' as const) : undefined,
    phrases: phraseProblem(phrases, base?.check !== undefined),
    except: phraseProblem(except, true),
  }
  if (Object.values(wrong).some((problem) => problem !== undefined)) return fail(defined(wrong))
  return ok({
    ...keptOf(base, draft),
    id,
    platforms: [...draft.platforms],
    subject: draft.subject,
    severity: draft.severity,
    phrases,
    ...(except.length === 0 ? {} : { except }),
    reason: localText(base?.reason, reason, locale),
    ...betterOf(draft, making),
    source: sourceOf(draft, making),
    seenOn: day,
  })
}

function defined({
  reason,
  phrases,
  except,
}: {
  readonly reason: 'missing' | undefined
  readonly phrases: PhraseProblem | undefined
  readonly except: PhraseProblem | undefined
}): RuleProblems {
  return {
    ...(reason === undefined ? {} : { reason }),
    ...(phrases === undefined ? {} : { phrases }),
    ...(except === undefined ? {} : { except }),
  }
}
