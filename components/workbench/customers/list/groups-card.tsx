import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { useTyped } from '@/components/ui/typed'
import { useWords } from '@/components/workbench/words'
import { GROUP_NAME_LIMIT, type CustomerFilter } from '@/lib/customers/roster/customer-filter'
import type { NamedGroup } from '@/lib/files/work-roster-protocol'

import { Card } from '../../card'
import { Notice } from '../../notice'
import { listHref } from './filter-address'
import styles from './list.module.css'
import type { Groups } from './use-groups'

export interface GroupsCardProps {
  readonly filter: CustomerFilter
  readonly groups: Groups
}

/** The groups that the owner named: each opens its customers, can be renamed, and removed with a way back. */
export function GroupsCard({ filter, groups }: GroupsCardProps) {
  const { roster: words } = useWords()
  const { groups: all, note } = groups
  const [edited, setEdited] = useTyped<string | null>('group', () => null)
  if (all === null) return null
  const names = (but: string | null): readonly string[] =>
    all.filter(({ id }) => id !== but).map(({ name }) => name)
  const shown = JSON.stringify(filter)
  return (
    <Card title={words.groups} padded testId="groups">
      {all.length === 0 ? <p className={styles['quiet']}>{words.groupsNone}</p> : null}
      <ul className={styles['groups']}>
        {all.map((group) => (
          <li key={group.id}>
            {edited === group.id ? (
              <NameForm
                name={group.name}
                taken={names(group.id)}
                onKeep={(name) => {
                  setEdited(null)
                  void groups.rename(group, name)
                }}
                onCancel={() => setEdited(null)}
              />
            ) : (
              <GroupLine
                group={group}
                isShown={JSON.stringify(group.filter) === shown}
                onRename={() => setEdited(group.id)}
                onRemove={() => void groups.remove(group)}
              />
            )}
          </li>
        ))}
      </ul>
      {note === null ? null : <Said groups={groups} note={note} />}
    </Card>
  )
}

function Said({
  groups,
  note,
}: Pick<GroupsCardProps, 'groups'> & { note: NonNullable<Groups['note']> }) {
  const { roster: words } = useWords()
  if (note.what === 'failed') return <Notice tone="bad">{words.notKept}</Notice>
  const { name } = note.group
  return (
    <div className={styles['said']}>
      <Notice tone="good">{words[note.what](name)}</Notice>
      {note.what === 'removed' ? (
        <Button size="small" data-testid="undo-remove" onClick={() => void groups.undo()}>
          {words.undo}
        </Button>
      ) : null}
    </div>
  )
}

interface GroupLineProps {
  readonly group: NamedGroup
  readonly isShown: boolean
  readonly onRename: () => void
  readonly onRemove: () => void
}

function GroupLine({ group: { name, filter }, isShown, onRename, onRemove }: GroupLineProps) {
  const { roster: words } = useWords()
  return (
    <div className={styles['groupLine']}>
      <a href={listHref(filter)} aria-current={isShown ? 'true' : undefined} title={name}>
        {name}
      </a>
      <Button
        variant="text"
        size="small"
        aria-label={words.renameNamed(name)}
        data-testid="rename-group"
        onClick={onRename}
      >
        {words.rename}
      </Button>
      <Button
        variant="text"
        size="small"
        aria-label={words.removeNamed(name)}
        data-testid="remove-group"
        onClick={onRemove}
      >
        {words.remove}
      </Button>
    </div>
  )
}

export interface NameFormProps {
  readonly name?: string
  /** Names that others have. */
  readonly taken: readonly string[]
  readonly onKeep: (name: string) => void
  readonly onCancel: () => void
}

/** The name of a group. */
export function NameForm({ name = '', taken, onKeep, onCancel }: NameFormProps) {
  const { roster: words } = useWords()
  const [typed, setTyped] = useTyped(`group ${name}`, () => name)
  const said = typed.trim()
  const isTaken = taken.includes(said)
  return (
    <form
      className={styles['nameForm']}
      onSubmit={(event) => {
        event.preventDefault()
        if (said !== '' && !isTaken) onKeep(said)
      }}
    >
      <TextField
        label={words.name}
        maxLength={GROUP_NAME_LIMIT}
        value={typed}
        error={isTaken ? words.nameTwice : null}
        testId="group-name"
        onChange={({ target }) => setTyped(target.value)}
      />
      <Button type="submit" data-testid="keep-group">
        {words.keep}
      </Button>
      <Button variant="text" onClick={onCancel}>
        {words.cancel}
      </Button>
    </form>
  )
}
