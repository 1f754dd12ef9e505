import { useState, type FormEvent } from 'react'

import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { SelectField } from '@/components/ui/select-field'
import { useTyped } from '@/components/ui/typed'
import { useLocale } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { GuardRuleLine } from '@/lib/messaging/guard-calls'
import { GUARD_SUBJECTS, SEVERITIES } from '@/lib/replies/guard/finding'
import { PLATFORM_IDS, type PlatformId } from '@/lib/shared/platforms'

import { dateOf } from '../care/due-days'
import { Notice } from '../notice'
import { EditSheet } from '../offers/edit-sheet'
import form from '../offers/form.module.css'
import { useServices } from '../services'
import settings from '../settings.module.css'
import { TextArea } from '../text-area'
import {
  draftOfRule,
  EMPTY_DRAFT,
  makeRule,
  type PhraseProblem,
  type RuleDraft,
  type RuleProblems,
} from './rule-draft'
import type { GuardRuleActs } from './use-guard'

export interface RuleSheetProps {
  /** null: a new one. */
  readonly line: GuardRuleLine | null
  readonly acts: GuardRuleActs
  readonly onClose: () => void
}

const REASON_LIMIT = 200
const BETTER_LIMIT = 300
const SOURCE_LIMIT = 600

type Change = (change: Partial<RuleDraft>) => void

interface FieldsProps {
  readonly draft: RuleDraft
  readonly problems: RuleProblems
  readonly isChecked: boolean
  readonly change: Change
}

/** The words of a rule: what is caught, what is not, why, and what to say instead. */
function WordFields({ draft, problems, isChecked, change }: FieldsProps) {
  const { form: words } = useWords().guardPage
  const said = (problem: PhraseProblem | undefined): string | null => {
    if (problem === undefined) return null
    if (problem.kind === 'malformed') return words.badPhrase(problem.line)
    return problem.kind === 'missing' ? words.missing : words.tooLong
  }
  return (
    <>
      <TextField
        label={words.reason}
        testId="rule-reason"
        maxLength={REASON_LIMIT}
        value={draft.reason}
        error={problems.reason === undefined ? null : words.missing}
        onChange={({ target }) => change({ reason: target.value })}
      />
      <div>
        <TextArea
          label={words.phrases}
          testId="rule-phrases"
          rows={6}
          value={draft.phrases}
          error={said(problems.phrases)}
          onChange={({ target }) => change({ phrases: target.value })}
        />
        <p className={form['note']}>{words.phrasesNote}</p>
        {isChecked ? <p className={form['note']}>{words.checked}</p> : null}
      </div>
      <TextArea
        label={words.except}
        testId="rule-except"
        rows={3}
        value={draft.except}
        error={said(problems.except)}
        onChange={({ target }) => change({ except: target.value })}
      />
      <div className={form['fields']}>
        <TextField
          label={words.better}
          testId="rule-better"
          maxLength={BETTER_LIMIT}
          value={draft.better}
          onChange={({ target }) => change({ better: target.value })}
        />
        <SelectField
          label={words.betterOf}
          value={draft.betterOf}
          options={(['words', 'sentence'] as const).map((value) => ({
            value,
            label: words.of[value],
          }))}
          onValue={(value) => change({ betterOf: value === 'sentence' ? 'sentence' : 'words' })}
        />
      </div>
    </>
  )
}

