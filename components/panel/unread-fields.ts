import type { FieldState } from '@/lib/consoles/sighting'
import type { PageLine } from '@/lib/messaging/panel-view'

/** True where nothing is in doubt: the field was read, or the page plainly has nothing there. */
export const isRead = ({ state }: FieldState): boolean => state === 'read' || state === 'empty'

/** Fields of a page that could not be read. */
export const unreadOf = (page: PageLine): readonly FieldState[] =>
  page.fields.filter((field) => !isRead(field))
