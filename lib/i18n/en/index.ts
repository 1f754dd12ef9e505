import { aftersales } from './aftersales'
import { alerts } from './alerts'
import { board } from './board'
import { common } from './common'
import { customer } from './customer'
import { panel } from './panel'
import { people } from './people'
import { records } from './records'
import { sales } from './sales'
import { watch } from './watch'
import { workbench } from './workbench'

export const en = {
  board,
  common,
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
