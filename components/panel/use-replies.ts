import { useCallback, useMemo } from 'react'

import { useNow } from '@/components/ui/use-now'
import { useLocale, useWords } from '@/components/ui/words'
import type { ClocksView, PanelView } from '@/lib/messaging/panel-view'
import { groupNameIn } from '@/lib/replies/read-reply'
import type { Reply } from '@/lib/replies/reply'
import type { Searcher } from '@/lib/replies/search/reply-index'
import type { Situation } from '@/lib/replies/situation'
import { stagesByState, type TalkStage } from '@/lib/replies/stage'
import type { RenderedReply } from '@/lib/replies/template/render'
import { policyOf } from '@/lib/settings/policy-of'
import type { Settings } from '@/lib/settings/settings'

import type { PanelConnection } from './connection'
import { never } from './never'
import type { Found } from './palette/use-palette'
import { variantsOf, type Variant } from './palette/variants'
import { caseOf, shopOf, situationOf } from './reply-facts'
import type { ReplyTarget } from './reply-target'
import { useLibrary, type LibraryPlace, type ShopLibrary } from './use-library'
import { useReplyIndex, type Searchable } from './use-reply-index'
import { useTalk } from './use-talk'
import { useTarget } from './use-target'

/** A suggested reply with its text for the buyer in view; null until the template engine is there. */
export interface ReadyReply {
  readonly reply: Reply
  readonly variant: Variant
  readonly rendered: RenderedReply | null
}

/** What replies are ranked and written by. */
export interface ReplyBasis {
  readonly view: PanelView | null
  readonly clocks: ClocksView
  readonly settings: Settings | undefined
}

interface Search {
  readonly searchable: Searchable
  readonly library: ShopLibrary
  readonly situation: Situation
  readonly talk: TalkStage | null
  readonly place: LibraryPlace
}

/** The search in the library, ranked by how the talk stands; finds nothing until there is something to search with. */
function useFind({ searchable, library, situation, talk, place }: Search) {
  const { palette } = useWords()
  const now = useNow(never)
  const { tools, index } = searchable
  const answers = useMemo(
    () => tools?.finder.answersTo(situation.lastMessage ?? ''),
    [tools, situation],
  )
  const searcher = useMemo((): Searcher => {
    const answering = [...(answers ?? [])].filter(([, { words }]) => words.length > 0)
    return {
      stage: talk?.stage ?? null,
      fitting: stagesByState(situation),
      answering: new Set(answering.map(([id]) => id)),
      uses: library.uses,
      now,
      place,
    }
  }, [answers, talk, situation, library.uses, now, place])
  return useCallback(
    (query: string): Found => {
      if (index === null) return { hits: [], isReady: false }
      const { replies } = index.search(query, searcher, Infinity)
      const hits = replies.map((reply) => ({
        reply,
        marks: (title: string) => index.marks(title, query),
        why: () => {
          const words = answers?.get(reply.id)?.words ?? []
          return words.length === 0 ? null : palette.answers(words.slice(0, 2))
        },
      }))
      return { hits, isReady: true }
    },
    [index, searcher, answers, palette],
  )
}

/** The replies that fit best, written for the buyer in view. */
function useSuggestions(
  { searchable, library, situation, talk }: Search,
  target: ReplyTarget | null,
): readonly ReadyReply[] {
  const locale = useLocale()
  const { tools } = searchable
  const best = useMemo(
    () =>
      tools === null || talk === null
        ? []
        : tools.suggest(library.replies, tools.finder, situation, talk.stage),
    [tools, library.replies, situation, talk],
  )
  return useMemo(
    () =>
      best.flatMap(({ reply }) => {
        const [variant] = variantsOf(reply, locale)
        if (variant === undefined || target === null) return []
        return [{ reply, variant, rendered: target.prepare(variant, {}) }]
      }),
    [best, target, locale],
  )
}

/** The library for the open conversation: what fits, written for its buyer, and the search in all of it. */
export function useReplies(connection: PanelConnection, basis: ReplyBasis) {
  const { view, clocks, settings } = basis
  const locale = useLocale()
  const platform = view?.page?.platform ?? null
  const shopId = shopOf(view)
  const place = useMemo(() => ({ platform, shopId }), [platform, shopId])
  const policy = useMemo(
    () => (settings === undefined ? null : policyOf(settings, shopId)),
    [settings, shopId],
  )
  const target = useTarget({ view, clocks, settings, policy })
  const { library, count } = useLibrary(connection, place)
  const searchable = useReplyIndex(library.all)
  const situation = useMemo(
    () => situationOf(view, caseOf(view, clocks.clocks) !== null),
    [view, clocks],
  )
  const { talk, setStage } = useTalk(view, situation)
  const search = { searchable, library, situation, talk, place }
  const find = useFind(search)
  const suggestions = useSuggestions(search, target)
  const { replies, byId, groups, countOf } = library
  return {
    target,
    suggestions,
    find,
    talk,
    setStage,
    hasSale: situation.hasOrder || situation.hasOpenCase,
    isThere: searchable.tools !== null,
    count,
    total: replies.length,
    replyOf: (id: string | null): Reply | null => (id === null ? null : (byId.get(id) ?? null)),
    usesOf: countOf,
    groupOf: (id: string | null): string | null => {
      const group = id === null ? undefined : groups.get(id)
      return group === undefined ? null : groupNameIn(group, locale)
    },
  }
}

export type DeskReplies = ReturnType<typeof useReplies>
