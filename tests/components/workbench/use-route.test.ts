import { expect, it } from 'vitest'

import { hrefOf, viewOf, VIEWS } from '@/components/workbench/use-route'

it.each(VIEWS)('finds the view %s at its own address', (view) => {
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
