import { expect, it } from 'vitest'

import { writeRefusedReplies } from '@/lib/replies/formats/write-refused'

it('writes refused rows for a spreadsheet, where no cell can act as a formula', () => {
  const text = writeRefusedReplies(
    ['row', 'text'],
    [
      ['3', '=1+1'],
      ['4', 'a,"b"'],
    ],
  )
  expect(text.startsWith('\uFEFFrow,text\r\n')).toBe(true)
  expect(text).not.toContain('\n3,=1+1')
  expect(text).toContain('4,"a,""b"""')
})
