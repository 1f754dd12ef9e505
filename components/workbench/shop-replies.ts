import { useEffect, useState } from 'react'

import { useLocale } from '@/components/ui/words'
import { createReplyFormats } from '@/lib/i18n/reply-formats'
import { overlayStarter } from '@/lib/replies/library'
import { isInScope, textIn } from '@/lib/replies/read-reply'
import type { Reply } from '@/lib/replies/reply'
import type { ReplyFacts } from '@/lib/replies/template/render'
import { PLATFORMS, type PlatformId } from '@/lib/shared/platforms'

import { useServices, type WorkbenchServices } from './services'

/** Whose replies they are; null: the shop is not known. */
export interface ReplyShop {
  readonly platform: PlatformId
  readonly shopId: string | null
}

/** Replies that a shop may use, as people have changed them; null where nobody answers. */
async function readShopReplies(
  call: WorkbenchServices['call'],
  shop: ReplyShop,
): Promise<readonly Reply[] | null> {
  const [{ STARTER }, kept] = await Promise.all([
    import('@/lib/replies/starter/starter'),
    call('readLibrary', { known: null }),
  ])
  if (!kept.ok) return null
  return overlayStarter(STARTER, kept.value).replies.filter((reply) => isInScope(reply, shop))
}

/** The same for a view that shows one of them; null until they are there. */
export function useShopReplies({ platform, shopId }: ReplyShop): readonly Reply[] | null {
  const { call } = useServices()
  const [replies, setReplies] = useState<readonly Reply[] | null>(null)
  useEffect(() => {
    let isCurrent = true
    const load = async (): Promise<void> => {
      const read = await readShopReplies(call, { platform, shopId })
      if (isCurrent) setReplies(read)
    }
    void load()
    return () => {
      isCurrent = false
    }
  }, [call, platform, shopId])
  return replies
}

/** A reply to copy, and what is known of the talk that it is for. */
export interface ReplyToCopy {
  readonly shop: ReplyShop
  /** null: the shop has no reply for it. */
  readonly find: (replies: readonly Reply[]) => Reply | null
  readonly facts: ReplyFacts
}

/** What became of it: `none` the shop has no such reply, `gaps` it says what is not known, `refused` by the browser. */
export type CopyEnd =
  | { readonly how: 'copied'; readonly title: string }
  | { readonly how: 'none' | 'gaps' | 'refused' | 'silent' }

/** Copies a reply of the shop with what is known filled in: an agent pastes it, and sends it. */
export function useReplyCopy(): (what: ReplyToCopy) => Promise<CopyEnd> {
  const { call, clock, copyText } = useServices()
  const locale = useLocale()
  return async ({ shop, find, facts }) => {
    const [replies, { createReplyRenderer }] = await Promise.all([
      readShopReplies(call, shop),
      import('@/lib/replies/template/render'),
    ])
    if (replies === null) return { how: 'silent' }
    const found = find(replies)
    if (found === null) return { how: 'none' }
    const { lang, title, wordings } = textIn(found, locale)
    const render = createReplyRenderer(createReplyFormats(lang, PLATFORMS[shop.platform], clock))
    const { text } = render(wordings[0]?.body ?? '', facts)
    if (text === null) return { how: 'gaps' }
    return (await copyText(text)) ? { how: 'copied', title } : { how: 'refused' }
  }
}
