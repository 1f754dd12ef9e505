import { Button } from '@/components/ui/button'
import { Icon, Mark } from '@/components/ui/icons'
import { useFormats, useWords } from '@/components/ui/words'
import type { PanelView } from '@/lib/messaging/panel-view'

import styles from './status-line.module.css'
import { unreadOf } from './unread-fields'

export interface StatusLineProps {
  /** null while the page is being read. */
  readonly view: PanelView | null
  readonly onFields: () => void
  /** Absent where the panel already stands in the browser's own side panel. */
  readonly onHide?: (() => void) | undefined
  readonly onDock?: (() => void) | undefined
}

function Reading({ view, onFields }: Pick<StatusLineProps, 'view' | 'onFields'>) {
  const { status } = useWords().panel
  const formats = useFormats(view?.page?.platform)
  const { dot } = useWords().common
  if (view === null)
    return (
      <span className={styles['read']}>
        <Icon name="clock" />
        {status.reading}
      </span>
    )
  if (view.page === null) return <span className={styles['read']}>{status.noConsole}</span>
  const all = view.page.fields.length
  const read = all - unreadOf(view.page).length
  return (
    <button
      type="button"
      className={styles['read']}
      title={status.fieldsReadLong(read, all)}
      onClick={onFields}
    >
      <Icon
        name={read === all ? 'check' : 'warning'}
        className={styles[read === all ? 'ok' : 'partly']}
      />
      {status.fieldsRead(read, all)}
      {dot}
      {formats.clock(view.page.readAt)}
    </button>
  )
}

/** Which page is read, how well and when; the rest of the line moves the panel away. */
export function StatusLine({ view, onFields, onHide, onDock }: StatusLineProps) {
  const { common, panel } = useWords()
  const page = view?.page ?? null
  const place =
    page === null
      ? common.product
      : [common.platforms[page.platform], page.shopName].filter(Boolean).join(common.dot)
  return (
    <header className={styles['line']}>
      <Mark />
      <span className={styles['shop']} title={place}>
        {place}
      </span>
      <Reading view={view} onFields={onFields} />
      <span className={styles['buttons']}>
        {onHide === undefined ? null : (
          <Button
            size="small"
            variant="icon"
            aria-label={panel.status.hide}
            title={panel.status.hide}
            onClick={onHide}
          >
            <Icon name="hide" />
          </Button>
        )}
        {onDock === undefined ? null : (
          <Button
            size="small"
            variant="icon"
            aria-label={panel.status.dock}
            title={panel.status.dock}
            onClick={onDock}
          >
            <Icon name="dock" />
          </Button>
        )}
      </span>
    </header>
  )
}
