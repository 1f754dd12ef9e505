import type { Catalogue } from '../translate'
import { aftersales } from './aftersales'
import { alerts } from './alerts'
import { common } from './common'
import { customer } from './customer'
import { lookup } from './lookup'
import { offers } from './offers'
import { palette } from './palette'
import { panel } from './panel'
import { records } from './records'

/** What panel, popup and alerts say. */
export const zhTW: Catalogue = {
  aftersales,
  alerts,
  common,
  customer,
  lookup,
  offers,
  palette,
  panel,
  records,
}
