import { textIn } from '@/lib/replies/read-reply'
import type { Reply } from '@/lib/replies/reply'

/** One way to say a reply: a wording in a language. */
export interface Variant {
  readonly lang: string
  readonly title: string
  /** Empty for the only or first wording. */
  readonly name: string
  readonly body: string
}

/** Every way to say a reply, those in the panel's own language first. */
export function variantsOf(reply: Pick<Reply, 'texts'>, locale: string): readonly Variant[] {
  const own = textIn(reply, locale)
  return [own, ...reply.texts.filter((text) => text !== own)].flatMap(({ lang, title, wordings }) =>
    wordings.map(({ name, body }) => ({ lang, title, name, body })),
  )
}
