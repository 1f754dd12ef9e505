import { useEffect, useMemo, useState } from 'react'

import { useLocale } from '@/components/ui/words'
import { createReplyFormats } from '@/lib/i18n/reply-formats'
import type { createReplyRenderer, ReplyRenderer } from '@/lib/replies/template/render'
import { PLATFORMS, type PlatformId } from '@/lib/shared/platforms'
import type { Clock } from '@/lib/shared/time'

const clock: Clock = () => Date.now()

type CreateRenderer = typeof createReplyRenderer

/** Loads the template engine after the first card stands; null until then, and without a platform. */
export function useRenderer(platform: PlatformId | undefined): ReplyRenderer | null {
  const locale = useLocale()
  const [create, setCreate] = useState<{ readonly renderer: CreateRenderer } | null>(null)
  useEffect(() => {
    let isWanted = true
    const load = async (): Promise<void> => {
      const { createReplyRenderer: renderer } = await import('@/lib/replies/template/render')
      if (isWanted) setCreate({ renderer })
    }
    void load()
    return () => {
      isWanted = false
    }
  }, [])
  return useMemo(() => {
    if (create === null || platform === undefined) return null
    return create.renderer(createReplyFormats(locale, PLATFORMS[platform], clock))
  }, [create, platform, locale])
}
