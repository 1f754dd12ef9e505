import { Button } from '@/components/ui/button'
import { Icon, Mark, type IconName } from '@/components/ui/icons'
import { useScreenShare } from '@/components/ui/screen-share'
import { useFormats, useWords } from '@/components/ui/words'
import type { PanelView } from '@/lib/messaging/panel-view'

import styles from './status-line.module.css'
import { unreadOf } from './unread-fields'

export interface StatusLineProps {
  /** null while the page is being read. */
  readonly view: PanelView | null
  /** Nobody answers, or nothing can be kept: nothing is on its way. */
  readonly isLost: boolean
  readonly onFields: () => void
  /** Puts a buyer away whom the agent named by hand. */
  readonly onAnother: (() => void) | undefined
  /** Covers what is personal while the screen is shared, and uncovers it. */
  readonly onShare: () => void
  /** Absent where the panel already stands in the browser's own side panel. */
  readonly onHide?: (() => void) | undefined
  readonly onDock?: (() => void) | undefined
}

function Reading({
  view,
  isLost,
  onFields,
  onAnother,
}: Pick<StatusLineProps, 'view' | 'isLost' | 'onFields' | 'onAnother'>) {
  const { lookup, panel } = useWords()
  const { status } = panel
  const formats = useFormats(view?.page?.platform)
  const { dot } = useWords().common
  if (view === null)
    return isLost ? null : (
      <span className={styles['read']}>
        <Icon name="clock" />
        {status.reading}
      </span>
    )
  if (view.page === null) return <span className={styles['read']}>{status.noConsole}</span>
  if (view.page.page === 'lookup')
    return (
      <button
        type="button"
        className={styles['read']}
        title={lookup.byHand}
        data-testid="another-buyer"
        onClick={onAnother}
      >
        <Icon name="search" />
        {lookup.another}
      </button>
    )
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

interface LineButtonProps {
  readonly icon: IconName
  readonly label: string
  readonly onClick: (() => void) | undefined
}

function LineButton({ icon, label, onClick }: LineButtonProps) {
  if (onClick === undefined) return null
  return (
    <Button size="small" variant="icon" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} />
    </Button>
  )
}

/** Pressed while everything personal is covered. */
function ShareButton({ onShare }: Pick<StatusLineProps, 'onShare'>) {
  const { share } = useWords().records
  const isShared = useScreenShare()
  return (
    <Button
      size="small"
      variant="icon"
      className={isShared ? styles['shared'] : undefined}
      data-testid="screen-share"
      aria-pressed={isShared}
      aria-keyshortcuts="s"
      aria-label={share.on}
      title={isShared ? share.off : share.on}
      onClick={onShare}
    >
      <Icon name={isShared ? 'hide' : 'eye'} />
    </Button>
  )
}

/** Which page is read, how well and when; the rest of the line moves the panel away. */
export function StatusLine({
  view,
  isLost,
  onFields,
  onAnother,
  onShare,
  onHide,
  onDock,
}: StatusLineProps) {
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
      <Reading view={view} isLost={isLost} onFields={onFields} onAnother={onAnother} />
      <span className={styles['buttons']}>
        <ShareButton onShare={onShare} />
        <LineButton icon="collapse" label={panel.status.hide} onClick={onHide} />
        <LineButton icon="dock" label={panel.status.dock} onClick={onDock} />
      </span>
    </header>
  )
}
