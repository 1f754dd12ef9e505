import { z } from 'zod'

import { fromBase64Url, toBase64Url } from './base64url'
import { SALT_BYTES } from './passphrase'
import { reaches, type Role } from './roles'
import { waitLeft } from './wait-after'

/** Roles that a PIN opens; whoever knows none is an agent. */
export const PIN_ROLES = ['lead', 'owner'] as const
export type PinRole = (typeof PIN_ROLES)[number]

/** Four to eight digits. */
export const pinSchema = z.string().regex(/^\d{4,8}$/)

const hashSchema = z.string().min(1).max(100)

/** The PINs of a browser, kept as slow hashes under one salt, and the tries at them. */
export const pinBookSchema = z.strictObject({
  salt: z.string().min(1).max(100),
  /** Of PBKDF2 with SHA-256. */
  rounds: z.int().positive(),
  hashes: z.strictObject({ lead: hashSchema.optional(), owner: hashSchema }),
  /** Wrong tries since the last right one, and when the last was, epoch ms. */
  wrong: z.strictObject({ count: z.int().nonnegative(), at: z.int() }),
  /** Epoch ms at which anybody may take the PINs off, because somebody has said that they are forgotten. */
  offAt: z.int().nullable(),
})
export type PinBook = z.infer<typeof pinBookSchema>

/** No try was wrong since the last right one. */
export const NONE_WRONG: PinBook['wrong'] = { count: 0, at: 0 }

type PinCrypto = Pick<Crypto, 'subtle' | 'getRandomValues'>

const HASH_BITS = 256

async function hashPin(
  pin: string,
  { salt, rounds }: Pick<PinBook, 'salt' | 'rounds'>,
  subtle: SubtleCrypto,
): Promise<string> {
  const key = await subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, [
    'deriveBits',
  ])
  const how = {
    name: 'PBKDF2',
    hash: 'SHA-256',
    salt: fromBase64Url(salt),
    iterations: rounds,
  }
  return toBase64Url(new Uint8Array(await subtle.deriveBits(how, key, HASH_BITS)))
}

/** Begins a book with the owner's PIN. */
export async function openPinBook(
  ownerPin: string,
  rounds: number,
  crypto: PinCrypto,
): Promise<PinBook> {
  const salt = toBase64Url(crypto.getRandomValues(new Uint8Array(SALT_BYTES)))
  const owner = await hashPin(ownerPin, { salt, rounds }, crypto.subtle)
  return { salt, rounds, hashes: { owner }, wrong: NONE_WRONG, offAt: null }
}

/** Whose PIN it is: the highest role's that it opens; null where it opens none. */
export async function whoseIs(
  pin: string,
  book: PinBook,
  subtle: SubtleCrypto,
): Promise<PinRole | null> {
  const hash = await hashPin(pin, book, subtle)
  if (hash === book.hashes.owner) return 'owner'
  return hash === book.hashes.lead ? 'lead' : null
}

/** Sets one PIN, or takes the lead's away; null where another role has that very PIN. */
export async function setPin(
  book: PinBook,
  { role, pin }: { readonly role: PinRole; readonly pin: string | null },
  subtle: SubtleCrypto,
): Promise<PinBook | null> {
  const { lead, owner } = book.hashes
  if (pin === null) return { ...book, hashes: { owner } }
  const hash = await hashPin(pin, book, subtle)
  if (hash === (role === 'lead' ? owner : lead)) return null
  return { ...book, hashes: { ...book.hashes, [role]: hash } }
}

/** Roles whose PINs are set. */
export const pinsIn = ({ hashes }: PinBook): readonly PinRole[] =>
  PIN_ROLES.filter((role) => hashes[role] !== undefined)

/** Whether the PIN of one role may be asked for where another role is needed. */
export const opens = (whose: PinRole | null, needed: Role): boolean =>
  whose !== null && reaches(whose, needed)

/** How long the next try has to wait, ms. */
export const pinWait = ({ wrong }: PinBook, now: number): number => waitLeft(wrong, now)

/** How long a forgotten PIN stays, ms: everybody sees meanwhile that it is going. */
export const FORGET_MS = 24 * 3_600_000
