import type { AlertWording } from '@/lib/aftersales/alert-text'
import type { PageField } from '@/lib/consoles/health'
import type { Notifications } from '@/lib/platform/notifications'
import { groupBy } from '@/lib/shared/group-by'

/** Begins the ids of notifications about fields, so that a press on one opens the page about them. */
const LOST_FIELDS = 'fields|'

/** Whether a notification is about fields that are not read. */
export const isAboutFields = (notificationId: string): boolean =>
  notificationId.startsWith(LOST_FIELDS)

/** Tells, once for each kind of page, which of its fields are not read any more. */
export async function tellLostFields(
  notifications: Pick<Notifications, 'create'>,
  { words }: AlertWording,
  fields: readonly PageField[],
): Promise<void> {
  const { alerts, common } = words
  const names: Readonly<Record<string, string>> = common.fields
  for (const [first, ...others] of groupBy(
    fields,
    ({ platform, page }) => `${platform}|${page}`,
  ).values()) {
    if (first === undefined) continue
    const { platform, page } = first
    const lost = [first, ...others].map(({ field }) => names[field] ?? field)
    await notifications.create(`${LOST_FIELDS}${platform}|${page}`, {
      title: alerts.fieldsLost(common.platforms[platform], common.pages[page]),
      message: alerts.fieldsLostText(lost.join(common.comma)),
    })
  }
}
