import type { workbench as english } from '../en/workbench'

export const workbench: typeof english = {}
