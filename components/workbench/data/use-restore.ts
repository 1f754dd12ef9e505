import { useRef, useState } from 'react'

import type { BackupFault, BackupLook } from '@/lib/files/work-backup-protocol'
import type { Job } from '@/lib/files/work-desk'

import { useServices } from '../services'

type State =
  | { readonly is: 'idle' | 'reading' | 'done' | 'failed' | 'stopped' }
  | { readonly is: 'locked'; readonly wasWrong: boolean }
  | { readonly is: 'looked-at'; readonly look: BackupLook }
  | { readonly is: 'running'; readonly share: number }
  | { readonly is: 'refused'; readonly fault: BackupFault }

/** A backup on its way in: looked at, unlocked, agreed to, taken in. */
export interface Restore {
  readonly state: State
  readonly look: (file: Blob) => Promise<void>
  readonly unlock: (passphrase: string) => Promise<void>
  readonly start: () => Promise<void>
  readonly stop: () => void
  /** Forgets the file. */
  readonly leave: () => void
}

interface Chosen {
  readonly file: Blob
  readonly passphrase: string | null
}

/** Takes one backup in, step by step; the extension starts anew at the end. */
export function useRestore(): Restore {
  const { desk, call } = useServices()
  const [state, setState] = useState<State>({ is: 'idle' })
  const chosen = useRef<Chosen | null>(null)
  const job = useRef<Job<unknown> | null>(null)

  const refuse = (fault: BackupFault): void => {
    const isLocked = fault === 'passphrase-needed' || fault === 'wrong-passphrase'
    setState(
      isLocked
        ? { is: 'locked', wasWrong: fault === 'wrong-passphrase' }
        : { is: 'refused', fault },
    )
  }
  const inspect = async (next: Chosen): Promise<void> => {
    chosen.current = next
    setState({ is: 'reading' })
    const end = await desk.backups.inspect(next.file, next.passphrase)
    if (end.how !== 'done') setState({ is: 'failed' })
    else if (end.value.ok) setState({ is: 'looked-at', look: end.value.value })
    else refuse(end.value.error)
  }
  return {
    state,
    look: (file) => inspect({ file, passphrase: null }),
    unlock: async (passphrase) => {
      if (chosen.current !== null) await inspect({ ...chosen.current, passphrase })
    },
    start: async () => {
      if (chosen.current === null) return
      const { file, passphrase } = chosen.current
      setState({ is: 'running', share: 0 })
      const running = desk.backups.restore(file, passphrase, ({ share }) =>
        setState({ is: 'running', share }),
      )
      job.current = running
      const end = await running.ended
      if (end.how !== 'done')
        return setState({ is: end.how === 'cancelled' ? 'stopped' : 'failed' })
      if (!end.value.ok) return refuse(end.value.error)
      setState({ is: 'done' })
      await call('restart', {})
    },
    stop: () => job.current?.cancel(),
    leave: () => {
      chosen.current = null
      setState({ is: 'idle' })
    },
  }
}
