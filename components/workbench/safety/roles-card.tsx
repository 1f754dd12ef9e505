import { useState } from 'react'

import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { Rich } from '@/components/ui/rich'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { RolesView } from '@/lib/messaging/role-calls'
import type { PinRole } from '@/lib/vault/pin-book'
import { reaches, ROLE_ACTS, roleFor, ROLES } from '@/lib/vault/roles'

import { Card } from '../card'
import { Notice } from '../notice'
import { useServices } from '../services'
import settings from '../settings.module.css'
import { useWorkbench } from '../use-workbench'
import { NeedsRole } from './needs-role'
import { NewPin } from './new-pin'
import styles from './safety.module.css'

/** Who stands at this browser, what each role may do, and the PINs. */
export function RolesCard() {
  const words = useWords().roles
  const { roles: view } = useWorkbench()
  return (
    <Card title={words.card.title} padded testId="roles">
      <p className={settings['lead']}>{words.card.lead}</p>
      {view === null ? null : (
        <div className={styles['part']}>
          {view.role === null ? (
            <p>{words.card.none}</p>
          ) : (
            <p>
              <Rich text={words.card.now(words.names[view.role])} />
            </p>
          )}
          <Down view={view} />
          <ActTable />
          <NeedsRole act="lock">
            <Pins view={view} />
          </NeedsRole>
          <Forgotten view={view} />
        </div>
      )}
    </Card>
  )
}

/** A lower role is taken without a PIN: whoever leaves the place does that. */
function Down({ view: { role: now } }: { readonly view: RolesView }) {
  const words = useWords().roles
  const { call } = useServices()
  if (now === null) return null
  const lower = ROLES.filter((role) => role !== now && reaches(now, role))
  return lower.length === 0 ? null : (
    <div className={styles['buttons']}>
      {lower.map((role) => (
        <Button
          key={role}
          data-testid={`take-${role}`}
          onClick={() => void call('takeRole', { role, pin: null })}
        >
          {words.card.switchTo(words.names[role])}
        </Button>
      ))}
    </div>
  )
}

function ActTable() {
  const { acts, card, names } = useWords().roles
  return (
    <table className={classes(settings['table'], styles['acts'])}>
      <caption className={settings['note']}>{card.table}</caption>
      <tbody>
        {ROLE_ACTS.map((act) => {
          const least = roleFor(act)
          return (
            <tr key={act}>
              <th scope="row">{acts[act]}</th>
              <td>{least === 'owner' ? names.owner : card.from(names[least])}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Sets and takes off PINs; the owner's comes first. */
function Pins({ view: { pins } }: { readonly view: RolesView }) {
  const { card, pin } = useWords().roles
  const { call } = useServices()
  const [editing, setEditing] = useState<PinRole | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const hasOwner = pins.includes('owner')
  const hasLead = pins.includes('lead')
  const drop = async (of: PinRole): Promise<void> => {
    const answer = await call('keepPin', { of, pin: null })
    setSaid(answer.ok ? card.saved : pin.failed)
  }
  if (editing !== null)
    return (
      <NewPin
        key={editing}
        of={editing}
        onEnd={(isSaved) => {
          setEditing(null)
          setSaid(isSaved ? card.saved : null)
        }}
      />
    )
  return (
    <>
      <div className={styles['buttons']}>
        <Button data-testid="pin-owner" onClick={() => setEditing('owner')}>
          {hasOwner ? card.changeOwner : card.setOwner}
        </Button>
        {hasOwner ? (
          <Button data-testid="pin-lead" onClick={() => setEditing('lead')}>
            {hasLead ? card.changeLead : card.setLead}
          </Button>
        ) : null}
        {hasLead ? (
          <Button variant="text" onClick={() => void drop('lead')}>
            {card.dropLead}
          </Button>
        ) : null}
        {hasOwner ? (
          <Button variant="text" data-testid="drop-pins" onClick={() => void drop('owner')}>
            {card.drop}
          </Button>
        ) : null}
      </div>
      {said === null ? null : <Notice tone={said === card.saved ? 'good' : 'bad'}>{said}</Notice>}
    </>
  )
}

/** A way out of a forgotten PIN, which everybody sees coming. */
function Forgotten({ view: { role, offAt } }: { readonly view: RolesView }) {
  const { card } = useWords().roles
  const formats = useFormats()
  const { call, clock } = useServices()
  if (role === null) return null
  const isDue = offAt !== null && clock() >= offAt
  return (
    <>
      {offAt === null ? null : (
        <Notice tone="warn">{card.goingOff(formats.moment(offAt, clock()))}</Notice>
      )}
      {offAt === null && role === 'owner' ? null : (
        <div>
          {offAt === null || isDue ? (
            <Button
              variant="text"
              data-testid="forgot-pin"
              onClick={() => void call('forgetPins', {})}
            >
              {isDue ? card.takeOff : card.forgot}
            </Button>
          ) : null}
          {offAt === null ? <span className={settings['note']}>{card.forgotNote}</span> : null}
        </div>
      )}
    </>
  )
}
