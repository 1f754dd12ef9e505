import { aftersales } from './aftersales'
import { alerts } from './alerts'
import { common } from './common'
import { panel } from './panel'
import { workbench } from './workbench'

export const en = { common, panel, workbench, aftersales, alerts }
