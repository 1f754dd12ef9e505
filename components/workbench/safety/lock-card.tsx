import { useLock } from '@/components/lock/use-lock'
import { useWords } from '@/components/workbench/words'
import type { LockView } from '@/lib/messaging/lock-calls'
import { mayDo, roleFor } from '@/lib/vault/roles'

import { Card } from '../card'
import { Notice } from '../notice'
import { useServices } from '../services'
import settings from '../settings.module.css'
import { useWorkbench } from '../use-workbench'
import styles from './lock.module.css'
import { LockHabits } from './lock-habits'
import { PassphraseChange } from './passphrase-change'
import { PassphraseForm } from './passphrase-form'

/** The passphrase that locks everything personal. */
export function LockCard() {
  const { lock: words } = useWords().safety
  const lock = useLock(useServices())
  const isOn = lock?.state === 'open'
  return (
    <Card title={words.title} meta={isOn ? words.on : words.off} padded testId="lock-card">
      <div className={styles['part']}>
        <p className={settings['lead']}>{words.intro}</p>
        <p className={settings['lead']}>{words.protects}</p>
        <Notice tone="warn">{words.forget}</Notice>
        {lock?.isSealing === true ? <Notice tone="good">{words.sealing}</Notice> : null}
      </div>
      {lock === undefined || lock === null ? null : <Acts lock={lock} />}
    </Card>
  )
}

/** What an owner does with the passphrase; others read whom it takes. */
function Acts({ lock }: { readonly lock: LockView }) {
  const { acts, names, needs } = useWords().roles
  const { roles } = useWorkbench()
  if (roles === null) return null
  if (!mayDo(roles.role, 'lock'))
    return <p className={settings['note']}>{needs.takes(acts.lock, names[roleFor('lock')])}</p>
  if (lock.state === 'none') return <FirstPassphrase />
  return (
    <>
      <LockHabits />
      <PassphraseChange />
    </>
  )
}

function FirstPassphrase() {
  const { lock: words } = useWords().safety
  const { call } = useServices()
  return (
    <PassphraseForm
      asksWhetherKept
      note={words.restarts}
      submit={words.set}
      // The page goes with the answer: the extension starts anew.
      onSubmit={async ({ next }) => {
        const answer = await call('setPassphrase', { passphrase: next })
        return answer.ok ? null : words.setFailed
      }}
    />
  )
}
