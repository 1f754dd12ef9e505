import { CONTACT_FIELDS, type AccountView, type IdentityView } from '@/lib/customers/identity'
import { maskContact } from '@/lib/customers/mask-contact'

import type { Account, Person } from './read-person'

/** An account as lists of accounts show it. */
export const viewAccount = ({ ref, shop, contact, orders }: Account): AccountView => ({
  ref,
  platform: shop.platform,
  shopName: shop.name,
  nick: contact?.nick ?? '',
  orderCount: orders.length,
})

const maskedContacts = ({ ref, contact }: Account): IdentityView['contacts'] =>
  CONTACT_FIELDS.flatMap((field) => {
    const detail = contact?.[field]
    return detail === undefined ? [] : [{ ref, field, masked: maskContact(field, detail.value) }]
  })

/** Who a person is, with every contact covered. */
export const viewIdentity = ({ own, joined }: Person): IdentityView => ({
  joined: joined.map(viewAccount),
  formerNicks: (own.contact?.former ?? []).map(({ nick }) => nick),
  contacts: [own, ...joined].flatMap(maskedContacts),
})
