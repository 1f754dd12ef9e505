import type { Catalogue } from '../translate'
import { aftersales } from './aftersales'
import { alerts } from './alerts'
import { common } from './common'
import { panel } from './panel'
import { workbench } from './workbench'

export const zhCN: Catalogue = { common, panel, workbench, aftersales, alerts }
