import { useCallback, useEffect, useState } from 'react'

import { Button } from '@/components/ui/button'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { BackupDesk } from '@/lib/files/work-backup-client'
import type { Condition } from '@/lib/files/work-backup-protocol'

import { Card } from '../card'
import { Notice } from '../notice'
import { useServices } from '../services'
import { NeedsRole } from '../safety/needs-role'
import { SalvageCard } from './salvage-card'

/** What people may say to what was found. */
function Answers({
  found: { aside, changed, gone },
  show,
}: {
  readonly found: Condition
  readonly show: (ask: BackupDesk['readCondition']) => Promise<void>
}) {
  const words = useWords().recovery.condition
  const { backups } = useServices().desk
  if (aside + changed + gone === 0) return null
  return (
    <NeedsRole act="settings">
      {changed === 0 ? null : (
        <Button data-testid="use-changed" onClick={() => void show(backups.useChanged)}>
          {words.use}
        </Button>
      )}
      <Button data-testid="forget-aside" onClick={() => void show(backups.forgetAside)}>
        {words.forget}
      </Button>
    </NeedsRole>
  )
}

/** What the last look through the database has found wrong; nothing where it found nothing. */
export function ConditionCard() {
  const words = useWords().recovery.condition
  const { number } = useFormats()
  const { desk } = useServices()
  const [found, setFound] = useState<Condition | null>(null)
  const show = useCallback(async (ask: BackupDesk['readCondition']): Promise<void> => {
    const end = await ask()
    if (end.how === 'done') setFound(end.value)
  }, [])
  useEffect(() => {
    const load = async (): Promise<void> => {
      await show(desk.backups.readCondition)
    }
    void load()
  }, [desk, show])
  if (found === null || Object.values(found).every((count) => count === 0)) return null
  return (
    <>
      <Card title={words.title} padded testId="condition">
        {found.aside === 0 ? null : (
          <Notice tone="warn">{words.aside(number(found.aside), found.aside === 1)}</Notice>
        )}
        {found.changed === 0 ? null : (
          <Notice tone="warn">{words.changed(number(found.changed), found.changed === 1)}</Notice>
        )}
        {found.gone === 0 ? null : (
          <Notice tone="bad">{words.gone(number(found.gone), found.gone === 1)}</Notice>
        )}
        <Answers found={found} show={show} />
        {found.missing === 0 ? null : (
          <Notice tone="bad">{words.missing(number(found.missing))}</Notice>
        )}
      </Card>
      <NeedsRole act="backup">
        <SalvageCard />
      </NeedsRole>
    </>
  )
}
