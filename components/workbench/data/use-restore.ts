import { useRef, useState } from 'react'

import type { BackupFault, BackupLook, MergeLook } from '@/lib/files/work-backup-protocol'
import type { Job, WatchProgress } from '@/lib/files/work-desk'

import { useServices, type WorkbenchServices } from '../services'

type State =
  | { readonly is: 'idle' | 'reading' | 'done' | 'failed' | 'stopped' }
  | { readonly is: 'locked'; readonly wasWrong: boolean }
  | { readonly is: 'looked-at'; readonly look: BackupLook }
  | { readonly is: 'running'; readonly share: number }
  | { readonly is: 'refused'; readonly fault: BackupFault }
  | MergeState

/** A backup on its way into what is here. */
export type MergeState =
  | { readonly is: 'merged' | 'merge-failed' }
  | { readonly is: 'comparing' | 'merging'; readonly share: number }
  | { readonly is: 'foreseen'; readonly merge: MergeLook }

/** A backup on its way in: looked at, unlocked, agreed to, taken in. */
export interface Restore {
  readonly state: State
  readonly look: (file: Blob, fileName: string) => Promise<void>
  readonly unlock: (passphrase: string) => Promise<void>
  readonly start: () => Promise<void>
  /** Says what bringing it together with what is here would change. */
  readonly foreseeMerge: () => Promise<void>
  readonly merge: () => Promise<void>
  readonly stop: () => void
  /** Forgets the file. */
  readonly leave: () => void
}

interface Chosen {
  readonly file: Blob
  readonly fileName: string
  readonly passphrase: string | null
}

/** What the steps of a restore share. */
interface Steps extends Pick<WorkbenchServices, 'desk' | 'call'> {
  readonly chosen: { readonly current: Chosen | null }
  readonly job: { current: Job<unknown> | null }
  readonly setState: (state: State) => void
  readonly refuse: (fault: BackupFault) => void
}

/** Brings the chosen backup together with what is here, after it was said what that changes. */
function useMerge(steps: Steps): Pick<Restore, 'foreseeMerge' | 'merge'> {
  const { desk, call, chosen, job, setState, refuse } = steps
  /** Gives what changes or has changed; undefined where that is not known, which is then shown. */
  const bringTogether = async (
    is: 'comparing' | 'merging',
    isDry: boolean,
  ): Promise<MergeLook | undefined> => {
    if (chosen.current === null) return undefined
    setState({ is, share: 0 })
    const watch: WatchProgress = ({ share }) => setState({ is, share })
    const running = desk.backups.merge(chosen.current, isDry, watch)
    job.current = running
    const end = await running.ended
    if (end.how === 'done' && end.value.ok) return end.value.value
    if (end.how === 'done' && !end.value.ok) refuse(end.value.error)
    else setState({ is: isDry ? 'failed' : 'merge-failed' })
    return undefined
  }
  return {
    foreseeMerge: async () => {
      const merge = await bringTogether('comparing', true)
      if (merge !== undefined) setState({ is: 'foreseen', merge })
    },
    merge: async () => {
      if ((await bringTogether('merging', false)) === undefined) return
      setState({ is: 'merged' })
      await call('restart', {})
    },
  }
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
  const merging = useMerge({ desk, call, chosen, job, setState, refuse })
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
    look: (file, fileName) => inspect({ file, fileName, passphrase: null }),
    ...merging,
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
