import { Card } from '@/components/workbench/card'
import { Notice } from '@/components/workbench/notice'
import styles from '@/components/workbench/settings.module.css'
import { useSaving } from '@/components/workbench/use-saving'
import { useWorkbench } from '@/components/workbench/use-workbench'
import { useWords } from '@/components/workbench/words'

/** Whether tiers stand beside buyers on the lists of marketplaces. */
export function ChipsCard() {
  const words = useWords()
  const { setting } = words.chips
  const { settings } = useWorkbench()
  const { hasFailed, save } = useSaving()
  return (
    <Card title={setting.title} padded>
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={settings.chips ?? true}
          data-testid="set-chips"
          onChange={(event) => void save({ chips: event.target.checked })}
        />
        <span>
          {setting.show}
          <span className={styles['note']}>{setting.note}</span>
        </span>
      </label>
      {hasFailed ? <Notice tone="bad">{words.workbench.settings.notSaved}</Notice> : null}
    </Card>
  )
}
