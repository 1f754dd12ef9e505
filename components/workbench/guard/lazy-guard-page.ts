import { arriving } from '../arriving'

/** The owner's page about the guard: whoever looks for a reply does not wait for it. */
export const GuardPage = arriving(async () => (await import('./guard-page')).GuardPage)
