import { BackupCard } from './backup-card'
import { RestoreCard } from './restore-card'

/** All that is kept in this browser, as one file out of it and back. */
export function DataView() {
  return (
    <>
      <BackupCard />
      <RestoreCard />
    </>
  )
}
