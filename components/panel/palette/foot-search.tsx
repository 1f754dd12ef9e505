import { lazy, Suspense, useEffect } from 'react'

import { PLATFORMS, type PlatformId } from '@/lib/shared/platforms'

import type { Desk } from '../use-desk'
import { SearchBar } from './search-bar'

const loadPalette = async () => ({ default: (await import('./palette')).Palette })
const LazyPalette = lazy(loadPalette)

export interface FootSearchProps {
  readonly desk: Desk
  readonly platform: PlatformId | null
}

/** For pages that name no platform. */
const OWN_ZONE = 'UTC'

/** The field at the panel's foot, which grows into the palette; that is loaded once the first card stands. */
export function FootSearch({ desk, platform }: FootSearchProps) {
  const { search, replies, fill, actions, parts } = desk
  const { open } = search
  useEffect(() => void loadPalette(), [])
  const bar = (
    <SearchBar
      onOpen={() => search.show(null, 'panel')}
      onHelp={() => parts.openSheet('keys')}
      onCheck={desk.checkBox}
    />
  )
  if (open === null) return bar
  return (
    <Suspense fallback={bar}>
      <LazyPalette
        key={open.replyId}
        find={replies.find}
        target={replies.target}
        wanted={replies.replyOf(open.replyId)}
        total={replies.total}
        groupOf={replies.groupOf}
        usesOf={replies.usesOf}
        check={actions.check}
        platform={platform}
        isBusy={fill.isBusy}
        zone={platform === null ? OWN_ZONE : PLATFORMS[platform].zone}
        pictures={actions.pictures}
        onFill={desk.fillDraft}
        onStopped={(draft) => void desk.tryDraft(draft)}
        onCopy={(draft) => void fill.copy(draft)}
        onClose={search.leave}
      />
    </Suspense>
  )
}
