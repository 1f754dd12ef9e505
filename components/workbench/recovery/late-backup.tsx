import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'

import { Notice } from '../notice'
import { useServices } from '../services'
import { hrefOf } from '../use-route'
import { usePlan } from './use-plan'

/** One line for the day's page where the last good backup is older than it should be; nothing else. */
export function LateBackup() {
  const words = useWords().recovery.auto
  const formats = useFormats()
  const { clock } = useServices()
  const { plan } = usePlan()
  if (plan?.isLate !== true) return null
  const { lastGoodAt } = plan
  return (
    <Notice tone="warn">
      {lastGoodAt === null ? words.lateNone : words.late(formats.moment(lastGoodAt, clock()))}{' '}
      <a href={hrefOf('settings', 'data')}>{words.see}</a>
    </Notice>
  )
}
