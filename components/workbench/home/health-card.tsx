import type { ReactNode } from 'react'

import { Icon } from '@/components/ui/icons'
import { useAnswer } from '@/components/ui/use-answer'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { HealthLine } from '@/lib/messaging/health-calls'

import { Card } from '../card'
import { useServices } from '../services'
import { hrefOf } from '../use-route'
import { usePastState, useWorkbench } from '../use-workbench'
import styles from './home.module.css'

/** Whether consoles are still read and files came in whole. */
export function HealthCard() {
  const { home } = useWords()
  const { call } = useServices()
  const { consolesOn } = useWorkbench()
  const { asked } = useAnswer(() => call('readHealth', {}))
  return (
    <Card title={home.health.title} testId="home-health">
      <ul>
        {consolesOn.size === 0 ? (
          <Line isGood={false} href={hrefOf('start', 'consoles')}>
            {home.health.noConsole}
          </Line>
        ) : null}
        {asked.state === 'there' ? (
          <Consoles lines={asked.value} isAnyOn={consolesOn.size > 0} />
        ) : null}
        {asked.state === 'failed' ? (
          <Line isGood={false} href={hrefOf('settings', 'consoles')}>
            {home.health.unread}
          </Line>
        ) : null}
        <LastImport />
      </ul>
    </Card>
  )
}

interface ConsolesProps {
  readonly lines: readonly HealthLine[]
  /** A marketplace is switched on. */
  readonly isAnyOn: boolean
}

function Consoles({ lines, isAnyOn }: ConsolesProps) {
  const { common, home } = useWords()
  const formats = useFormats()
  const failing = lines.filter((line) => line.failing !== null)
  const platforms = [...new Set(failing.map(({ platform }) => common.platforms[platform]))]
  const read = lines.filter(({ lastReadAt }) => lastReadAt !== null).length
  if (failing.length === 0 && read === 0)
    return isAnyOn ? (
      <Line isGood={false} href={hrefOf('start', 'customers')}>
        {home.health.unopened}
      </Line>
    ) : null
  return (
    <Line isGood={failing.length === 0} href={hrefOf('settings', 'consoles')}>
      {failing.length === 0
        ? home.health.fine(formats.number(read))
        : home.health.failing(formats.number(failing.length), platforms.join(common.comma))}
    </Line>
  )
}

/** How the newest file came in, and how many before it did not. */
function LastImport() {
  const { common, home, workbench } = useWords()
  const formats = useFormats()
  const { clock } = useServices()
  const { rows } = usePastState(useWorkbench())
  if (rows === null) return null
  const [last] = rows
  if (last === undefined)
    return (
      <Line isGood={false} href={hrefOf('start', 'orders')}>
        {home.health.noImport}
      </Line>
    )
  const { past, sample } = workbench.imports
  const isGood = last.status === 'done' || last.status === 'running'
  const name = last.source === 'sample' ? sample.title : last.fileName
  const held = past.orders(formats.number(last.orders), last.orders === 1)
  return (
    <Line isGood={isGood} href={hrefOf('imports')}>
      {[name, past.states[last.status](held), formats.ago(last.startedAt, clock())].join(
        common.dot,
      )}
    </Line>
  )
}

interface LineProps {
  readonly isGood: boolean
  readonly href: string
  readonly children: ReactNode
}

function Line({ isGood, href, children }: LineProps) {
  return (
    <li className={styles['line']} data-good={isGood}>
      <Icon name={isGood ? 'check' : 'warning'} />
      <a href={href}>{children}</a>
    </li>
  )
}
