import type { Catalogue } from '../translate'
import { aftersales } from './aftersales'
import { alerts } from './alerts'
import { chips } from './chips'
import { common } from './common'
import { customer } from './customer'
import { guard } from './guard'
import { lock } from './lock'
import { lookup } from './lookup'
import { offers } from './offers'
import { palette } from './palette'
import { panel } from './panel'
import { records } from './records'

/** What panel, popup and alerts say. */
export const zhTW: Catalogue = {
  aftersales,
  alerts,
  chips,
  common,
  customer,
  guard,
  lock,
  lookup,
  offers,
  palette,
  panel,
  records,
}
