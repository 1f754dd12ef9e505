import type { StarterReply } from './starter-reply'

/** Answers about an item from its data; what the page does not give is asked for, never guessed. */
export const productReplies: readonly StarterReply[] = [
  {
    id: 'product-question',
    stage: 'purpose',
    title: {
      en: 'Product question: size and use',
      'zh-CN': '商品咨询：尺寸和用途',
      'zh-TW': '商品詢問：尺寸和用途',
    },
    body: {
      en: "Happy to check. Which size do you need, and where will you use it? I'll compare it with the specs on the page.",
      'zh-CN': '我来帮您核对。您需要多大尺寸，用在什么地方？我对着商品参数给您确认。',
      'zh-TW': '我來幫您核對。您需要多大尺寸，用在什麼地方？我對照商品規格為您確認。',
    },
    intents:
      'size, fit, induction, work, specs, 尺寸, 多大, 能用吗, 适合, 参数, 电磁炉, 能用嗎, 適合, 規格, 電磁爐, spzx',
  },
  {
    id: 'size-advice',
    stage: 'purpose',
    title: {
      en: 'Which size to take',
      'zh-CN': '尺码建议',
      'zh-TW': '尺寸建議',
    },
    body: {
      en: 'Going by the size chart, {% ask "measure", label: "Buyer\'s measurement" %} points to {% ask "size", label: "Size" %}. A chart is only a guide: do you like it rather loose or rather close?',
      'zh-CN':
        '按尺码表，{% ask "measure", label: "买家的数据" %}对应{% ask "size", label: "尺码" %}。表格是参考，您平时喜欢宽松点还是合身点？',
      'zh-TW':
        '依尺寸表，{% ask "measure", label: "買家量的尺寸" %}對應{% ask "size", label: "尺寸" %}。表格是參考，您平常喜歡寬鬆一點還是合身一點？',
    },
    others: {
      short: {
        en: 'By the chart it would be {% ask "size", label: "Size" %} for {% ask "measure", label: "Buyer\'s measurement" %}.',
        'zh-CN':
          '{% ask "measure", label: "买家的数据" %}按表对应{% ask "size", label: "尺码" %}。',
        'zh-TW':
          '{% ask "measure", label: "買家量的尺寸" %}依表對應{% ask "size", label: "尺寸" %}。',
      },
    },
    intents:
      'which size, size chart, too small, height weight, 尺码, 穿多大, 偏大, 身高体重, 尺碼, 穿多大號, 身高體重',
  },
  {
    id: 'material',
    stage: 'purpose',
    title: {
      en: 'What is it made of?',
      'zh-CN': '什么材质',
      'zh-TW': '什麼材質',
    },
    body: {
      en: '{{ item.title }} is made of {% ask "material", label: "Material, from its data" %}, as its label says too. Are you asking because of the feel, the weight or the cleaning?',
      'zh-CN':
        '{{ item.title }}的材质是{% ask "material", label: "材质，按参数填" %}，吊牌或包装上也有标。您是关心手感、重量，还是清洗？',
      'zh-TW':
        '{{ item.title }}的材質是{% ask "material", label: "材質，依規格填" %}，標籤或包裝上也有標示。您是在意手感、重量，還是清洗？',
    },
    intents: 'material, fabric, made of, cotton, steel, 材质, 面料, 什么做的, 材質, 布料, 什麼做的',
  },
  {
    id: 'colour-difference',
    stage: 'purpose',
    title: {
      en: 'Colour on the photo and in real life',
      'zh-CN': '色差怎么看',
      'zh-TW': '色差怎麼看',
    },
    body: {
      en: 'Screens and lighting change a colour a little; in hand it comes close to {% ask "colour", label: "Colour in plain words" %}. I can send a photo taken in daylight if that helps you decide.',
      'zh-CN':
        '屏幕和光线会让颜色有点出入，实物接近{% ask "colour", label: "用大白话说颜色" %}。需要的话我找张自然光下拍的给您看。',
      'zh-TW':
        '螢幕和光線會讓顏色有點落差，實品接近{% ask "colour", label: "用白話說顏色" %}。需要的話我找張自然光下拍的給您看。',
    },
    intents:
      'colour, color difference, real photo, shade, 色差, 实物图, 颜色一样吗, 實品照, 顏色一樣嗎',
  },
  {
    id: 'compare-two',
    stage: 'approach',
    title: {
      en: 'Two items compared',
      'zh-CN': '两款对比',
      'zh-TW': '兩款比較',
    },
    body: {
      en: 'The main difference: {% ask "first", label: "First item" %} {% ask "point", label: "What the first one has" %}, while {% ask "second", label: "Second item" %} {% ask "other", label: "What the second one has" %}. For what you described, I\'d lean towards {% choose "pick", label: "Leans to", "the first one", "the second one" %}.',
      'zh-CN':
        '主要区别：{% ask "first", label: "前一款名称" %}是{% ask "point", label: "前一款的特点" %}，{% ask "second", label: "另一款名称" %}是{% ask "other", label: "另一款的特点" %}。按您说的用法，我偏向{% choose "pick", label: "偏向", "前一款", "后一款" %}。',
      'zh-TW':
        '主要差別：{% ask "first", label: "前一款名稱" %}是{% ask "point", label: "前一款的特點" %}，{% ask "second", label: "另一款名稱" %}是{% ask "other", label: "另一款的特點" %}。照您說的用法，我會傾向{% choose "pick", label: "傾向", "前一款", "後一款" %}。',
    },
    intents:
      'difference, compare, which is better, versus, 区别, 对比, 哪个好, 差在哪, 差別, 比較, 哪個好',
  },
  {
    id: 'not-on-page',
    stage: 'purpose',
    title: {
      en: 'A figure that the page does not give',
      'zh-CN': '页面上没写的参数',
      'zh-TW': '頁面上沒寫的規格',
    },
    body: {
      en: 'Good question, the page doesn\'t say. I\'d rather ask a colleague who has the item in hand than guess; as soon as I know about {% ask "fact", label: "What was asked" %}, I\'ll tell you here.',
      'zh-CN':
        '您问得细，这个页面上没写。我不想猜，去问手边有货的同事，{% ask "fact", label: "买家问的参数" %}问到就在这里回您。',
      'zh-TW':
        '您問得很仔細，這個頁面上沒寫。我不想用猜的，去問手邊有貨的同事，{% ask "fact", label: "買家問的規格" %}問到就在這裡回覆您。',
    },
    intents:
      'not on the page, weight, thickness, exact size, 没写, 页面没有, 多重, 多厚, 沒寫, 頁面沒有',
  },
  {
    id: 'in-the-box',
    stage: 'purpose',
    title: {
      en: 'What is in the box?',
      'zh-CN': '包装里有什么',
      'zh-TW': '包裝內容物',
    },
    body: {
      en: 'In the box you\'ll find: {% ask "parts", label: "Parts, from its data" %}. Were you hoping for another part? I can check whether it\'s sold separately.',
      'zh-CN':
        '包装里有：{% ask "parts", label: "清单，按参数填" %}。您还想要哪样配件？我查查有没有单卖的。',
      'zh-TW':
        '包裝內容物：{% ask "parts", label: "清單，依規格填" %}。您還想要哪樣配件？我查查有沒有單賣。',
    },
    intents:
      'in the box, included, comes with, accessories included, 包含什么, 有哪些配件, 清单, 包含什麼, 內容物, 清單',
  },
  {
    id: 'origin-date',
    stage: 'purpose',
    title: {
      en: 'Where and when was it made?',
      'zh-CN': '产地和生产日期',
      'zh-TW': '產地和製造日期',
    },
    body: {
      en: 'The label says it was made in {% ask "origin", label: "Place, from the label" %}{% optional "date", label: "Give the date of making" %}, and our current batch is dated {% ask "made", label: "Date on the label", kind: "date" %}{% endoptional %}. I can send a photo of the label if you\'d like to see it.',
      'zh-CN':
        '标签上写的产地是{% ask "origin", label: "产地，按标签填" %}{% optional "date", label: "说生产日期" %}，在库批次是{% ask "made", label: "标签上的日期", kind: "date" %}{% endoptional %}。想看的话，我拍标签给您。',
      'zh-TW':
        '標籤上寫的產地是{% ask "origin", label: "產地，依標籤填" %}{% optional "date", label: "說製造日期" %}，在庫批次是{% ask "made", label: "標籤上的日期", kind: "date" %}{% endoptional %}。想看的話，我拍標籤給您。',
    },
    intents:
      'origin, production date, shelf life, made in, expiry, 产地, 生产日期, 保质期, 產地, 製造日期, 有效期限',
  },
  {
    id: 'craft',
    stage: 'purpose',
    title: {
      en: 'How is it made?',
      'zh-CN': '工艺怎么样',
      'zh-TW': '怎麼製作的',
    },
    body: {
      en: '{{ item.title }} is made like this: {% ask "craft", label: "How it is made, from its data" %}. You\'ll notice it in {% ask "benefit", label: "What the buyer notices" %}. Would close-up photos help?',
      'zh-CN':
        '{{ item.title }}的做法是：{% ask "craft", label: "工艺，按资料填" %}，用的时候体现在{% ask "benefit", label: "买家能感受到的地方" %}。要不要看细节图？',
      'zh-TW':
        '{{ item.title }}的做法是：{% ask "craft", label: "製作方式，依資料填" %}，用起來的差別在{% ask "benefit", label: "買家感受得到的地方" %}。要不要看細節圖？',
    },
    intents: 'craft, handmade, how is it made, stitching, 工艺, 手工, 做工, 工藝, 手工的嗎',
  },
  {
    id: 'certificate',
    stage: 'purpose',
    title: {
      en: 'Asks for a test report or certificate',
      'zh-CN': '要检测报告、资质',
      'zh-TW': '要檢驗報告、證明',
    },
    body: {
      en: 'The report for this item is {% ask "report", label: "Name and number of the report" %}. Which part do you need? I\'ll look it up and send a picture here.',
      'zh-CN':
        '这款的检测资料是{% ask "report", label: "报告名称和编号" %}。您要看哪一项？我找出来截图发在这里。',
      'zh-TW':
        '這款的檢驗資料是{% ask "report", label: "報告名稱和編號" %}。您要看哪一項？我找出來截圖傳在這裡。',
    },
    intents: 'certificate, test report, certified, 检测报告, 质检, 资质, 檢驗報告, 證明, 合格證',
  },
]
