import { useState, type SubmitEvent } from 'react'

import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { SelectField } from '@/components/ui/select-field'
import { useTyped } from '@/components/ui/typed'
import { useLocale } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import { groupNameIn, type ReplyGroup } from '@/lib/replies/reply'

import { flatTree, groupsFrom, groupTree } from './group-tree'
import { languageName } from './language-name'
import styles from './replies.module.css'
import { useLibrary, useShownLibrary, type ShownLibrary } from './use-library'

/** Groups as options, nested ones set in; `without` is a group that cannot be chosen, nor any below it. */
export function groupOptions(
  library: ShownLibrary,
  locale: string,
  without: string | null = null,
): readonly { readonly value: string; readonly label: string }[] {
  const out = without === null ? new Set<string>() : groupsFrom(without, library.groups)
  return flatTree(groupTree(library))
    .filter(({ node }) => !out.has(node.group.id))
    .map(({ node: { group }, depth }) => ({
      value: group.id,
      label: `${'\u2003'.repeat(depth)}${groupNameIn(group, locale)}`,
    }))
}

export interface GroupFormProps {
  readonly group: ReplyGroup
  readonly isNew: boolean
  /** Gives the id of a group that was kept. */
  readonly onClose: (keptId: string | null) => void
}

/** Names of a group, and the group that it lies in. */
export function GroupForm({ group, isNew, onClose }: GroupFormProps) {
  const { common, replies } = useWords()
  const { library: said } = replies
  const locale = useLocale()
  const library = useShownLibrary()
  const { acts } = useLibrary()
  const langs = [...new Set<string>([locale, ...group.names.map(({ lang }) => lang)])]
  const [names, setNames] = useTyped<Readonly<Record<string, string>>>(`names ${group.id}`, () =>
    Object.fromEntries(group.names.map(({ lang, name }) => [lang, name])),
  )
  const [parentId, setParent] = useTyped(`inside ${group.id}`, () => group.parentId)
  const [isEmpty, setEmpty] = useState(false)
  const keep = async (): Promise<void> => {
    const filled = langs
      .map((lang) => ({ lang, name: (names[lang] ?? '').trim() }))
      .filter(({ name }) => name !== '')
    setEmpty(filled.length === 0)
    if (filled.length === 0) return
    const next = { ...group, parentId, names: filled }
    const name = groupNameIn(next, locale)
    const done = isNew
      ? { said: said.groupAdded(name), undo: { removedGroups: [group.id] } }
      : { said: said.groupChanged(name), undo: { groups: [group] } }
    if (await acts.change({ groups: [next] }, done)) onClose(group.id)
  }
  const send = (event: SubmitEvent): void => {
    event.preventDefault()
    void keep()
  }
  return (
    <form className={styles['groupForm']} onSubmit={send} noValidate>
      {langs.map((lang, index) => (
        <TextField
          key={lang}
          label={said.groupName(languageName(lang, locale))}
          maxLength={40}
          testId={`group-name-${lang}`}
          value={names[lang] ?? ''}
          error={index === 0 && isEmpty ? said.groupNameEmpty : null}
          onChange={(event) => setNames({ ...names, [lang]: event.target.value })}
        />
      ))}
      <SelectField
        label={said.inside}
        testId="group-inside"
        value={parentId ?? ''}
        options={[{ value: '', label: said.top }, ...groupOptions(library, locale, group.id)]}
        onValue={(value) => setParent(value === '' ? null : value)}
      />
      <div className={styles['buttons']}>
        <Button type="submit" variant="filled" data-testid="keep-group">
          {common.actions.save}
        </Button>
        <Button onClick={() => onClose(null)}>{common.actions.cancel}</Button>
      </div>
    </form>
  )
}
