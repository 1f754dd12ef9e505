import type { WorkbenchCatalogue } from '../translate'
import { zhCN } from '.'
import { backup } from './backup'
import { board } from './board'
import { figures } from './figures'
import { guardPage } from './guard-page'
import { cleaning } from './cleaning'
import { exports } from './exports'
import { health } from './health'
import { mapping } from './mapping'
import { people } from './people'
import { replies } from './replies'
import { sales } from './sales'
import { statements } from './statements'
import { watch } from './watch'
import { workbench } from './workbench'

/** What the workbench says, with all that it shares with the panel. */
export const zhCNWorkbench: WorkbenchCatalogue = {
  ...zhCN,
  backup,
  board,
  figures,
  guardPage,
  cleaning,
  exports,
  health,
  mapping,
  people,
  replies,
  sales,
  statements,
  watch,
  workbench,
}
