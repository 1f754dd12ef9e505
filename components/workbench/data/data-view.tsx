import { useState } from 'react'

import { AutoBackupCard } from '../recovery/auto-backup-card'
import { ConditionCard } from '../recovery/condition-card'
import { CopyCard } from '../recovery/copy-card'
import { NeedsRole } from '../safety/needs-role'
import { BackupCard } from './backup-card'
import { KeepCard } from './keep-card'
import { PersonCard } from './person-card'
import { ProofsCard } from './proofs-card'
import { RestoreCard } from './restore-card'
import { useRestore } from './use-restore'

/** All that is kept in this browser: as one file out of it and back, of one buyer, and for how long. */
export function DataView() {
  const [round, setRound] = useState(0)
  const restore = useRestore()
  return (
    <>
      <ConditionCard />
      <NeedsRole act="backup">
        <BackupCard />
      </NeedsRole>
      <NeedsRole act="settings">
        <AutoBackupCard />
      </NeedsRole>
      <NeedsRole act="restore">
        <RestoreCard restore={restore} canMerge />
        <CopyCard onLook={(file, fileName) => void restore.look(file, fileName)} />
      </NeedsRole>
      <PersonCard onErased={() => setRound((before) => before + 1)} />
      <ProofsCard key={round} />
      <NeedsRole act="settings">
        <KeepCard />
      </NeedsRole>
    </>
  )
}
