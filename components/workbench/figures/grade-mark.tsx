import { useWords } from '@/components/workbench/words'
import { GRADES, type Grade } from '@/lib/figures/grades'

import styles from './figures.module.css'

/** A grade in words, with as many steps as it stands above nothing. */
export function GradeMark({ grade }: { readonly grade: Grade | null }) {
  const { figures } = useWords()
  if (grade === null) return <span className={styles['unknown']}>{figures.unknown}</span>
  const steps = GRADES.length - GRADES.indexOf(grade)
  return (
    <span className={styles['grade']} data-grade={grade}>
      <span className={styles['steps']} aria-hidden="true">
        {GRADES.map((each, index) => (
          <i key={each} data-on={index < steps ? '' : undefined} />
        ))}
      </span>
      {figures.grades[grade]}
    </span>
  )
}
