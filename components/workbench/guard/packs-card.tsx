import { useRef, useState } from 'react'

import { Button } from '@/components/ui/button'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { GuardPackLine, GuardRulesView } from '@/lib/messaging/guard-calls'

import { Card } from '../card'
import { Notice } from '../notice'
import { useServices } from '../services'
import styles from './guard.module.css'
import type { GuardRuleActs } from './use-guard'

export interface PacksCardProps {
  readonly view: GuardRulesView
  readonly acts: GuardRuleActs
}

/** Name and id of the pack of the owner's own rules. */
const OWN = 'own'

interface Said {
  readonly tone: 'good' | 'bad'
  readonly text: string
}

/** Saves packs as files and brings them in. */
function usePackFiles(acts: GuardRuleActs) {
  const { guardPage, workbench } = useWords()
  const { packs: words } = guardPage
  const formats = useFormats()
  const { saveText } = useServices()
  const [said, setSaid] = useState<Said | null>(null)
  const save = async (packId: string): Promise<void> => {
    const text = await acts.exportPack(packId)
    if (text !== null) saveText(`tillside-guard-${packId}.json`, text, 'application/json')
    setSaid(text === null ? { tone: 'bad', text: workbench.noAnswer } : null)
  }
  const take = async (file: File): Promise<void> => {
    const outcome = await acts.importPack(await file.text())
    if (outcome === null) return setSaid({ tone: 'bad', text: workbench.noAnswer })
    if (outcome.taken) {
      const rules = formats.number(outcome.rules)
      return setSaid({ tone: 'good', text: words.imported(outcome.name, rules) })
    }
    const { why, where } = outcome
    const text = why === 'no-pack' ? words.noPack(where) : words.faults[why]
    return setSaid({ tone: 'bad', text })
  }
  return { said, save, take }
}

interface PackRowProps extends PacksCardProps {
  readonly pack: GuardPackLine
  readonly onSave: () => void
}

function PackRow({ pack, view, acts, onSave }: PackRowProps) {
  const { guardPage, common } = useWords()
  const { packs: words } = guardPage
  const formats = useFormats()
  const names: Readonly<Record<string, string>> = words.names
  const name = (pack.origin === 'preset' ? names[pack.id] : undefined) ?? pack.name
  const about = [
    words.about(formats.number(pack.on), formats.number(pack.rules), pack.version),
    pack.origin === 'owner' ? words.brought : null,
  ]
  const isOn = pack.on > 0
  const turn = (): void => {
    const its = view.rules.filter(({ rule }) => rule.pack === pack.id)
    const sets = its.map(({ rule, isWeighed }) => ({
      ruleId: rule.id,
      isOff: isOn,
      severity: isWeighed ? rule.severity : null,
    }))
    if (sets.length > 0) void acts.set(sets)
  }
  return (
    <li className={styles['row']} data-testid="guard-pack" data-pack={pack.id}>
      <label className={styles['what']}>
        <input
          type="checkbox"
          checked={isOn}
          aria-label={words.on(name)}
          ref={(box) => {
            if (box !== null) box.indeterminate = isOn && pack.on < pack.rules
          }}
          onChange={turn}
        />
        <span>
          {name}
          <span className={styles['ground']}>{about.filter(Boolean).join(common.dot)}</span>
        </span>
      </label>
      <Button size="small" aria-label={words.exportNamed(name)} onClick={onSave}>
        {words.export}
      </Button>
      {pack.origin === 'owner' ? (
        <Button
          size="small"
          aria-label={words.removeNamed(name)}
          onClick={() => void acts.removePack(pack.id)}
        >
          {words.remove}
        </Button>
      ) : null}
    </li>
  )
}

/** Packs of rules: switched, saved as files, brought in, removed. */
export function PacksCard({ view, acts }: PacksCardProps) {
  const { packs: words } = useWords().guardPage
  const { said, save, take } = usePackFiles(acts)
  const input = useRef<HTMLInputElement>(null)
  const hasOwn = view.rules.some(({ rule }) => rule.pack === OWN)
  return (
    <Card title={words.title} padded testId="guard-packs">
      <p className={styles['ground']}>{words.note}</p>
      <ul>
        {view.packs.map((pack) => (
          <PackRow
            key={pack.id}
            pack={pack}
            view={view}
            acts={acts}
            onSave={() => void save(pack.id)}
          />
        ))}
      </ul>
      <div className={styles['buttons']}>
        <Button onClick={() => input.current?.click()}>{words.import}</Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label={words.import}
          data-testid="import-guard-pack"
          onChange={(event) => {
            const file = event.target.files?.[0]
            if (file !== undefined) void take(file)
            // The same file can be chosen again once it was mended.
            event.target.value = ''
          }}
        />
        {hasOwn ? (
          <Button data-testid="export-own-rules" onClick={() => void save(OWN)}>
            {words.exportOwn}
          </Button>
        ) : null}
      </div>
      {said === null ? null : <Notice tone={said.tone}>{said.text}</Notice>}
    </Card>
  )
}
