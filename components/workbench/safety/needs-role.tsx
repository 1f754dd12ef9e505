import { useState, type ReactNode } from 'react'

import { Button } from '@/components/ui/button'
import { useWords } from '@/components/workbench/words'
import type { RolesView } from '@/lib/messaging/role-calls'
import { mayDo, roleFor, type RoleAct } from '@/lib/vault/roles'

import { Notice } from '../notice'
import { useServices } from '../services'
import { useWorkbench } from '../use-workbench'
import { PinField } from './pin-field'
import styles from './safety.module.css'
import { usePinWords } from './use-pin-words'

export interface NeedsRoleProps {
  readonly act: RoleAct
  /** What stands below stays in sight, to be read; else it waits for the role. */
  readonly shows?: boolean
  readonly children: ReactNode
}

/** What an act needs that the present role may not do: says so, and asks somebody who may for their PIN. */
export function NeedsRole(props: NeedsRoleProps) {
  return <RoleDoor {...props} roles={useWorkbench().roles} />
}

export interface RoleDoorProps extends NeedsRoleProps {
  /** Who stands here; null until that is known. */
  readonly roles: RolesView | null
}

/** The same for whoever knows by themselves who stands here. */
export function RoleDoor({ roles, act, shows = false, children }: RoleDoorProps) {
  const words = useWords().roles.needs
  const [isAllowed, setAllowed] = useState(false)
  if (roles === null) return null
  if (mayDo(roles.role, act)) return children
  return (
    <>
      {isAllowed ? (
        <Notice tone="good">{words.allowed}</Notice>
      ) : (
        <AskLeave act={act} onAllowed={() => setAllowed(true)} />
      )}
      {isAllowed || shows ? children : null}
    </>
  )
}

interface AskLeaveProps {
  readonly act: RoleAct
  readonly onAllowed: () => void
}

function AskLeave({ act, onAllowed }: AskLeaveProps) {
  const { needs, acts, names } = useWords().roles
  const { call } = useServices()
  const sayFault = usePinWords()
  const [pin, setPin] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState<'once' | 'switch' | null>(null)
  const role = roleFor(act)
  const ask = async (how: 'once' | 'switch'): Promise<void> => {
    setBusy(how)
    const answer =
      how === 'once'
        ? await call('permitOnce', { act, pin })
        : await call('takeRole', { role, pin })
    const fault = await sayFault(answer)
    setBusy(null)
    setPin('')
    setError(fault)
    if (fault === null && how === 'once') onAllowed()
  }
  return (
    <form
      className={styles['ask']}
      data-testid={`needs-${act}`}
      onSubmit={(event) => {
        event.preventDefault()
        void ask('once')
      }}
    >
      <p>
        <strong>{needs.takes(acts[act], names[role])}</strong> {needs.ask}
      </p>
      <PinField
        value={pin}
        error={error}
        testId="leave-pin"
        onType={(typed) => {
          setError(null)
          setPin(typed)
        }}
      />
      <div className={styles['buttons']}>
        <Button type="submit" busy={busy === 'once'} data-testid="allow-once">
          {needs.once}
        </Button>
        <Button
          variant="text"
          busy={busy === 'switch'}
          data-testid="switch-role"
          onClick={() => void ask('switch')}
        >
          {needs.switch}
        </Button>
      </div>
    </form>
  )
}
