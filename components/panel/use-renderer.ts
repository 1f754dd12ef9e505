import { useEffect, useMemo, useState } from 'react'

import { useLocale } from '@/components/ui/words'
import { createReplyFormats } from '@/lib/i18n/reply-formats'
import type { createReplyRenderer, ReplyRenderer } from '@/lib/replies/template/render'
import { PLATFORMS, type PlatformId } from '@/lib/shared/platforms'
import type { Clock } from '@/lib/shared/time'

const clock: Clock = () => Date.now()

type CreateRenderer = typeof createReplyRenderer

/** Renderers by the language of the reply (BCP 47). */
export type RendererOf = (lang: string) => ReplyRenderer

/** Loads the template engine after the first card stands; null until then, and without a platform. */
export function useRenderers(platform: PlatformId | undefined): RendererOf | null {
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
    const made = new Map<string, ReplyRenderer>()
    return (lang) => {
      const known = made.get(lang)
      if (known !== undefined) return known
      const renderer = create.renderer(createReplyFormats(lang, PLATFORMS[platform], clock))
      made.set(lang, renderer)
      return renderer
    }
  }, [create, platform])
}

/** The renderer of the panel's own language. */
export function useRenderer(platform: PlatformId | undefined): ReplyRenderer | null {
  const locale = useLocale()
  const renderers = useRenderers(platform)
  return useMemo(() => renderers?.(locale) ?? null, [renderers, locale])
}
