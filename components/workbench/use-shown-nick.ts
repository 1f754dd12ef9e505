import { useWords } from '@/components/workbench/words'

import { coverNick } from './cover-nick'
import { useWorkbench } from './use-workbench'

/** How a nick stands on the screen: covered while others see it, "unknown" where none is known. */
export function useShownNick(): (nick: string) => string {
  const { unknown } = useWords().common
  const { screenShare } = useWorkbench().settings
  return (nick) => {
    if (nick === '') return unknown
    return screenShare ? coverNick(nick) : nick
  }
}
