import { useRef } from 'react'

import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icons'

export interface FileButtonProps {
  readonly label: string
  /** Nothing else is to be pressed before it. */
  readonly isFirst: boolean
  readonly onFile: (file: File) => void
}

/** Asks for a CSV or XLSX file. */
export function FileButton({ label, isFirst, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button variant={isFirst ? 'filled' : 'outline'} onClick={() => input.current?.click()}>
        <Icon name="upload" />
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.txt,.xlsx"
        aria-label={label}
        data-testid="list-file"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file !== undefined) onFile(file)
          // The same file can be chosen again once it was mended.
          event.target.value = ''
        }}
      />
    </>
  )
}
