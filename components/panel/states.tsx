import type { ClockActions } from '@/components/clocks/clock-acts'
import { ClockRow, type Here } from '@/components/clocks/clock-row'
import { Button } from '@/components/ui/button'
import { Hidden } from '@/components/ui/hidden'
import { Icon } from '@/components/ui/icons'
import { useWords } from '@/components/ui/words'
import type { ClockView } from '@/lib/aftersales/clock-view'
import type { FieldState } from '@/lib/consoles/sighting'
import type { PageLine } from '@/lib/messaging/panel-view'

import { AskShop, type AskShopProps } from './ask-shop'
import styles from './states.module.css'
import { isRead, unreadOf } from './unread-fields'

/** Shown only where reading takes longer than 150 ms; before that, nothing is. */
export function Reading() {
  const { status } = useWords().panel
  return (
    <div className={styles['skeleton']} aria-busy="true">
      <Hidden>{status.reading}</Hidden>
      <i />
      <i />
      <i />
      <i />
      <i />
      <i />
    </div>
  )
}

export interface NobodyProps {
  readonly title: string
  readonly text: string
  readonly clocks: readonly ClockView[]
  readonly here?: Here
  readonly onOpen: (caseId: string) => void
  readonly acts: ClockActions
}

/** No buyer on the page: what runs out first stands here, so that the panel is of use all the same. */
export function Nobody({ title, text, clocks, here, onOpen, acts }: NobodyProps) {
  const { panel } = useWords()
  return (
    <>
      <div className={styles['lead']}>
        <h1>{title}</h1>
        <p>{clocks.length === 0 ? panel.noBuyer.nothing : text}</p>
      </div>
      <section className={styles['clocks']} aria-label={panel.clocks.label}>
        {clocks.map((clock) => (
          <ClockRow
            key={clock.caseId}
            clock={clock}
            showNick
            here={here}
            onOpen={onOpen}
            acts={acts}
          />
        ))}
      </section>
    </>
  )
}

function FieldRow({ field, isSaid }: { readonly field: FieldState; readonly isSaid: boolean }) {
  const { common, panel } = useWords()
  const names: Readonly<Record<string, string>> = common.fields
  const isFine = isRead(field)
  return (
    <li className={styles['field']} data-testid="field" data-state={field.state}>
      <Icon name={isFine ? 'check' : 'question'} className={styles[isFine ? 'ok' : 'doubtful']} />
      <span>{names[field.field] ?? field.field}</span>
      <span className={isFine ? undefined : styles['doubt']}>
        {isSaid ? panel.unread.shop.said : panel.unread.states[field.state]}
      </span>
    </li>
  )
}

export interface FieldListProps {
  readonly page: PageLine
  readonly onReread: () => void
  /** Takes back which shop the console is signed in to. */
  readonly onOtherShop: () => void
}

/** What was read of the page and what was not, unread ones first. */
export function FieldList({ page, onReread, onOtherShop }: FieldListProps) {
  const { unread } = useWords().panel
  const fields = page.fields.toSorted((a, b) => Number(isRead(a)) - Number(isRead(b)))
  return (
    <div className={styles['part']}>
      <ul className={styles['card']}>
        {fields.map((field) => (
          <FieldRow
            key={field.field}
            field={field}
            isSaid={page.isShopSaid === true && field.field.startsWith('shop')}
          />
        ))}
      </ul>
      <div className={styles['buttons']}>
        <Button onClick={onReread}>{unread.again}</Button>
        {page.isShopSaid === true ? (
          <Button onClick={onOtherShop}>{unread.shop.other}</Button>
        ) : null}
      </div>
    </div>
  )
}

/** Who is there could not be read: said by name of field, never guessed, and asked where an agent knows it. */
export function Unread({ shops, onSay, ...list }: FieldListProps & AskShopProps) {
  const { unread } = useWords().panel
  return (
    <>
      {shops.length > 0 ? (
        <AskShop shops={shops} onSay={onSay} />
      ) : (
        <div className={styles['lead']}>
          <span className={styles['warning']}>
            <Icon name="warning" size={24} />
          </span>
          <h1>{unread.title(unreadOf(list.page).length)}</h1>
          <p>{unread.text}</p>
        </div>
      )}
      <FieldList {...list} />
    </>
  )
}

export interface LostProps {
  /** What open pages show, where the data does not open; null: nobody answers. */
  readonly clocks: readonly ClockView[] | null
  readonly onOpenCase: (caseId: string) => void
  readonly onRetry: () => void
  /** Opens the workbench, which tells why and helps where the data does not open. */
  readonly onOpen: () => void
}

/** The background part does not answer, or has nowhere to keep anything: then the countdowns of open pages stand here. */
export function Lost({ clocks, onOpenCase, onRetry, onOpen }: LostProps) {
  const { common, panel } = useWords()
  const words = clocks === null ? panel.failed : panel.unkept
  return (
    <>
      <div className={styles['lead']} role="alert">
        <h1>{words.title}</h1>
        <p>{words.text}</p>
        <Button variant="filled" onClick={onRetry}>
          {common.actions.retry}
        </Button>
        <Button onClick={onOpen}>{panel.popup.workbench}</Button>
      </div>
      {clocks === null || clocks.length === 0 ? null : (
        <section className={styles['clocks']} aria-label={panel.clocks.label}>
          {clocks.map((clock) => (
            <ClockRow key={clock.caseId} clock={clock} onOpen={onOpenCase} />
          ))}
        </section>
      )}
    </>
  )
}

/** A shop without any order yet: what will stand here and the one step to it. */
export function FirstRun({ onImport }: { readonly onImport: () => void }) {
  const { firstRun } = useWords().panel
  return (
    <div className={styles['lead']}>
      <h2>{firstRun.title}</h2>
      <p>{firstRun.text}</p>
      <Button variant="filled" onClick={onImport}>
        {firstRun.button}
      </Button>
    </div>
  )
}
