import { useMemo, useState } from 'react'

import { Button } from '@/components/ui/button'
import { ProgressBar } from '@/components/ui/progress-bar'
import { SelectField } from '@/components/ui/select-field'
import { useTyped } from '@/components/ui/typed'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { CustomerFilter } from '@/lib/customers/roster/customer-filter'
import type { ExportKind, ExportWhat } from '@/lib/files/work-exports-protocol'
import type { KnownShop } from '@/lib/files/work-protocol'

import { Card } from '../card'
import { Page } from '../frame'
import { Notice } from '../notice'
import { CheckField } from '../offers/check-field'
import form from '../offers/form.module.css'
import { filterOf } from '../customers/list/filter-address'
import { useGroups } from '../customers/list/use-groups'
import { NeedsRole } from '../safety/needs-role'
import { hrefOf, useRouteDetail } from '../use-route'
import { useWorkbench } from '../use-workbench'
import styles from './exports.module.css'
import { FileParts } from './file-parts'
import { RepliesCard } from './replies-card'
import { useExport, type ExportState } from './use-export'

const WHATS: readonly ExportWhat[] = ['orders', 'customers', 'cases', 'figures']
const KINDS: readonly ExportKind[] = ['csv', 'xlsx']

/** Tables of a shop, saved as files. */
export function ExportsView() {
  const words = useWords().exports
  const { shops } = useWorkbench()
  return (
    <Page title={words.title} aside={<FileParts current="out" />}>
      <Card title={words.card} padded testId="exports">
        <p className={styles['lead']}>{words.lead}</p>
        {shops?.length === 0 ? (
          <p>
            {words.noShop} <a href={hrefOf('imports')}>{words.toImport}</a>
          </p>
        ) : null}
        {shops === null || shops.length === 0 ? null : (
          <NeedsRole act="export">
            <ExportForm shops={shops} />
          </NeedsRole>
        )}
      </Card>
      <RepliesCard />
    </Page>
  )
}

/** Everybody, those of the list that led here, or a saved group by its id. */
type Who = string
const ALL: Who = 'all'
const LIST: Who = 'list'

interface Wish {
  readonly shopId: string
  readonly what: ExportWhat
  readonly kind: ExportKind
}

function ExportForm({ shops }: { readonly shops: readonly KnownShop[] }) {
  const words = useWords().exports
  const detail = useRouteDetail()
  const listed = useMemo(() => (detail === '' ? null : filterOf(detail)), [detail])
  const { who, setWho, filter, options } = useWho(listed)
  const [wish, setWish] = useTyped<Wish>('export', () => ({
    shopId: listed?.shops?.[0] ?? shops[0]?.id ?? '',
    what: listed === null ? 'orders' : 'customers',
    kind: 'csv',
  }))
  const { what, kind } = wish
  const [contacts, setContacts] = useState(false)
  const { state, write, stop } = useExport()
  const shop = shops.find(({ id }) => id === wish.shopId)
  const asksContacts = what === 'orders' || what === 'customers'
  const withContacts = asksContacts && contacts
  return (
    <div className={styles['form']}>
      <WishFields shops={shops} wish={wish} onChange={setWish} />
      {what === 'customers' ? <WhoField options={options} who={who} onWho={setWho} /> : null}
      <p className={styles['note']}>{words.about[what]}</p>
      {asksContacts ? (
        <CheckField
          label={words.contacts}
          note={contacts ? words.contactsNote[what] : words.without}
          checked={contacts}
          testId="export-contacts"
          onChange={setContacts}
        />
      ) : null}
      {state.phase === 'writing' ? (
        <Writing share={state.share} onStop={stop} />
      ) : (
        <div>
          <Button
            variant="filled"
            data-testid="write-export"
            onClick={() => {
              if (shop !== undefined) write({ shop, what, kind, contacts: withContacts, filter })
            }}
          >
            {words.write}
          </Button>
        </div>
      )}
      <Ended state={state} />
    </div>
  )
}

