import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { Icon } from '@/components/ui/icons'
import { useTyped } from '@/components/ui/typed'
import { useFormats, useLocale } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import { groupNameIn, type ReplyGroup } from '@/lib/replies/reply'

import { Card } from '../card'
import { useServices } from '../services'
import { GroupForm } from './group-form'
import { groupTree, type GroupNode } from './group-tree'
import styles from './replies.module.css'
import { useLibrary, useShownLibrary } from './use-library'

export interface GroupsCardProps {
  readonly groupId: string | null
  readonly onGroup: (groupId: string | null) => void
}

/** Behind all its neighbours. */
const nextPlace = (groups: readonly ReplyGroup[]): number =>
  Math.max(0, ...groups.map(({ place }) => place)) + 1

/** The groups as a tree with their counts, and what can be done to the chosen one. */
export function GroupsCard({ groupId, onGroup }: GroupsCardProps) {
  const { library: said } = useWords().replies
  const { newId } = useServices()
  const library = useShownLibrary()
  const [edited, setEdited] = useTyped<{
    readonly group: ReplyGroup
    readonly isNew: boolean
  } | null>('reply group', () => null)
  const chosen = library.groups.find(({ id }) => id === groupId) ?? null
  const add = (): void => {
    const group = { id: newId(), parentId: groupId, names: [], place: nextPlace(library.groups) }
    setEdited({ group, isNew: true })
  }
  return (
    <Card
      title={said.groups}
      testId="groups"
      actions={
        <>
          {chosen === null ? null : (
            <ChosenActs
              group={chosen}
              onEdit={() => setEdited({ group: chosen, isNew: false })}
              onGone={() => onGroup(chosen.parentId)}
            />
          )}
          <Button
            variant="icon"
            size="small"
            aria-label={said.addGroup}
            data-testid="add-group"
            onClick={add}
          >
            <Icon name="plus" size={14} />
          </Button>
        </>
      }
    >
      {edited === null ? null : (
        <GroupForm
          key={edited.group.id}
          {...edited}
          onClose={(kept) => {
            setEdited(null)
            if (kept !== null) onGroup(kept)
          }}
        />
      )}
      <Tree groupId={groupId} onGroup={onGroup} />
    </Card>
  )
}

function Tree({ groupId, onGroup }: GroupsCardProps) {
  const { library: said } = useWords().replies
  const formats = useFormats()
  const locale = useLocale()
  const library = useShownLibrary()
  return (
    <ul className={styles['tree']}>
      <li>
        <button
          type="button"
          className={classes(styles['node'], groupId === null && styles['here'])}
          aria-current={groupId === null ? 'true' : undefined}
          onClick={() => onGroup(null)}
        >
          <span>{said.all}</span>
          <span className={styles['count']}>{formats.number(library.replies.length)}</span>
        </button>
      </li>
      {groupTree(library).map((node) => (
        <Branch
          key={node.group.id}
          node={node}
          depth={0}
          locale={locale}
          groupId={groupId}
          onGroup={onGroup}
        />
      ))}
    </ul>
  )
}

interface BranchProps extends GroupsCardProps {
  readonly node: GroupNode
  readonly depth: number
  readonly locale: string
}

function Branch({ node, depth, locale, groupId, onGroup }: BranchProps) {
  const formats = useFormats()
  const { group, count, children } = node
  const isHere = group.id === groupId
  return (
    <li>
      <button
        type="button"
        className={classes(styles['node'], isHere && styles['here'])}
        style={{ paddingInlineStart: 16 + depth * 14 }}
        aria-current={isHere ? 'true' : undefined}
        data-testid="group"
        data-group={group.id}
        onClick={() => onGroup(group.id)}
      >
        <span className={styles['label']}>{groupNameIn(group, locale)}</span>
        <span className={styles['count']}>{formats.number(count)}</span>
      </button>
      {children.length === 0 ? null : (
        <ul>
          {children.map((child) => (
            <Branch
              key={child.group.id}
              node={child}
              depth={depth + 1}
              locale={locale}
              groupId={groupId}
              onGroup={onGroup}
            />
          ))}
        </ul>
      )}
    </li>
  )
}

interface ChosenActsProps {
  readonly group: ReplyGroup
  readonly onEdit: () => void
  readonly onGone: () => void
}

function ChosenActs({ group, onEdit, onGone }: ChosenActsProps) {
  const { library: said } = useWords().replies
  const locale = useLocale()
  const { acts } = useLibrary()
  const remove = async (): Promise<void> => {
    const done = { said: said.groupRemoved(groupNameIn(group, locale)), undo: { groups: [group] } }
    if (await acts.change({ removedGroups: [group.id] }, done)) onGone()
  }
  return (
    <>
      <Button
        variant="icon"
        size="small"
        aria-label={said.editGroup}
        data-testid="edit-group"
        onClick={onEdit}
      >
        <Icon name="settings" size={14} />
      </Button>
      <Button
        variant="icon"
        size="small"
        aria-label={said.removeGroup}
        data-testid="remove-group"
        onClick={() => void remove()}
      >
        <Icon name="trash" size={14} />
      </Button>
    </>
  )
}
