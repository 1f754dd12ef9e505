import { PLATFORMS, type PlatformId } from '@/lib/shared/platforms'

import type { Desk } from '../use-desk'
import { Palette } from './palette'
import { SearchBar } from './search-bar'

export interface FootSearchProps {
  readonly desk: Desk
  readonly platform: PlatformId | null
}

/** For pages that name no platform. */
const OWN_ZONE = 'UTC'

/** The field at the panel's foot, which grows into the palette. */
export function FootSearch({ desk, platform }: FootSearchProps) {
  const { search, replies, fill, actions, parts } = desk
  const { open } = search
  if (open === null)
    return (
      <SearchBar onOpen={() => search.show(null, 'panel')} onHelp={() => parts.openSheet('keys')} />
    )
  return (
    <Palette
      key={open.replyId}
      find={replies.find}
      target={replies.target}
      wanted={replies.replyOf(open.replyId)}
      total={replies.total}
      groupOf={replies.groupOf}
      usesOf={replies.usesOf}
      contradictionsIn={replies.contradictionsIn}
      isBusy={fill.isBusy}
      zone={platform === null ? OWN_ZONE : PLATFORMS[platform].zone}
      pictures={actions.pictures}
      onFill={desk.fillDraft}
      onCopy={(draft) => void fill.copy(draft)}
      onClose={search.leave}
    />
  )
}