/** Which customers may be meant, and the filter of those who are. */
function useWho(listed: CustomerFilter | null) {
  const { roster } = useWords()
  const { groups } = useGroups()
  const [who, setWho] = useState(listed === null ? ALL : LIST)
  const known = groups ?? []
  return {
    who,
    setWho,
    filter: who === LIST ? listed : known.find(({ id }) => id === who)?.filter,
    options: [
      { value: ALL, label: roster.exports.all },
      ...(listed === null ? [] : [{ value: LIST, label: roster.exports.list }]),
      ...known.map(({ id, name }) => ({ value: id, label: name })),
    ],
  }
}

interface WhoFieldProps {
  readonly options: ReturnType<typeof useWho>['options']
  readonly who: Who
  readonly onWho: (who: Who) => void
}

function WhoField({ options, who, onWho }: WhoFieldProps) {
  const { exports: words } = useWords().roster
  if (options.length === 1) return null
  return (
    <>
      <SelectField
        label={words.who}
        testId="export-who"
        value={who}
        options={options}
        onValue={onWho}
      />
      {who === ALL ? null : <p className={styles['note']}>{words.note}</p>}
    </>
  )
}

interface WishFieldsProps {
  readonly shops: readonly KnownShop[]
  readonly wish: Wish
  readonly onChange: (wish: Wish) => void
}

/** Whose table, of what, in which file. */
function WishFields({ shops, wish, onChange }: WishFieldsProps) {
  const words = useWords().exports
  return (
    <div className={form['fields']}>
      <SelectField
        label={words.shop}
        testId="export-shop"
        value={wish.shopId}
        options={shops.map(({ id, name, nativeId }) => ({ value: id, label: name ?? nativeId }))}
        onValue={(shopId) => onChange({ ...wish, shopId })}
      />
      <OneOf
        label={words.what}
        testId="export-what"
        all={WHATS}
        of={words.whats}
        value={wish.what}
        onChoose={(what) => onChange({ ...wish, what })}
      />
      <OneOf
        label={words.kind}
        testId="export-kind"
        all={KINDS}
        of={words.kinds}
        value={wish.kind}
        onChoose={(kind) => onChange({ ...wish, kind })}
      />
    </div>
  )
}

interface OneOfProps<Value extends string> {
  readonly label: string
  readonly testId: string
  readonly all: readonly Value[]
  readonly of: Readonly<Record<Value, string>>
  readonly value: Value
  readonly onChoose: (value: Value) => void
}

function OneOf<Value extends string>({
  label,
  testId,
  all,
  of,
  value,
  onChoose,
}: OneOfProps<Value>) {
  return (
    <SelectField
      label={label}
      testId={testId}
      value={value}
      options={all.map((each) => ({ value: each, label: of[each] }))}
      onValue={(chosen) => onChoose(all.find((each) => each === chosen) ?? value)}
    />
  )
}

function Writing({ share, onStop }: { readonly share: number; readonly onStop: () => void }) {
  const words = useWords().exports
  const formats = useFormats()
  return (
    <div className={styles['doing']}>
      <span>{words.writing(formats.percent(share))}</span>
      <ProgressBar value={share} label={words.title} />
      <Button data-testid="stop-export" onClick={onStop}>
        {words.stop}
      </Button>
    </div>
  )
}

function Ended({ state }: { readonly state: ExportState }) {
  const words = useWords().exports
  const formats = useFormats()
  switch (state.phase) {
    case 'done':
      return <Notice tone="good">{words.written(formats.number(state.rows))}</Notice>
    case 'too-long':
      return <Notice tone="warn">{words.tooLong(formats.number(state.most))}</Notice>
    case 'stopped':
      return <Notice tone="warn">{words.stopped}</Notice>
    case 'failed':
      return <Notice tone="bad">{words.failed}</Notice>
    case 'rest':
    case 'writing':
      return null
  }
}
