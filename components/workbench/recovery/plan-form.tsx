import { useState } from 'react'

import { Button } from '@/components/ui/button'
import { useTyped } from '@/components/ui/typed'
import { useWords } from '@/components/workbench/words'
import type { PlanLook, PlanWish } from '@/lib/files/work-backup-protocol'
import { PASSPHRASE_LEAST } from '@/lib/shared/passphrase'

import { Choice } from '../choice'
import { PassphraseFields } from '../data/backup-card'
import styles from '../data/data.module.css'
import { Notice } from '../notice'
import { useServices } from '../services'
import settings from '../settings.module.css'
import type { PlanControls } from './use-plan'

type EveryDays = PlanWish['everyDays']
const EVERY_DAYS: readonly EveryDays[] = [1, 7, 30]

/** What is being decided. */
interface Plan {
  readonly everyDays: EveryDays | null
  readonly place: PlanWish['place']
  readonly folder: FileSystemDirectoryHandle | null
  readonly isLocked: boolean
  /** The passphrase of before stays. */
  readonly keepsLock: boolean
}

/** The passphrase as far as it is typed: nothing keeps it past a lock. */
interface Secret {
  readonly typed: string
  readonly again: string
}
const NO_SECRET: Secret = { typed: '', again: '' }

type Draft = Plan & Secret

type Outcome = 'saved' | 'off' | 'failed' | 'downloadsRefused' | 'noFolder'
const TONES = {
  saved: 'good',
  off: 'good',
  failed: 'bad',
  downloadsRefused: 'warn',
  noFolder: 'warn',
} as const

const draftOf = (plan: PlanLook | null, canPick: boolean): Plan => ({
  everyDays: plan?.everyDays ?? null,
  place: plan?.place ?? (canPick ? 'folder' : 'downloads'),
  folder: plan?.folder ?? null,
  isLocked: plan?.isLocked ?? false,
  keepsLock: plan?.isLocked ?? false,
})

const needsWords = ({ isLocked, keepsLock }: Draft): boolean => isLocked && !keepsLock
const areWordsGood = ({ typed, again }: Draft): boolean =>
  typed.length >= PASSPHRASE_LEAST && typed === again

function wishOf(draft: Draft, everyDays: EveryDays): PlanWish {
  const { place, folder, isLocked, typed } = draft
  const wish = { everyDays, place, folder }
  if (!isLocked) return { ...wish, passphrase: null }
  return needsWords(draft) ? { ...wish, passphrase: typed } : wish
}

export interface PlanFormProps {
  readonly plan: PlanLook | null
  readonly keep: PlanControls['keep']
}

/** Keeps what was decided, once the browser lets it be done. */
function useSaving({ keep }: PlanFormProps) {
  const { askForDownloads } = useServices()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const save = async (draft: Draft): Promise<Outcome> => {
    const { everyDays, place, folder } = draft
    if (everyDays === null) return (await keep(null)) ? 'off' : 'failed'
    if (place === 'folder' && folder === null) return 'noFolder'
    // In the turn of the press: the browser asks the person then.
    if (place === 'downloads' && !(await askForDownloads())) return 'downloadsRefused'
    return (await keep(wishOf(draft, everyDays))) ? 'saved' : 'failed'
  }
  return {
    outcome,
    /** Gives whether it was kept. */
    save: async (draft: Draft): Promise<boolean> => {
      const came = await save(draft)
      setOutcome(came)
      return came === 'saved'
    },
  }
}

/** How often, where to, and whether locked. */
export function PlanForm(props: PlanFormProps) {
  const words = useWords().recovery.auto
  const { folders } = useServices()
  const [plan, setPlan] = useTyped<Plan>('backup plan', () => draftOf(props.plan, folders.canPick))
  const [secret, setSecret] = useState(NO_SECRET)
  const draft = { ...plan, ...secret }
  const [isAsked, setAsked] = useState(false)
  const { outcome, save } = useSaving(props)
  const change = ({ typed, again, ...part }: Partial<Draft>): void => {
    setSecret({ typed: typed ?? secret.typed, again: again ?? secret.again })
    setPlan({ ...plan, ...part })
  }
  const submit = async (): Promise<void> => {
    setAsked(true)
    if (draft.everyDays !== null && needsWords(draft) && !areWordsGood(draft)) return
    if (await save(draft)) change({ keepsLock: draft.isLocked, typed: '', again: '' })
  }
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Choice<EveryDays | null>
        label={words.every}
        options={[
          [null, words.never],
          ...EVERY_DAYS.map((days) => [days, words.days[days]] as const),
        ]}
        value={draft.everyDays}
        testId="backup-every"
        onChoose={(everyDays) => change({ everyDays })}
      />
      {draft.everyDays === null ? null : (
        <>
          <PlacePart draft={draft} change={change} />
          <LockPart draft={draft} change={change} isAsked={isAsked} />
        </>
      )}
      <Button type="submit" data-testid="plan-save">
        {words.save}
      </Button>
      {outcome === null ? null : <Notice tone={TONES[outcome]}>{words[outcome]}</Notice>}
    </form>
  )
}

interface PartProps {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
}

function PlacePart({ draft, change }: PartProps) {
  const words = useWords().recovery.auto
  const { folders } = useServices()
  const pick = async (): Promise<void> => {
    const folder = await folders.pick()
    if (folder !== null) change({ folder })
  }
  const places = folders.canPick ? (['folder', 'downloads'] as const) : (['downloads'] as const)
  return (
    <>
      <Choice<Draft['place']>
        label={words.place}
        options={places.map((place) => [place, words.places[place]] as const)}
        value={draft.place}
        testId="backup-place"
        onChoose={(place) => change({ place })}
      />
      {draft.place === 'folder' ? (
        <div className={styles['buttons']}>
          <Button data-testid="pick-folder" onClick={() => void pick()}>
            {words.choose}
          </Button>
          {draft.folder === null ? null : <span>{words.chosen(draft.folder.name)}</span>}
        </div>
      ) : (
        <p className={settings['note']}>{words.downloadsNote}</p>
      )}
    </>
  )
}

function LockPart({ draft, change, isAsked }: PartProps & { readonly isAsked: boolean }) {
  const words = useWords().recovery.auto
  return (
    <>
      <label className={settings['check']}>
        <input
          type="checkbox"
          checked={draft.isLocked}
          data-testid="plan-lock"
          onChange={(event) => change({ isLocked: event.target.checked })}
        />
        <span>
          {words.lock}
          <span className={settings['note']}>
            {draft.isLocked && draft.keepsLock ? words.lockKept : words.lockNote}
          </span>
        </span>
      </label>
      {draft.isLocked && draft.keepsLock ? (
        <Button onClick={() => change({ keepsLock: false })}>{words.lockOther}</Button>
      ) : null}
      {needsWords(draft) ? (
        <PassphraseFields
          typed={draft.typed}
          again={draft.again}
          isAsked={isAsked}
          onType={(typed) => change({ typed })}
          onAgain={(again) => change({ again })}
        />
      ) : null}
    </>
  )
}
