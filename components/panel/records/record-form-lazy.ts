import { lazy } from 'react'

/** The form with its fields and calendar, loaded when the first record is written. */
export const LazyRecordForm = lazy(async () => ({
  default: (await import('./record-form')).RecordForm,
}))
