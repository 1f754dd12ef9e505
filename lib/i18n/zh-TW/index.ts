import type { Catalogue } from '../translate'
import { aftersales } from './aftersales'
import { alerts } from './alerts'
import { board } from './board'
import { common } from './common'
import { customer } from './customer'
import { offers } from './offers'
import { palette } from './palette'
import { panel } from './panel'
import { people } from './people'
import { records } from './records'
import { replies } from './replies'
import { sales } from './sales'
import { watch } from './watch'
import { workbench } from './workbench'

export const zhTW: Catalogue = {
  replies,
  board,
  common,
  offers,
  palette,
  panel,
  workbench,
  aftersales,
  alerts,
  customer,
  records,
  people,
  sales,
  watch,
}
