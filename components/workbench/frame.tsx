import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'

import { useLock } from '@/components/lock/use-lock'
import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { Icon, Mark, type IconName } from '@/components/ui/icons'
import { KeyCap } from '@/components/ui/key-cap'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'

import { useDueCount } from './care/use-due'
import { Finder } from './finder/finder'
import { useGoKeys } from './finder/use-go-keys'
import styles from './frame.module.css'
import { keepFocus } from './keep-focus'
import { useServices } from './services'
import { hrefOf, NAV_VIEWS, type NavView, type ViewName } from './use-route'
import { useWorkbench } from './use-workbench'

const ICONS: Readonly<Record<NavView, IconName>> = {
  today: 'home',
  aftersale: 'clock',
  customers: 'users',
  figures: 'bars',
  replies: 'reply',
  care: 'calendar',
  offers: 'bag',
  imports: 'upload',
  settings: 'settings',
}

export interface FrameProps {
  readonly view: ViewName
  readonly children: ReactNode
}

/** Navigation at the left, the view beside it. */
export function Frame({ view, children }: FrameProps) {
  const words = useWords()
  const main = useRef<HTMLElement>(null)
  useEffect(() => (main.current === null ? undefined : keepFocus(main.current)), [])
  return (
    <div className={styles['frame']}>
      <nav className={styles['side']} aria-label={words.workbench.nav.label}>
        <a className={styles['logo']} href={hrefOf('today')}>
          <Mark size={18} />
          {words.common.product}
        </a>
        <FindButton />
        <ul className={styles['nav']}>
          {NAV_VIEWS.map((name) => (
            <li key={name}>
              <NavLink name={name} current={name === view} />
            </li>
          ))}
        </ul>
        <LockButton />
        <ShopNote />
      </nav>
      <main ref={main} className={styles['main']}>
        {children}
      </main>
    </div>
  )
}

function NavLink({ name, current }: { readonly name: NavView; readonly current: boolean }) {
  const words = useWords().workbench.nav
  const formats = useFormats()
  const { totals } = useWorkbench()
  const due = useDueCount()
  const count = name === 'aftersale' ? (totals?.open ?? 0) : name === 'care' ? due : 0
  return (
    <a
      className={classes(styles['link'], current && styles['current'])}
      href={hrefOf(name)}
      aria-current={current ? 'page' : undefined}
    >
      <Icon name={ICONS[name]} />
      <span>{words[name]}</span>
      {count > 0 ? <span className={styles['count']}>{formats.number(count)}</span> : null}
    </a>
  )
}

/** Opens the finder, by hand or by key. */
function FindButton() {
  const { finder } = useWords()
  const { settings } = useWorkbench()
  const [isOpen, setOpen] = useState(false)
  useGoKeys(
    useCallback(() => setOpen(true), []),
    settings.singleKeys,
  )
  return (
    <>
      <Button className={styles['find']} data-testid="find-anything" onClick={() => setOpen(true)}>
        <Icon name="search" />
        <span>{finder.title}</span>
        <KeyCap>Ctrl K</KeyCap>
      </Button>
      {isOpen ? <Finder onClose={() => setOpen(false)} /> : null}
    </>
  )
}

/** Closes what is personal, where a passphrase is set. */
function LockButton() {
  const services = useServices()
  const lock = useLock(services)
  const { now } = useWords().lock
  if (lock?.state !== 'open') return null
  return (
    <Button
      className={styles['lock']}
      data-testid="lock-workbench"
      onClick={() => void services.call('lockNow', {})}
    >
      <Icon name="lock" />
      {now}
    </Button>
  )
}

function ShopNote() {
  const words = useWords()
  const { shops } = useWorkbench()
  const [first, ...others] = shops ?? []
  return (
    <p className={styles['foot']}>
      {first === undefined ? (
        <span>{words.workbench.noShop}</span>
      ) : (
        <span>
          {words.workbench.shopLine(first.name ?? first.nativeId, others.length)}
          {others.length === 0
            ? `${words.common.dot}${words.common.platforms[first.platform]}`
            : null}
        </span>
      )}
      <span>{words.workbench.keptHere}</span>
    </p>
  )
}

export interface PageProps {
  readonly title: string
  readonly meta?: string
  /** What stands at the right of the head: parts of the view, choices. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** Head line and content of one view. */
export function Page({ title, meta, aside, children }: PageProps) {
  return (
    <>
      <header className={styles['head']}>
        <h1 className={styles['title']} tabIndex={-1}>
          {title}
        </h1>
        {meta === undefined ? null : <span className={styles['meta']}>{meta}</span>}
        {aside === undefined ? null : <div className={styles['aside']}>{aside}</div>}
      </header>
      <div className={styles['content']}>{children}</div>
    </>
  )
}
