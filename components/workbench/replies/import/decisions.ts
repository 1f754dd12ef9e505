import { escapeTemplate, labelAs } from '@/lib/replies/placeholders/write-body'
import type { Proposal } from '@/lib/replies/placeholders/propose-variables'
import type { ReadReply } from '@/lib/replies/formats/settle-drafts'
import { replySchema, type Reply } from '@/lib/replies/reply'
import { FACTS, type FactPath } from '@/lib/replies/template/facts'

/** What becomes of a placeholder: what is proposed, the text as it stood, a question, or another fact. */
export type Decision = 'accept' | 'leave' | 'ask' | FactPath

/** A placeholder with how often it was found; equal ones are decided once. */
export interface FoundPlaceholder extends Proposal {
  readonly replies: number
}

/** All placeholders of some replies, those to be looked at first. */
export function placeholdersOf(read: readonly Pick<ReadReply, 'proposals'>[]): FoundPlaceholder[] {
  const found = new Map<string, FoundPlaceholder>()
  for (const { proposals } of read)
    for (const each of new Map(proposals.map((one) => [one.found, one])).values())
      found.set(each.found, { ...each, replies: (found.get(each.found)?.replies ?? 0) + 1 })
  return [...found.values()].toSorted(
    (a, b) => Number(a.sure) - Number(b.sure) || b.replies - a.replies,
  )
}

const FILTERS = { text: '', number: '', clock: '', money: ' | money', date: ' | date' } as const

/** A fact as a template writes it. */
export const factTag = (path: FactPath): string => `{{ ${path}${FILTERS[FACTS[path].kind]} }}`

/** Signs around a placeholder's word. */
const AROUND = /^[\s{}[\]【】<>《》%$#*_()（）「」]+|[\s{}[\]【】<>《》%$#*_()（）「」]+$/gu

const ASK = /\{% ask "[^"]*", label: ("[^"]*")[^%]*%\}/gu

/** Whether a placeholder can be decided otherwise: parts of a form can only be taken as they are. */
export const isChangeable = ({ fact, ask }: Proposal, bodies: readonly string[]): boolean =>
  fact !== null ||
  (ask !== null &&
    bodies.some((body) => [...body.matchAll(ASK)].some(([, label]) => label === labelAs(ask))))

function writeDecision(
  decision: Exclude<Decision, 'accept'>,
  found: string,
  place: number,
): string {
  if (decision === 'leave') return escapeTemplate(found)
  if (decision !== 'ask') return factTag(decision)
  const label = labelAs(found.replaceAll(AROUND, '') || found)
  return `{% ask "asked_${place}", label: ${label} %}`
}

function decideIn(body: string, { found, fact, ask }: Proposal, instead: string): string {
  if (fact !== null) return body.replaceAll(`{{ ${fact} }}`, () => instead)
  if (ask === null || found === '') return body
  return body.replaceAll(ASK, (tag, label: string) => (label === labelAs(ask) ? instead : tag))
}

/** A reply with what was decided of its placeholders; as it was read where the outcome were too long. */
export function withDecisions(
  { reply, proposals }: ReadReply,
  decisions: ReadonlyMap<string, Decision>,
): Reply {
  const write = (body: string): string =>
    proposals.reduce((text, proposal, place) => {
      const decision = decisions.get(proposal.found) ?? 'accept'
      if (decision === 'accept') return text
      return decideIn(text, proposal, writeDecision(decision, proposal.found, place + 1))
    }, body)
  const texts = reply.texts.map((text) => ({
    ...text,
    wordings: text.wordings.map(({ name, body }) => ({ name, body: write(body) })),
  }))
  return replySchema.safeParse({ ...reply, texts }).data ?? reply
}
