import type { StarterReply } from './starter-reply'

/** Use, care and fit of an item; no effect on body or health is claimed. */
export const productUseReplies: readonly StarterReply[] = [
  {
    id: 'how-to-use',
    stage: 'after-sale',
    title: {
      en: 'How do I use it?',
      'zh-CN': '怎么使用',
      'zh-TW': '怎麼使用',
    },
    body: {
      en: 'Here\'s how {{ item.title }} works: {% ask "steps", label: "Steps in short" %}. Which step are you at now? A photo or a short video would help me see it.',
      'zh-CN':
        '{{ item.title }}这样用：{% ask "steps", label: "简要步骤" %}。您现在到哪一步了？拍张照或小视频，我看着跟您说。',
      'zh-TW':
        '{{ item.title }}這樣用：{% ask "steps", label: "簡要步驟" %}。您現在到哪一步了？拍張照或短片，我看著跟您說。',
    },
    others: {
      short: {
        en: 'In short: {% ask "steps", label: "Steps in short" %}.',
        'zh-CN': '简单说：{% ask "steps", label: "简要步骤" %}。',
        'zh-TW': '簡單說：{% ask "steps", label: "簡要步驟" %}。',
      },
    },
    intents:
      'how to use, does not work, switch on, 怎么用, 不会用, 怎么打开, 怎麼用, 不會用, 怎麼開',
  },
  {
    id: 'manual',
    stage: 'after-sale',
    title: {
      en: 'Looks for the manual',
      'zh-CN': '找说明书',
      'zh-TW': '找說明書',
    },
    body: {
      en: 'The manual is usually {% ask "place", label: "Where it lies in the parcel" %}. If it isn\'t there, tell me the model on the label and I\'ll send photos of the pages you need.',
      'zh-CN':
        '说明书一般放在{% ask "place", label: "在包裹的什么位置" %}。没找到的话，把标签上的型号告诉我，我拍需要的那几页给您。',
      'zh-TW':
        '說明書一般放在{% ask "place", label: "在包裹的什麼位置" %}。沒找到的話，把標籤上的型號告訴我，我拍需要的那幾頁給您。',
    },
    intents: 'manual, instructions, guide, 说明书, 说明, 没有说明书, 說明書, 沒有說明書, 教學',
  },
  {
    id: 'installation',
    stage: 'after-sale',
    title: {
      en: 'Help with putting it together',
      'zh-CN': '安装指导',
      'zh-TW': '安裝指導',
    },
    body: {
      en: "No problem, let's do it step by step. Which part are you holding, and where does it get stuck? Please send me a photo.",
      'zh-CN': '没关系，我们一步步来。您手上是哪个部件，卡在哪一步？拍张照我看看。',
      'zh-TW': '沒關係，我們一步步來。您手上是哪個零件，卡在哪一步？拍張照我看看。',
    },
    intents: 'assemble, install, screws, put together, 安装, 怎么装, 装不上, 安裝, 怎麼裝, 裝不上',
  },
  {
    id: 'care-cleaning',
    stage: 'purpose',
    title: {
      en: 'Washing and care',
      'zh-CN': '清洗和保养',
      'zh-TW': '清洗和保養',
    },
    body: {
      en: 'The care label says: {% ask "care", label: "Care, from the label" %}. It\'s a good idea to try a small hidden spot before doing the whole piece.',
      'zh-CN':
        '按洗护标：{% ask "care", label: "洗护说明，按标签填" %}。可以先在不显眼的地方小范围试一下。',
      'zh-TW':
        '依洗標：{% ask "care", label: "清洗保養說明，依標籤填" %}。可以先在不顯眼的地方小範圍試一下。',
    },
    intents: 'wash, clean, care, machine wash, 怎么洗, 能机洗吗, 保养, 怎麼洗, 可以機洗嗎, 保養',
  },
  {
    id: 'compatibility',
    stage: 'purpose',
    title: {
      en: 'Does it fit my device?',
      'zh-CN': '能不能配我的设备',
      'zh-TW': '跟我的機器相容嗎',
    },
    body: {
      en: "Let me check that for your model. What does the label on your device say? I'll compare it with the list we have for {{ item.title }}.",
      'zh-CN':
        '我按您的型号核对。您的设备标签上写的型号是什么？我对一下{{ item.title }}的适配清单。',
      'zh-TW': '我依您的型號確認。您的機器標籤上寫的型號是什麼？我對照{{ item.title }}的適用清單。',
    },
    intents: 'compatible, fit my model, works with, 兼容, 适配, 能配吗, 型号, 相容, 適用, 型號',
  },
  {
    id: 'who-is-it-for',
    stage: 'purpose',
    title: {
      en: 'Suitable for children, seniors, pets?',
      'zh-CN': '老人、小孩、宠物能用吗',
      'zh-TW': '長輩、小孩、寵物能用嗎',
    },
    body: {
      en: 'The page gives {% ask "range", label: "Age or range, from its data" %} for this item, and I\'d stick to that. Who will be using it? I can check the points to watch for.',
      'zh-CN':
        '页面标注的适用范围是{% ask "range", label: "适用年龄或范围，按参数填" %}，建议按这个来。是谁用呢？我帮您看看要注意的地方。',
      'zh-TW':
        '頁面標示的適用範圍是{% ask "range", label: "適用年齡或範圍，依規格填" %}，建議照這個來。是誰要用呢？我幫您看看要注意的地方。',
    },
    intents:
      'children, baby, elderly, pet, age, 小孩能用吗, 老人, 几岁, 宠物, 小孩能用嗎, 長輩, 幾歲, 寵物',
  },
  {
    id: 'effect-asked',
    stage: 'purpose',
    title: {
      en: 'Asks what it does for the body',
      'zh-CN': '问功效，不夸大',
      'zh-TW': '問功效，不誇大',
    },
    body: {
      en: 'I\'d rather not claim an effect, since people differ. What I can give you is what\'s on the label, {% ask "label", label: "Ingredients or data from the label" %}, and how it\'s meant to be used. For questions about health, please ask a doctor.',
      'zh-CN':
        '效果因人而异，我不好替它打包票。能告诉您的是标签上的内容：{% ask "label", label: "成分或参数，按标签填" %}，还有使用方法。身体方面的问题还是请问医生。',
      'zh-TW':
        '效果因人而異，我不好替它打包票。能告訴您的是標示上的內容：{% ask "label", label: "成分或規格，依標示填" %}，還有使用方式。身體方面的問題還是請教醫師。',
    },
    intents: 'effect, does it help, cure, skin, 有效果吗, 功效, 管用吗, 有效嗎, 有用嗎',
  },
]
