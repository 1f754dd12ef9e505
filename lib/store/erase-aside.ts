import type { CustomerRef } from '@/lib/customers/identity'

import type { AsideRow, DeviceRows } from './device-rows'

/** Every text in a value, however deep it lies. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** Whether a row that was set aside is about somebody, under their ids or by a word that they are known by. */
const isAbout =
  (accounts: readonly CustomerRef[], isMention: (text: string) => boolean) =>
  ({ row }: AsideRow): boolean =>
    textsIn(row).some(
      (text) => accounts.some(({ customerId }) => text.includes(customerId)) || isMention(text),
    )

/** Counts the rows that were set aside and are about somebody. */
export async function countAside(
  device: Pick<DeviceRows, 'listAside'>,
  accounts: readonly CustomerRef[],
  isMention: (text: string) => boolean,
): Promise<number> {
  return (await device.listAside()).filter(isAbout(accounts, isMention)).length
}

/** Takes such rows out. */
export const eraseAside = (
  device: Pick<DeviceRows, 'dropAside'>,
  accounts: readonly CustomerRef[],
  isMention: (text: string) => boolean,
): Promise<void> => device.dropAside(isAbout(accounts, isMention))
