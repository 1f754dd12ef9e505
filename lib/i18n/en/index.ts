import { alerts } from './alerts'
import { common } from './common'
import { panel } from './panel'
import { people } from './people'
import { workbench } from './workbench'

export const en = { common, panel, people, workbench, alerts }
