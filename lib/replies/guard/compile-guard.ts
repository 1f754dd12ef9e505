import type { PlatformId } from '@/lib/shared/platforms'

import type { Severity } from './finding'
import { holdsOn, type GuardRuleInForce } from './guard-book'
import { waysOfConcept } from './concepts/concepts'
import { readPhrase, readWays, type Alternative } from './phrase'
import { createSignReader } from './signs/read-signs'
import { plainView, soundView } from './signs/view'
import type { ReadyPhrase } from './words/find-phrases'
import { createSounds, type ReadingsOf } from './words/sounds'
import { indexConcepts } from './words/concept-index'
import { readText, type Source, type TextReading } from './words/text-reading'
import { growWordTree } from './words/word-tree'

/** A rule made ready. */
export interface ReadyRule {
  readonly rule: GuardRuleInForce
  /** What it weighs on this platform. */
  readonly severity: Severity
  readonly phrases: readonly ReadyPhrase[]
  readonly except: readonly ReadyPhrase[]
  readonly unlessSaid: readonly ReadyPhrase[]
  readonly unlessNear: readonly ReadyPhrase[]
}

/** Rules made ready for one platform. */
export interface CompiledGuard {
  readonly platform: PlatformId | null
  readonly rules: readonly ReadyRule[]
  readonly read: (text: string) => TextReading
}

/** Numbers words in the order in which they come, each once. */
function numberWords() {
  const numbers = new Map<string, number>()
  return {
    numberOf(word: string): number {
      const known = numbers.get(word) ?? numbers.size
      numbers.set(word, known)
      return known
    },
    words: (): readonly string[] => [...numbers.keys()],
  }
}

/** Fewer letters than this make other words when they are drawn together. */
const FEWEST_DRAWN = 6

/** Words as they are read where letters stand apart: drawn together. */
function withoutBlanks(words: string): readonly string[] {
  const drawn = words.replaceAll(/[ '-]/gu, '')
  return drawn === words || drawn.length < FEWEST_DRAWN ? [] : [drawn]
}

const waysOf = (concept: string): readonly Alternative[] =>
  readWays(waysOfConcept(concept) ?? '') ?? []

const signsIn = (ways: readonly Alternative[]): readonly string[] =>
  ways.flatMap((way) => {
    if (way.kind === 'concept') return signsIn(waysOf(way.concept))
    return way.kind === 'words' && way.bySound ? Array.from(way.words) : []
  })

/** All signs of the words that are listened for. */
const signsHeard = (rules: readonly GuardRuleInForce[]): ReadonlySet<string> =>
  new Set(
    rules
      .flatMap(({ phrases }) => phrases)
      .flatMap((phrase) => readPhrase(phrase)?.parts ?? [])
      .flatMap(signsIn),
  )

/** Makes rules ready for a platform (null: an unknown one), once for many texts. */
export function compileGuard(
  rules: readonly GuardRuleInForce[],
  platform: PlatformId | null,
  readingsOf: ReadingsOf,
): CompiledGuard {
  const held = rules.filter((rule) => holdsOn(rule, platform))
  const readSigns = createSignReader()
  const soundOf = createSounds(readingsOf, signsHeard(held))
  const words = numberWords()
  const sounds = numberWords()
  const concepts = new Map<string, readonly Source[]>()
  const sourcesOf = (way: Alternative): readonly Source[] => {
    if (way.kind === 'thing') return [way]
    if (way.kind === 'concept') return waysOf(way.concept).flatMap(sourcesOf)
    const signs = readSigns(way.words)
    const plain = plainView(signs)
    const written = [plain.text, ...withoutBlanks(plain.text)]
    const found = written.map((word): Source => ({ kind: 'word', number: words.numberOf(word) }))
    if (!way.bySound) return found
    const heard = soundView(signs, plain, soundOf).text
    return [...found, { kind: 'sound', number: sounds.numberOf(heard) }]
  }
  /** One source for all ways to say a part, so that each is looked for once in a text. */
  const partOf = (ways: readonly Alternative[]): Source => {
    const sources = ways.flatMap(sourcesOf)
    const [only, ...others] = sources
    if (only !== undefined && others.length === 0) return only
    const concept = JSON.stringify(sources)
    concepts.set(concept, sources)
    return { kind: 'concept', concept }
  }
  const ready = (phrases: readonly string[] = []): readonly ReadyPhrase[] =>
    phrases
      .map(readPhrase)
      .filter((phrase) => phrase !== null)
      .map(({ parts, inAnyOrder }) => ({
        parts: parts.map(partOf),
        inAnyOrder,
      }))
  const compiled = held.map((rule) => ({
    rule,
    severity: (platform === null ? undefined : rule.severityOn?.[platform]) ?? rule.severity,
    phrases: ready(rule.phrases),
    except: ready(rule.except),
    unlessSaid: ready(rule.unlessSaid),
    unlessNear: ready(rule.unlessNear),
  }))
  const lexicon = {
    words: growWordTree(words.words()),
    sounds: growWordTree(sounds.words()),
    concepts: indexConcepts(concepts),
    soundOf,
  }
  return { platform, rules: compiled, read: (text) => readText(text, readSigns(text), lexicon) }
}
