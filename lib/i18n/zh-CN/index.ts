import type { Catalogue } from '../translate'
import { alerts } from './alerts'
import { common } from './common'
import { panel } from './panel'
import { people } from './people'
import { workbench } from './workbench'

export const zhCN: Catalogue = { common, panel, people, workbench, alerts }
