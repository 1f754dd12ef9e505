import { Button } from '@/components/ui/button'
import { useScreenShare } from '@/components/ui/screen-share'
import { useWords } from '@/components/ui/words'
import type { MaskedContact } from '@/lib/customers/identity'

import type { IdentityActions } from '../use-panel-actions'
import { Part } from '../why/why-parts'
import { AskPin } from './ask-pin'
import styles from './identity-sheet.module.css'
import { useReveal } from './use-reveal'

interface ContactRowProps {
  readonly contact: MaskedContact
  /** null while it is covered. */
  readonly value: string | null
  readonly onShow: () => void
  readonly onHide: () => void
}

function ContactRow({ contact, value, onShow, onHide }: ContactRowProps) {
  const { identity } = useWords().records
  const name = identity.fields[contact.field]
  const isShown = value !== null
  return (
    <li className={styles['row']} data-testid="contact" data-field={contact.field}>
      <span className={styles['name']}>{name}</span>
      <span className={styles['value']}>{value ?? contact.masked}</span>
      <Button
        size="small"
        aria-label={isShown ? `${identity.hide}: ${name}` : identity.showLabel(name)}
        onClick={isShown ? onHide : onShow}
      >
        {isShown ? identity.hide : identity.show}
      </Button>
    </li>
  )
}

export interface ContactsProps {
  readonly contacts: readonly MaskedContact[]
  readonly reveal: IdentityActions['reveal']
  readonly permit: IdentityActions['permitReveal']
}

/** Contacts, masked until somebody asks for one. */
export function Contacts({ contacts, reveal, permit }: ContactsProps) {
  const { identity, share } = useWords().records
  const isShared = useScreenShare()
  const { isFailed, asked, isAnyShown, show, hide, valueOf } = useReveal(reveal, isShared)
  const note = isAnyShown ? identity.shown : identity.contactsNote
  return (
    <Part title={identity.contacts}>
      {contacts.length === 0 ? (
        <p className={styles['text']}>{isShared ? share.note : identity.noContacts}</p>
      ) : (
        <ul>
          {contacts.map((contact) => (
            <ContactRow
              key={`${contact.ref.shopId} ${contact.ref.customerId} ${contact.field}`}
              contact={contact}
              value={valueOf(contact)}
              onShow={() => void show(contact)}
              onHide={hide}
            />
          ))}
        </ul>
      )}
      {asked === null ? null : <AskPin permit={permit} onGiven={() => void show(asked)} />}
      {contacts.length === 0 ? null : (
        <output className={styles['small']}>{isFailed ? identity.refused : note}</output>
      )}
    </Part>
  )
}
