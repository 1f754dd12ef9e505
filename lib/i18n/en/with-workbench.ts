import { en } from '.'
import { backup } from './backup'
import { board } from './board'
import { figures } from './figures'
import { finder } from './finder'
import { growth } from './growth'
import { guardPage } from './guard-page'
import { cleaning } from './cleaning'
import { exports } from './exports'
import { health } from './health'
import { home } from './home'
import { mapping } from './mapping'
import { people } from './people'
import { persons } from './persons'
import { recovery } from './recovery'
import { replies } from './replies'
import { roster } from './roster'
import { roles } from './roles'
import { safety } from './safety'
import { sales } from './sales'
import { start } from './start'
import { statements } from './statements'
import { watch } from './watch'
import { week } from './week'
import { workbench } from './workbench'

/** What the workbench says, with all that it shares with the panel. */
export const enWorkbench = {
  ...en,
  backup,
  board,
  figures,
  finder,
  growth,
  guardPage,
  cleaning,
  exports,
  health,
  home,
  mapping,
  people,
  persons,
  recovery,
  replies,
  roster,
  roles,
  safety,
  sales,
  start,
  statements,
  watch,
  week,
  workbench,
}
