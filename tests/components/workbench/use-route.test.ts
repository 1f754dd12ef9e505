import { expect, it } from 'vitest'

import { hrefOf, NAV_VIEWS, viewOf } from '@/components/workbench/use-route'

it.each([...NAV_VIEWS, 'start'] as const)('finds the view %s at its own address', (view) => {
  expect(viewOf(hrefOf(view))).toBe(view)
})
it.each([
  ['', 'today'],
  ['#/', 'today'],
  ['#/nowhere', 'today'],
  ['#/import?from=panel', 'imports'],
  ['#import', 'imports'],
  ['#/aftersale', 'aftersale'],
])('takes %j to %s', (hash, view) => expect(viewOf(hash)).toBe(view))
