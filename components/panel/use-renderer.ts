import { useEffect, useMemo, useState } from 'react'

import { useFormats } from '@/components/ui/words'
import type { createReplyRenderer, ReplyRenderer } from '@/lib/replies/template/render'
import type { PlatformId } from '@/lib/shared/platforms'

type CreateRenderer = typeof createReplyRenderer

/** Loads the template engine after the first card stands; null until then. */
export function useRenderer(platform: PlatformId | undefined): ReplyRenderer | null {
  const formats = useFormats(platform)
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
  return useMemo(() => create?.renderer(formats.money) ?? null, [create, formats])
}
