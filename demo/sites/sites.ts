import { alibaba1688 } from './alibaba1688'
import { aliexpress } from './aliexpress'
import { amazon } from './amazon'
import { douyin } from './douyin'
import { jd } from './jd'
import { kuaishou } from './kuaishou'
import { mercadolibre } from './mercadolibre'
import { pinduoduo } from './pinduoduo'
import { shopee } from './shopee'
import type { Site } from './site'
import { taobao } from './taobao'
import { xiaohongshu } from './xiaohongshu'

/** Every practice console. */
export const SITES: readonly Site[] = [
  pinduoduo,
  taobao,
  douyin,
  jd,
  kuaishou,
  alibaba1688,
  xiaohongshu,
  amazon,
  shopee,
  mercadolibre,
  aliexpress,
]
