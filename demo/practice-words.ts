/** One text of the practice marketplace in the two languages it speaks. */
export interface Words {
  readonly zh: string
  readonly en: string
}

/** English of the goods that the practice pages name, by their Chinese title. */
export const GOODS_IN_ENGLISH: Readonly<Record<string, string>> = {
  '铸铁炒锅 28 cm 平底': 'Cast-iron wok 28 cm, flat base',
  '硅胶锅铲 耐热': 'Silicone turner, heat-proof',
  '珐琅汤锅 22 cm': 'Enamel soup pot 22 cm',
  '双层蒸锅 26 cm': 'Two-tier steamer 26 cm',
  '珐琅炖锅 24 cm': 'Enamel stew pot 24 cm',
  不粘煎锅三件套: 'Non-stick pans, set of 3',
  '榉木砧板 大号': 'Beech chopping board, large',
  '不锈钢蒸锅 三层': 'Steel steamer, three tiers',
  '油壶 玻璃 500 ml': 'Glass oil jug 500 ml',
  '砂锅 3 L': 'Clay pot 3 L',
  '铸铁珐琅锅 26 cm': 'Cast-iron enamel pot 26 cm',
  刀具五件套: 'Knife set of 5',
  '漏勺 304 长柄': 'Skimmer, long handle',
  '压力锅 5 L': 'Pressure cooker 5 L',
  '打蛋盆 三件套': 'Mixing bowls, set of 3',
  '烤盘 不粘 方形': 'Baking tray, non-stick, square',
  '开业横幅 3 米': 'Opening banner 3 m',
  接考横幅: 'Exam-day banner',
  '削皮刀 陶瓷': 'Ceramic peeler',
  量勺套装: 'Measuring spoons',
}

/** English of the last messages that the practice buyers have written, by what they wrote. */
export const MESSAGES_IN_ENGLISH: Readonly<Record<string, string>> = {
  '28cm 的炒锅电磁炉能用吗？今天拍周二能到吗？':
    'Does the 28 cm wok work on induction? If I order today, here by Tuesday?',
  好的谢谢: 'ok thanks',
  '怎么还没发？明天能到吗，急用': 'Not shipped yet? Can it be here tomorrow, I need it',
  '[图片]': '[picture]',
  还能便宜点吗: 'any discount?',
  '收到了，很好': 'arrived, very nice',
  我之前买的横幅什么时候发: 'When does the banner I bought ship?',
  '不开专票我就去投诉，你看着办': 'No VAT invoice and I file a complaint, your choice',
}
