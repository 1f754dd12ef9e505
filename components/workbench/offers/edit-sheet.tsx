import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'

import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icons'
import { useWords } from '@/components/workbench/words'

import { Notice } from '../notice'
import styles from './edit-sheet.module.css'

export interface EditSheetProps {
  readonly title: string
  /** What was typed would be lost by closing. */
  readonly isChanged: boolean
  readonly onClose: () => void
  readonly testId: string
  readonly children: ReactNode
}

/** A form over the view, which keeps its place; closing asks where something would be lost. */
export function EditSheet({ title, isChanged, onClose, testId, children }: EditSheetProps) {
  const { sales } = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const [isAsked, setAsked] = useState(false)
  // Closed while it is still in the page, it gives the focus back to what opened it.
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  const leave = (): void => {
    if (isChanged) setAsked(true)
    else onClose()
  }
  return (
    <dialog
      ref={dialog}
      className={styles['sheet']}
      aria-label={title}
      data-testid={testId}
      onCancel={(event) => {
        event.preventDefault()
        leave()
      }}
    >
      <header className={styles['head']}>
        <h2 className={styles['title']}>{title}</h2>
        <Button variant="icon" aria-label={sales.close} title={sales.close} onClick={leave}>
          <Icon name="cross" />
        </Button>
      </header>
      {isAsked && isChanged ? (
        <div className={styles['ask']}>
          <Notice tone="warn">{sales.unsaved}</Notice>
          <Button data-testid="discard" onClick={onClose}>
            {sales.discard}
          </Button>
          <Button onClick={() => setAsked(false)}>{sales.keepEditing}</Button>
        </div>
      ) : null}
      {children}
    </dialog>
  )
}
