import { useState } from 'react'

import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { TextField } from '@/components/ui/field'
import { useTyped } from '@/components/ui/typed'
import { useLocale } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import { LOCALES } from '@/lib/settings/settings'

import { isLanguageTag, languageName } from '../language-name'
import styles from '../replies.module.css'
import { emptyText, type DraftProblem, type DraftText, type ReplyDraft } from './reply-draft'
import { WordingField } from './wording-field'

export interface TextFieldsProps {
  readonly draft: ReplyDraft
  readonly problems: readonly DraftProblem[]
  readonly onChange: (some: Partial<ReplyDraft>) => void
}

const WORDINGS_LIMIT = 8

/** Title and wordings, one language at a time. */
export function TextFields({ draft, problems, onChange }: TextFieldsProps) {
  const { replies } = useWords()
  const words = replies.editor
  const locale = useLocale()
  const [lang, setLang] = useState<string>(
    () => draft.texts.find((text) => text.lang === locale)?.lang ?? draft.texts[0]?.lang ?? locale,
  )
  const text = draft.texts.find((each) => each.lang === lang) ?? emptyText(lang)
  const others = draft.texts.filter((each) => each.lang !== lang)
  const put = (next: DraftText): void => {
    const isHere = draft.texts.some((each) => each.lang === lang)
    onChange({
      texts: isHere
        ? draft.texts.map((each) => (each.lang === lang ? next : each))
        : [...draft.texts, next],
    })
  }
  return (
    <>
      <LanguageTabs draft={draft} lang={lang} problems={problems} onLang={setLang} />
      <div className={styles['fields']} key={lang}>
        <TextField
          label={words.title}
          testId="reply-title"
          lang={lang}
          value={text.title}
          error={faultIn(problems, lang, ['title-missing', 'title-long'], words.faults)}
          onChange={(event) => put({ ...text, title: event.target.value })}
        />
        <Wordings draft={draft} text={text} problems={problems} onText={put} />
        {others.length > 0 && draft.texts.some((each) => each.lang === lang) ? (
          <Button
            variant="text"
            size="small"
            onClick={() => {
              onChange({ texts: others })
              setLang(others[0]?.lang ?? locale)
            }}
          >
            {words.removeLanguage(languageName(lang, locale))}
          </Button>
        ) : null}
      </div>
    </>
  )
}

/** What is wrong at one place, in words; null where nothing is. */
export function faultIn<Fault extends DraftProblem['fault']>(
  problems: readonly DraftProblem[],
  lang: string | null,
  faults: readonly Fault[],
  words: Readonly<Record<Fault, string>>,
  wording: number | null = null,
): string | null {
  const found = faults.find((fault) =>
    problems.some((each) => each.fault === fault && each.lang === lang && each.wording === wording),
  )
  return found === undefined ? null : words[found]
}

interface WordingsProps {
  readonly draft: ReplyDraft
  readonly text: DraftText
  readonly problems: readonly DraftProblem[]
  readonly onText: (text: DraftText) => void
}

function Wordings({ draft, text, problems, onText }: WordingsProps) {
  const words = useWords().replies.editor
  const { wordings } = text
  return (
    <>
      {wordings.map((wording, index) => (
        <WordingField
          // oxlint-disable-next-line react/no-array-index-key -- wordings have no other identity
          key={index}
          draft={draft}
          lang={text.lang}
          place={index}
          wording={wording}
          problems={problems}
          onChange={(next) => onText({ ...text, wordings: wordings.with(index, next) })}
          onRemove={
            wordings.length === 1
              ? null
              : () => onText({ ...text, wordings: wordings.toSpliced(index, 1) })
          }
        />
      ))}
      {wordings.length < WORDINGS_LIMIT ? (
        <Button
          className={styles['start']}
          data-testid="add-wording"
          onClick={() => onText({ ...text, wordings: [...wordings, { name: '', body: '' }] })}
        >
          {words.addWording}
        </Button>
      ) : null}
    </>
  )
}

interface TabsProps {
  readonly draft: ReplyDraft
  readonly lang: string
  readonly problems: readonly DraftProblem[]
  readonly onLang: (lang: string) => void
}

function LanguageTabs({ draft, lang, problems, onLang }: TabsProps) {
  const words = useWords().replies.editor
  const locale = useLocale()
  const said = draft.texts.map((text) => text.lang)
  const langs = [...new Set<string>([...LOCALES, ...said, lang])]
  return (
    <div className={styles['langs']}>
      <div className={styles['tabs']} role="tablist" aria-label={words.languages}>
        {langs.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            aria-selected={each === lang}
            className={classes(
              styles['tab'],
              each === lang && styles['here'],
              !said.includes(each) && styles['unsaid'],
              problems.some((problem) => problem.lang === each) && styles['wrong'],
            )}
            data-testid={`lang-${each}`}
            onClick={() => onLang(each)}
          >
            {languageName(each, locale)}
          </button>
        ))}
      </div>
      <AddLanguage langs={langs} onLang={onLang} />
    </div>
  )
}

function AddLanguage({
  langs,
  onLang,
}: { readonly langs: readonly string[] } & Pick<TabsProps, 'onLang'>) {
  const { common, replies } = useWords()
  const words = replies.editor
  const [tag, setTag] = useTyped<string | null>('reply language', () => null)
  const [isWrong, setWrong] = useState(false)
  if (tag === null)
    return (
      <Button variant="text" size="small" data-testid="add-language" onClick={() => setTag('')}>
        {words.addLanguage}
      </Button>
    )
  const add = (): void => {
    const isNew = isLanguageTag(tag) && !langs.includes(tag)
    setWrong(!isNew)
    if (!isNew) return
    setTag(null)
    onLang(tag)
  }
  return (
    <div className={styles['told']}>
      <TextField
        label={words.addLanguageTag}
        labelHidden
        placeholder="ja"
        testId="language-tag"
        value={tag}
        error={isWrong ? words.addLanguageWrong : null}
        onChange={(event) => setTag(event.target.value.trim())}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          add()
        }}
      />
      <Button size="small" onClick={add}>
        {common.actions.add}
      </Button>
    </div>
  )
}
