import type { TablesDesk } from '@/lib/files/work-tables-desk'

/** Tables of which nothing can be read. */
export const fakeTables = (): TablesDesk => ({
  peek: async () => ({ how: 'failed', why: 'failed' }),
  preview: () => ({
    ended: Promise.resolve({ how: 'done', value: null }),
    cancel: () => undefined,
  }),
  readRefused: async () => ({ how: 'done', value: { rows: [], total: 0 } }),
  saveRefused: () => ({
    ended: Promise.resolve({ how: 'done', value: new Blob([]) }),
    cancel: () => undefined,
  }),
})
