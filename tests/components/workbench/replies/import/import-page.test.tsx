import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { go, setUp } from '../../set-up'
import { fakeLibrary } from '../fake-library'

beforeEach(() => go('#/replies/import'))
afterEach(() => {
  cleanup()
  go('')
})

const CSV = [
  '分组,编码,内容',
  '售后,th,亲 {买家昵称} 您的订单 {订单号} 已处理',
  '售后,,',
  '物流,fh,亲 {买家昵称} 今天发货 [快递单号]',
].join('\n')
const csvFile = () => new File([`${CSV}\n`], '话术.csv', { type: 'text/csv' })
const give = async (...files: readonly File[]): Promise<void> => {
  fireEvent.change(await screen.findByTestId('reply-file'), { target: { files } })
  await screen.findByTestId('read-files')
}
const decide = (found: string, value: string): void => {
  fireEvent.change(screen.getByLabelText(`What becomes of ${found}`), { target: { value } })
}
const bodiesOf = (library: ReturnType<typeof fakeLibrary>) =>
  library
    .kept()
    .replies.flatMap(({ texts }) =>
      texts.flatMap(({ wordings }) => wordings.map(({ body }) => body)),
    )

describe('the import of replies', () => {
  it('says what a file holds and what of it is refused', async () => {
    const { named } = setUp({ answers: fakeLibrary().answers })
    await give(csvFile(), new File(['PK\u0003\u0004'], 'a.zip'), new File([], 'empty.csv'))
    const [first, , third] = screen.getAllByTestId('read-file')
    expect(first?.textContent).toContain('2 new replies')
    expect(third?.textContent).toContain('The file is empty.')
    expect(within(screen.getByTestId('refused')).getByText('no text')).toBeDefined()
    fireEvent.click(screen.getByTestId('save-refused'))
    await waitFor(() => expect(named('save-text')).toHaveLength(1))
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    })
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  })
  it('decides equal placeholders once: accepted, left, asked or another fact', async () => {
    const library = fakeLibrary()
    setUp({ answers: library.answers })
    await give(csvFile())
    expect(screen.getAllByTestId('proposal')).toHaveLength(3)
    decide('{买家昵称}', 'shop.name')
    decide('[快递单号]', 'leave')
    fireEvent.click(screen.getByTestId('take-replies'))
    await screen.findByText('2 replies imported.')
    expect(bodiesOf(library)).toEqual([
      '亲 {{ shop.name }} 您的订单 {{ order.number }} 已处理',
      '亲 {{ shop.name }} 今天发货 [快递单号]',
    ])
  })
  it('asks in the form where that is decided', async () => {
    const library = fakeLibrary()
    setUp({ answers: library.answers })
    await give(csvFile())
    fireEvent.change(screen.getByLabelText('What becomes of {订单号}'), {
      target: { value: 'ask' },
    })
    fireEvent.click(screen.getByTestId('take-replies'))
    await screen.findByText('2 replies imported.')
    expect(bodiesOf(library)[0]).toMatch(/\{% ask "asked_\d", label: "订单号" %\}/u)
  })
  it('puts everything into one group, and is undone as a whole', async () => {
    const library = fakeLibrary()
    setUp({ answers: library.answers })
    await give(csvFile())
    fireEvent.change(screen.getByTestId('import-group'), { target: { value: 'welcome' } })
    fireEvent.click(screen.getByTestId('take-replies'))
    await screen.findByTestId('import-outcome')
    expect(library.kept().replies.map(({ groupId }) => groupId)).toEqual(['welcome', 'welcome'])
    fireEvent.click(screen.getByTestId('undo-import'))
    await screen.findByText('The import is undone.')
    expect(library.kept().replies).toEqual([])
  })
  it('skips what the library holds already', async () => {
    const library = fakeLibrary()
    setUp({ answers: library.answers })
    await give(csvFile())
    fireEvent.click(screen.getByTestId('take-replies'))
    await screen.findByTestId('import-outcome')
    fireEvent.click(screen.getByText('Other files'))
    await give(csvFile())
    expect(screen.getByTestId('read-file').textContent).toContain('2 here already, skipped')
    expect(screen.getByText('Nothing new in these files.')).toBeDefined()
  })
})