/** What a rule is about, what it weighs, and where it holds. */
function PlaceFields({ draft, change }: Pick<FieldsProps, 'draft' | 'change'>) {
  const { guard, guardPage, common } = useWords()
  const { form: words, rules } = guardPage
  const toggle = (platform: PlatformId, isOn: boolean): void => {
    const others = draft.platforms.filter((each) => each !== platform)
    change({ platforms: isOn ? [...others, platform] : others })
  }
  return (
    <>
      <div className={form['fields']}>
        <SelectField
          label={rules.subject}
          value={draft.subject}
          options={GUARD_SUBJECTS.map((value) => ({ value, label: guard.subjects[value] }))}
          onValue={(value) => {
            const subject = GUARD_SUBJECTS.find((each) => each === value)
            if (subject !== undefined) change({ subject })
          }}
        />
        <SelectField
          label={words.severity}
          testId="rule-severity"
          value={draft.severity}
          options={SEVERITIES.map((value) => ({ value, label: guard.severities[value] }))}
          onValue={(value) => {
            const severity = SEVERITIES.find((each) => each === value)
            if (severity !== undefined) change({ severity })
          }}
        />
      </div>
      <fieldset className={form['group']}>
        <legend>{words.platforms}</legend>
        <div className={settings['checks']}>
          {PLATFORM_IDS.map((platform) => (
            <label key={platform} className={settings['check']}>
              <input
                type="checkbox"
                checked={draft.platforms.includes(platform)}
                onChange={({ target }) => toggle(platform, target.checked)}
              />
              {common.platforms[platform]}
            </label>
          ))}
        </div>
      </fieldset>
      <TextField
        label={words.source}
        maxLength={SOURCE_LIMIT}
        value={draft.source}
        onChange={({ target }) => change({ source: target.value })}
      />
    </>
  )
}

/** What is written, and what became of it. */
function useRuleForm({ line, acts, onClose }: RuleSheetProps) {
  const { form: words } = useWords().guardPage
  const locale = useLocale()
  const { newId, clock } = useServices()
  const [first] = useState(() => (line === null ? EMPTY_DRAFT : draftOfRule(line.rule, locale)))
  const [draft, setDraft] = useTyped(`guard ${line?.rule.id ?? ''}`, () => first)
  const [problems, setProblems] = useState<RuleProblems>({})
  const [hasFailed, setFailed] = useState(false)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const made = makeRule(draft, {
      id: line?.rule.id ?? `own/${newId()}`,
      base: line?.rule ?? null,
      locale,
      day: dateOf(clock()),
      ownSource: words.sourceOwn,
    })
    setProblems(made.ok ? {} : made.error)
    if (!made.ok) return
    if (await acts.keep(made.value)) onClose()
    else setFailed(true)
  }
  return {
    draft,
    problems,
    hasFailed,
    isChanged: draft !== first,
    change: (some: Partial<RuleDraft>): void => setDraft({ ...draft, ...some }),
    submit,
  }
}

/** A rule in its words: a new one, or an owner's own in the place of one of a pack. */
export function RuleSheet(props: RuleSheetProps) {
  const { guardPage, workbench } = useWords()
  const { form: words, rules } = guardPage
  const { line, acts, onClose } = props
  const { draft, problems, hasFailed, isChanged, change, submit } = useRuleForm(props)
  const isOwn = line?.rule.pack === 'own'
  const remove = async (): Promise<void> => {
    if (line !== null && (await acts.remove(line.rule.id))) onClose()
  }
  return (
    <EditSheet
      title={line === null ? words.add : words.edit}
      isChanged={isChanged}
      onClose={onClose}
      testId="rule-sheet"
    >
      <form className={form['form']} onSubmit={(event) => void submit(event)}>
        <PlaceFields draft={draft} change={change} />
        <WordFields
          draft={draft}
          problems={problems}
          isChecked={line?.rule.check !== undefined}
          change={change}
        />
        {hasFailed ? <Notice tone="bad">{workbench.settings.notSaved}</Notice> : null}
        <div className={form['buttons']}>
          <Button type="submit" variant="filled" data-testid="keep-guard-rule">
            {words.keep}
          </Button>
          {isOwn ? (
            <Button data-testid="remove-guard-rule" onClick={() => void remove()}>
              {line.isChanged ? rules.back : rules.remove}
            </Button>
          ) : null}
        </div>
      </form>
    </EditSheet>
  )
}
