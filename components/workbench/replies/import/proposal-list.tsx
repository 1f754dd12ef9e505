import { useMemo } from 'react'

import { Button } from '@/components/ui/button'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { WorkbenchCatalogue } from '@/lib/i18n/translate'
import type { ReadReply } from '@/lib/replies/formats/settle-drafts'
import { FACTS, isFactPath, type FactPath } from '@/lib/replies/template/facts'

import { Card } from '../../card'
import styles from '../replies.module.css'
import { isChangeable, placeholdersOf, type Decision, type FoundPlaceholder } from './decisions'

const PATHS: readonly FactPath[] = Object.keys(FACTS).filter(isFactPath)
const SHOWN = 200

const isDecision = (value: string): value is Decision =>
  value === 'accept' || value === 'leave' || value === 'ask' || isFactPath(value)

/** What is proposed for a placeholder, in words. */
function proposed({ fact, ask }: FoundPlaceholder, { panel, replies }: WorkbenchCatalogue): string {
  const words = replies.import
  if (fact === null) return words.asAsk(ask ?? '')
  const path = fact.split('|')[0]?.trim() ?? fact
  return words.asFact(isFactPath(path) ? panel.variables[path] : path)
}

export interface ProposalListProps {
  readonly read: readonly ReadReply[]
  readonly decisions: ReadonlyMap<string, Decision>
  readonly onDecide: (found: readonly string[], decision: Decision) => void
}

/** Every placeholder of the files, once, and what becomes of it. */
export function ProposalList({ read, decisions, onDecide }: ProposalListProps) {
  const words = useWords()
  const said = words.replies.import
  const formats = useFormats()
  const found = useMemo(() => placeholdersOf(read), [read])
  const bodies = useMemo(
    () => read.flatMap(({ reply }) => reply.texts.flatMap((t) => t.wordings.map((w) => w.body))),
    [read],
  )
  if (found.length === 0) return null
  const unsure = found.filter(({ sure }) => !sure)
  return (
    <Card
      title={said.placeholders}
      meta={[formats.number(found.length), said.placeholdersNote].join(words.common.dot)}
      testId="proposals"
      actions={
        unsure.length === 0 ? null : (
          <Button
            size="small"
            onClick={() => {
              onDecide(
                unsure.map(({ found: each }) => each),
                'leave',
              )
            }}
          >
            {said.leaveUnsure}
          </Button>
        )
      }
    >
      <ul className={styles['plain']}>
        {found.slice(0, SHOWN).map((each) => (
          <ProposalLine
            key={each.found}
            proposal={each}
            bodies={bodies}
            decision={decisions.get(each.found) ?? 'accept'}
            onDecide={(decision) => onDecide([each.found], decision)}
          />
        ))}
      </ul>
    </Card>
  )
}

interface ProposalLineProps {
  readonly proposal: FoundPlaceholder
  /** Everything that the files say. */
  readonly bodies: readonly string[]
  readonly decision: Decision
  readonly onDecide: (decision: Decision) => void
}

function ProposalLine({ proposal, bodies, decision, onDecide }: ProposalLineProps) {
  const words = useWords()
  const said = words.replies.import
  const formats = useFormats()
  const { found, replies, sure } = proposal
  return (
    <li className={styles['line']} data-testid="proposal">
      <code className={styles['found']}>{found}</code>
      <span className={styles['grow']}>
        <span className={styles['quiet']}>
          {said.inReplies(formats.number(replies), replies === 1)}
        </span>{' '}
        {sure ? null : <b className={styles['soon']}>{said.look}</b>}
      </span>
      {isChangeable(proposal, bodies) ? (
        <select
          className={styles['pick']}
          aria-label={said.placeholder(found)}
          value={decision}
          onChange={({ target: { value } }) => {
            if (isDecision(value)) onDecide(value)
          }}
        >
          <option value="accept">{proposed(proposal, words)}</option>
          <option value="leave">{said.leave}</option>
          <option value="ask">{said.askInstead}</option>
          <optgroup label={said.facts}>
            {PATHS.map((path) => (
              <option key={path} value={path}>
                {words.panel.variables[path]}
              </option>
            ))}
          </optgroup>
        </select>
      ) : (
        <span>{proposed(proposal, words)}</span>
      )}
    </li>
  )
}
