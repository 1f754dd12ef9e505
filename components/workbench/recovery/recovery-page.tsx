import { useEffect, useState } from 'react'

import { Button } from '@/components/ui/button'
import { Mark } from '@/components/ui/icons'
import { useWords } from '@/components/workbench/words'
import type { RolesView } from '@/lib/messaging/role-calls'
import type { StoreTrouble } from '@/lib/shared/store-trouble'

import { RestoreCard } from '../data/restore-card'
import { useRestore } from '../data/use-restore'
import { Notice } from '../notice'
import { useServices } from '../services'
import { RoleDoor } from '../safety/needs-role'
import { useRoleNews } from '../safety/use-role-news'
import { CopyCard } from './copy-card'
import { MeanwhileCard } from './meanwhile-card'
import { MirrorCard } from './mirror-card'
import styles from './recovery.module.css'
import { SalvageCard } from './salvage-card'
import { StartAnewCard } from './start-anew-card'
import { Upgrading } from './upgrading'

/** Stands in place of the workbench where the store does not open: says why, and every way back there is. */
export function RecoveryPage() {
  const words = useWords()
  const { call } = useServices()
  const [trouble, setTrouble] = useState<StoreTrouble | null | undefined>()
  useEffect(() => {
    const load = async (): Promise<void> => {
      const answer = await call('readTrouble', {})
      setTrouble(answer.ok ? answer.value : null)
    }
    void load()
  }, [call])
  if (trouble === undefined) return null
  return (
    <main className={styles['page']} data-testid="recovery">
      <p className={styles['logo']}>
        <Mark size={18} />
        {words.common.product}
      </p>
      {trouble === null ? (
        <Notice tone="bad">{words.workbench.noAnswer}</Notice>
      ) : trouble === 'upgrading' ? (
        <Upgrading />
      ) : (
        <Ways trouble={trouble} />
      )}
    </main>
  )
}

/** Where nobody can tell who stands here no way back is hidden: the background asks before each of them anyway. */
const UNKNOWN: RolesView = { pins: [], role: null, waitMs: 0, offAt: null }

function Ways({ trouble }: { readonly trouble: Exclude<StoreTrouble, 'upgrading'> }) {
  const words = useWords().recovery
  const roles = useRoleNews(useServices()) ?? UNKNOWN
  const restore = useRestore()
  const { title, text } = words.troubles[trouble]
  return (
    <>
      <header className={styles['head']} role="alert">
        <h1>{title}</h1>
        <p>{text}</p>
        <Button variant="filled" onClick={() => location.reload()}>
          {words.retry}
        </Button>
      </header>
      <MeanwhileCard />
      {trouble === 'gone' ? null : (
        <RoleDoor act="backup" roles={roles}>
          <SalvageCard />
        </RoleDoor>
      )}
      <RoleDoor act="restore" roles={roles}>
        <RestoreCard restore={restore} canMerge={false} />
        <CopyCard onLook={(file, fileName) => void restore.look(file, fileName)} />
        <MirrorCard onLook={(file, fileName) => void restore.look(file, fileName)} />
        <StartAnewCard />
      </RoleDoor>
    </>
  )
}
