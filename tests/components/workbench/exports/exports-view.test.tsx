import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'

import { go, heading, setUp } from '../set-up'

describe('the page that saves tables', () => {
  it('writes a table without buyers unless they are asked for', async () => {
    go('#/import/out')
    const { named } = setUp()
    await heading('Save as a table')
    fireEvent.click(screen.getByTestId('write-export'))
    await screen.findByText('Saved, 3 rows.')
    expect(named('export-table')[0]?.[1]).toMatchObject({
      shopId: 'shop',
      what: 'orders',
      kind: 'csv',
      contacts: false,
      language: 'en',
    })
    expect(named('save-file')[0]?.[1]).toMatchObject({ fileName: 'Orders of 青禾厨具.csv' })
  })
  it('says what the file will hold before it holds it', async () => {
    go('#/import/out')
    const { named } = setUp()
    await heading('Save as a table')
    fireEvent.change(screen.getByTestId('export-what'), { target: { value: 'customers' } })
    fireEvent.change(screen.getByTestId('export-kind'), { target: { value: 'xlsx' } })
    expect(screen.getByText('Without names and contacts.')).toBeDefined()
    fireEvent.click(screen.getByTestId('export-contacts'))
    expect(screen.getByText(/Whoever has the file can read them/)).toBeDefined()
    fireEvent.click(screen.getByTestId('write-export'))
    await waitFor(() => expect(named('save-file')).toHaveLength(1))
    expect(named('export-table')[0]?.[1]).toMatchObject({
      what: 'customers',
      kind: 'xlsx',
      contacts: true,
    })
  })
  it('asks nothing about buyers of what holds none', async () => {
    go('#/import/out')
    setUp()
    await heading('Save as a table')
    fireEvent.change(screen.getByTestId('export-what'), { target: { value: 'figures' } })
    expect(screen.queryByTestId('export-contacts')).toBeNull()
  })
  it('has nothing to write without a shop', async () => {
    go('#/import/out')
    setUp({ shops: [] })
    await heading('Save as a table')
    expect(await screen.findByText(/No orders yet/)).toBeDefined()
  })
  it('saves the whole library of replies too, without a shop', async () => {
    go('#/import/out')
    const { named } = setUp({ shops: [] })
    await heading('Save as a table')
    fireEvent.click(await screen.findByTestId('export-csv'))
    await waitFor(() => expect(named('save-text')).toHaveLength(1))
    expect(named('save-text')[0]?.[1]).toMatchObject({ fileName: 'tillside-replies.csv' })
  })
})
