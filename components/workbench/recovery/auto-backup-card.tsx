import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { PlanLook } from '@/lib/files/work-backup-protocol'

import { Button } from '@/components/ui/button'

import { Card } from '../card'
import styles from '../data/data.module.css'
import { Notice } from '../notice'
import { useServices } from '../services'
import settings from '../settings.module.css'
import { PlanForm } from './plan-form'
import { usePlan, type PlanControls } from './use-plan'

/** Backups that nobody has to think of. */
export function AutoBackupCard() {
  const words = useWords().recovery.auto
  const { plan, keep } = usePlan()
  if (plan === undefined) return null
  return (
    <Card title={words.title} padded testId="auto-backup">
      <p className={settings['lead']}>{words.intro}</p>
      {plan === null ? null : <Fares plan={plan} keep={keep} />}
      <PlanForm plan={plan} keep={keep} />
    </Card>
  )
}

/** How the last ones went. */
function Fares({ plan, keep }: { readonly plan: PlanLook; readonly keep: PlanControls['keep'] }) {
  const words = useWords().recovery.auto
  const formats = useFormats()
  const { clock } = useServices()
  const { lastGoodAt, fault } = plan
  return (
    <div className={styles['form']}>
      {lastGoodAt === null ? (
        <p>{words.none}</p>
      ) : (
        <p data-testid="last-backup">{words.last(formats.moment(lastGoodAt, clock()))}</p>
      )}
      {fault === null ? null : (
        <>
          <Notice tone="bad">{words.faults[fault]}</Notice>
          <AllowAgain plan={plan} keep={keep} />
        </>
      )}
    </div>
  )
}

/** Asks the browser again for what it has taken back; the next backup is then made at once. */
function AllowAgain({
  plan,
  keep,
}: {
  readonly plan: PlanLook
  readonly keep: PlanControls['keep']
}) {
  const words = useWords().recovery.auto
  const { folders, askForDownloads } = useServices()
  const { everyDays, place, folder, fault } = plan
  if (fault !== 'folder-lost' && fault !== 'downloads-lost') return null
  const ask = async (): Promise<void> => {
    const isAllowed =
      place === 'downloads' || folder === null
        ? await askForDownloads()
        : await folders.allow(folder)
    if (isAllowed) await keep({ everyDays, place, folder: null })
  }
  return <Button onClick={() => void ask()}>{words.allow}</Button>
}
